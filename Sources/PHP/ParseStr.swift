public import Simulator

extension PHP {
    /// No more variables than this are read of a query (`max_input_vars`).
    public static let maxInputVars = 1000
    /// Variables with more brackets than this are dropped (`max_input_nesting_level`).
    public static let maxInputNestingLevel = 64

    /// `parse_str($query, $variables)`: a query or form body as `$_GET` and `$_POST` have it. `a[b][]=1` makes nested
    /// arrays, later values win.
    public static func parseStr(_ query: some StringProtocol) -> JSONObject {
        var root = PHPArray()
        let text = Substring(query)
        let pieces = text.utf8.split(separator: UInt8(ascii: "&"), maxSplits: maxInputVars).prefix(maxInputVars)
        for piece in pieces {
            let parts = piece.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = PercentEncoding.decodeBytes(Substring(parts[0]).utf8Span.span, plusIsSpace: true)
            guard let path = path(name) else { continue }
            root.set(path, parts.count > 1 ? PercentEncoding.decode(Substring(parts[1]), plusIsSpace: true) : "")
        }
        return root.object
    }

    /// `a[b][]` as `a`, `b`, nil; nil for a name that is dropped.
    private static func path(_ name: [UInt8]) -> ArraySlice<String?>? {
        // A name ends at a zero byte, as texts in C do.
        let name = name.prefix { $0 != 0 }.drop { $0 == UInt8(ascii: " ") }
        let open = name.firstIndex(of: UInt8(ascii: "[")) ?? name.endIndex
        guard open > name.startIndex else { return nil }
        var path: [String?] = [plain(name[..<open])]
        var rest = name[open...]
        while rest.first == UInt8(ascii: "[") {
            // A bracket that is never closed counts as part of the name, but only the first one.
            guard let close = rest.firstIndex(of: UInt8(ascii: "]")) else {
                return path.count == 1 ? [plain(name)] : path[...]
            }
            let key = rest[rest.startIndex + 1..<close]
            let isEmpty = key.isEmpty || key.count == 1 && key.allSatisfy(\.isSpace)
            path.append(isEmpty ? nil : String(decoding: key, as: UTF8.self))
            guard path.count <= maxInputNestingLevel + 1 else { return nil }
            rest = rest[(close + 1)...]
        }
        return path[...]
    }

    /// Names of variables have neither dots nor spaces nor brackets.
    private static func plain(_ name: ArraySlice<UInt8>) -> String {
        let changed = " .[".utf8
        return String(decoding: name.map { changed.contains($0) ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    }
}

/// An array under construction. Its place for the next element without a key is kept, as PHP keeps it.
struct PHPArray {
    private var keys: [String] = []
    private var elements: [String: Element] = [:]
    private var next: Int?

    private indirect enum Element {
        case leaf(JSONValue)
        case array(PHPArray)
    }

    /// Puts a text at the end of a path; a key that is nil means a new element.
    mutating func set(_ path: ArraySlice<String?>, _ text: String) {
        guard let first = path.first, let key = first ?? newKey else { return }
        let rest = path.dropFirst()
        guard !rest.isEmpty else { return put(.leaf(.string(text)), at: key) }
        var inner = PHPArray()
        if case .array(let known) = elements[key] { inner = known }
        // Taken out while it changes, so that it is not copied.
        put(.leaf(.null), at: key)
        inner.set(rest, text)
        elements[key] = .array(inner)
    }

    /// Sets an element.
    mutating func set(_ key: String, _ value: JSONValue) { put(.leaf(value), at: key) }

    /// The key of a new element; nil when the last possible one is taken.
    private var newKey: String? {
        guard let next else { return "0" }
        return next == .max && elements[String(next)] != nil ? nil : String(next)
    }

    private mutating func put(_ element: Element, at key: String) {
        if elements.updateValue(element, forKey: key) == nil { keys.append(key) }
        // Only a number in its plainest spelling is one: `08` and `-0` are texts.
        guard let place = Int(key), place >= next ?? .min, String(place) == key else { return }
        next = place == .max ? place : place + 1
    }

    /// A list where the keys count up from 0.
    var value: JSONValue {
        let isList = keys.enumerated().allSatisfy { $0.element == String($0.offset) }
        return isList ? .array(object.pairs.map(\.value)) : .object(object)
    }

    var object: JSONObject {
        JSONObject(
            keys.map { key in
                switch elements[key] {
                case .leaf(let value): (key, value)
                case .array(let array): (key, array.value)
                case nil: (key, .null)
                }
            })
    }
}
