import Simulator

/// Which part of a list is asked for: `start` and `count`, or a cursor that an earlier answer gave.
struct PageRequest: Hashable, Sendable {
    /// The most that one answer holds.
    static let most = 250

    let start: Int
    let count: Int
    /// Whether `start` was given: answers then have no cursors, by design.
    let isOffset: Bool

    init(start: Int, count: Int, isOffset: Bool) {
        self.start = start
        self.count = count
        self.isOffset = isOffset
    }

    /// The page that parameters ask for.
    init(_ parameters: Parameters) {
        start = parameters.integer("start") ?? 0
        count = parameters.integer("count") ?? 10
        isOffset = parameters.has("start") && !parameters.has(PageCursor.place)
    }

    /// The `pagination` of an answer that holds this page.
    func pagination(hasMore: Bool, of call: MethodCall) -> JSONValue {
        guard !isOffset else { return ["previous": nil, "next": nil] }
        let previous = start > 0 ? PageCursor.text(max(0, start - count), of: call) : nil
        let next = hasMore && count > 0 ? PageCursor.text(start + count, of: call) : nil
        return ["previous": JSONValue(previous), "next": JSONValue(next)]
    }
}

/// A place in a list, with the filters, the fields and the size of page of the call that began it: opaque to clients.
enum PageCursor {
    /// The parameter that says of parameters that they come from a cursor.
    static let place = "page_cursor"

    /// The parameters that a call's cursor stands for; what the call gave where it has none.
    ///
    /// - Throws: ``UnifiedError`` for a cursor beside other filters, and for one that nobody gave.
    static func resolve(_ raw: JSONObject, of method: MethodDeclaration) throws -> JSONObject {
        guard method[place] != nil, let text = raw[place]?.string, !text.isEmpty else { return raw }
        if let other = raw.keys.first(where: { $0 != place && method[$0] != nil && !isHarmless($0) }) {
            throw UnifiedError.combination([place, other])
        }
        guard let members = read(text), members["method"]?.string == method.name,
            var given = members["given"]?.object, let start = members["start"]
        else { throw UnifiedError.wrong(place, takes: "valid page cursor.") }
        given["start"] = start
        given[place] = .string(text)
        return given
    }

    private static func isHarmless(_ name: String) -> Bool {
        ["disable_", "enable_", "use_latest_"].contains { name.hasPrefix($0) }
    }

    /// The cursor of a place in the list that a call asked for.
    static func text(_ start: Int, of call: MethodCall) -> String {
        let given = call.parameters.values.without("start", place)
        let members: JSONValue = [
            "method": .string(call.method.name), "start": .int(Int64(start)), "given": .object(given),
        ]
        return Base64.encode(JSONWriter.bytes(members, style: .plain), alphabet: .url)
    }

    /// Clients send it encoded once or twice.
    private static func read(_ text: String) -> JSONObject? {
        let decoded = PercentEncoding.decode(PercentEncoding.decode(text))
        guard let bytes = Base64.decode(decoded), let value = try? JSONParser.parse(bytes) else { return nil }
        return value.object
    }
}
