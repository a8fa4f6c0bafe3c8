import Foundation
import Simulator

/// A baseline moved: other words, other ids, nothing else. The recordings move by the same rule, so that whoever answers
/// by a constant that fits the baseline is found out.
struct Shift {
    let rules: any ShiftRules
    private let words: WordShift
    private let hashes: [String: String]
    private static let offset = 7000

    /// The shift of a platform's fixtures.
    init(_ rules: any ShiftRules, fixtures: FixtureFolder, recordings: [JSONValue]) throws {
        self.rules = rules
        var kept = rules.ownWords
        for recording in recordings { Self.collectMembers(of: recording, into: &kept) }
        if rules.keepsFixtureMembers {
            for file in fixtures.files where file.hasSuffix(".json") {
                if let json = try fixtures.json(file) { Self.collectMembers(of: json, into: &kept) }
            }
        }
        let words = WordShift(names: try rules.names(in: fixtures), keeping: kept)
        self.words = words
        hashes = try rules.hashes(
            in: fixtures, moved: { $0 > 0 ? $0 + Self.offset : $0 }, renamed: words.renamed)
    }

    private static func collectMembers(of value: JSONValue, into kept: inout Set<String>) {
        for (key, member) in value.object ?? [:] {
            kept.formUnion(WordShift.words(of: key))
            collectMembers(of: member, into: &kept)
        }
        for element in value.array ?? [] { collectMembers(of: element, into: &kept) }
    }

    private func moved(_ id: Int, _ member: String = "", _ place: String = "") -> Int {
        id > 0 && !rules.keeps(id: id, of: member, at: place) ? id + Self.offset : id
    }

    // MARK: Fixtures

    /// Writes the moved fixtures into a folder.
    func write(_ fixtures: FixtureFolder, into folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for file in fixtures.files {
            guard let bytes = fixtures.bytes(file) else { continue }
            let target = folder.appending(path: file)
            guard file.hasSuffix(".json"), !rules.keptFiles.contains(file) else {
                try Data(bytes).write(to: target)
                continue
            }
            let json = try JSONParser.parse(bytes)
            let moved = file == rules.sequencesFile ? sequences(json) : fixture(json, file)
            try Data(JSONWriter.bytes(moved, style: .plain)).write(to: target)
        }
    }

    private func sequences(_ json: JSONValue) -> JSONValue {
        .object(
            JSONObject(
                (json.object ?? [:]).map { name, next in
                    (name, rules.keeps(sequence: name) ? next : .init(moved(next.int ?? 0)))
                }))
    }

    private func fixture(_ json: JSONValue, _ file: String) -> JSONValue {
        guard rules.filesKeyedByID.contains(file), let object = json.object else { return value(json, "", file) }
        return .object(JSONObject(object.map { (ids(in: $0.key, "", file), value($0.value, "", file)) }))
    }

    // MARK: Recordings

    /// A recording, moved.
    func recording(_ document: JSONValue) -> JSONValue {
        var document = document.object ?? [:]
        document["exchanges"] = .array((document["exchanges"]?.array ?? []).map(exchange))
        return .object(document)
    }

    private func exchange(_ exchange: JSONValue) -> JSONValue {
        var exchange = exchange.object ?? [:]
        var request = exchange["request"]?.object ?? [:]
        let path = request["path"]?.string ?? ""
        request["path"] = .string(self.path(path))
        move(&request, path)
        var response = exchange["response"]?.object ?? [:]
        move(&response, path)
        exchange["request"] = .object(request)
        exchange["response"] = .object(response)
        exchange["volatile"] = .array((exchange["volatile"]?.array ?? []) + rules.volatile.map(JSONValue.string))
        return .object(exchange)
    }

    private func move(_ message: inout JSONObject, _ path: String) {
        for member in ["body", "body_text"] {
            guard let body = message[member] else { continue }
            let isBare = body.object == nil && body.array == nil && member == "body"
            message[member] =
                member == "body_text"
                ? .string(text(body.string ?? "", path))
                : value(body, isBare ? rules.bareBody(of: path) : "", path)
        }
        if let headers = message["headers"]?.object {
            message["headers"] = .object(JSONObject(headers.map { ($0.key, value($0.value, $0.key, path)) }))
        }
    }

    /// A body that was sent as text: JSON as somebody spelled it, a form, or JSON in a call.
    private func text(_ text: String, _ path: String) -> String {
        let start = text.hasPrefix("/**/") ? text.firstIndex(of: "(").map(text.index(after:)) : text.startIndex
        if let start,
            let json = try? JSONParser.parse(Array(text[start...].utf8.dropLast(start > text.startIndex ? 1 : 0)))
        {
            let moved = JSONWriter.text(value(json, "", path), style: .plain)
            return start > text.startIndex ? "\(text[..<start])\(moved))" : moved
        }
        let isForm = text.contains("=") && !text.contains("{")
        return isForm ? words.renamed(parameters(in: "?" + hashed(text))).dropFirst().description : words.renamed(text)
    }

    // MARK: Values

    private func value(_ json: JSONValue, _ member: String, _ place: String) -> JSONValue {
        switch json {
        case .object(let members):
            return .object(
                JSONObject(
                    members.map {
                        (words.renamed($0.key), value($0.value, self.member($0.key, of: members, in: member), place))
                    }))
        case .array(let elements): return .array(elements.map { value($0, member, place) })
        case .int(let number) where rules.idLists.contains(member) || rules.isID(member, at: place):
            return .init(moved(Int(number), member, place))
        case .string(let text):
            if rules.idLists.contains(member) { return .string(ids(in: text, member, place)) }
            if rules.isID(member, at: place), text.allSatisfy(\.isNumber) {
                return .string(ids(in: text, member, place))
            }
            return .string(links(in: words.renamed(hashed(text))))
        default: return json
        }
    }

    /// A value is what the code, field or name beside it says, as Magento writes attributes, filters and refusals.
    private func member(_ key: String, of members: JSONObject, in object: String) -> String {
        switch key {
        case "value", "display_value":
            ["attribute_code", "field", "key", "id"].lazy.compactMap { members[$0]?.string }.first ?? key
        case "fieldValue": members["fieldName"]?.string ?? key
        default: rules.name(of: key, in: object)
        }
    }

    private func ids(in text: String, _ member: String = "", _ place: String = "") -> String {
        text.contains("{{") ? text : Digits.mapped(text) { number, _, _ in moved(number, member, place) }
    }

    private func hashed(_ text: String) -> String {
        guard text.utf8.count >= 32, !hashes.isEmpty else { return text }
        if let known = hashes[text] { return known }
        return hashes.isEmpty || !text.contains("/") && !text.contains("\"") ? text : Digits.hashes(in: text, hashes)
    }

    // MARK: Paths and links

    private func path(_ path: String) -> String {
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let moved = rules.hasIDs(path) ? segments(hashed(String(parts[0]))) : String(parts[0])
        return words.renamed(moved)
            + (parts.count > 1 ? "?" + words.renamed(query(hashed(String(parts[1])), of: path)) : "")
    }

    private func segments(_ path: String) -> String {
        Digits.mapped(path) { number, before, after in
            before.last == UInt8(ascii: "/") && (after.first.map { "/?\"<&".utf8.contains($0) } ?? true)
                ? moved(number, "", path) : nil
        }
    }

    /// Parameters that hold ids, and the values of search criteria whose field is one.
    private func query(_ query: String, of path: String) -> String {
        let pairs = query.split(separator: "&", omittingEmptySubsequences: false).map(String.init)
        func plain(_ text: String) -> String { text.replacing("%5B", with: "[").replacing("%5D", with: "]") }
        let fields = pairs.map(plain).filter { $0.contains("[field]=") }.map { $0.split(separator: "[field]=") }
        let byPlace = Dictionary(fields.map { ($0[0], $0.last.map(String.init) ?? "") }) { first, _ in first }
        return pairs.map { pair in
            let parts = plain(pair).split(separator: "[value]=")
            if parts.count == 2, let field = byPlace[parts[0]], rules.isID(field, at: path) {
                return pair.prefix { $0 != "=" } + "=" + ids(in: String(parts[1]), field, path)
            }
            return parameters(in: "?" + pair).dropFirst().description
        }.joined(separator: "&")
    }

    private func parameters(in text: String) -> String {
        Digits.mapped(text) { number, before, _ in
            Digits.parameter(before).map(rules.queries.contains) == true ? moved(number) : nil
        }
    }

    /// Ids in links to the shop and in prose.
    private func links(in text: String) -> String {
        let isLink = text.contains("/wp-json/") || text.contains("://") && !text.contains("/wp-content/")
        return Digits.mapped(text) { number, before, after in
            if rules.idPrefixes.contains(where: { before.suffix($0.utf8.count).elementsEqual($0.utf8) }),
                after.first != UInt8(ascii: ";")
            {
                return moved(number)
            }
            if isLink, Digits.parameter(before).map(rules.queries.contains) == true { return moved(number) }
            // What an order keeps of a coupon: `[id,"code",…]`.
            if before.elementsEqual("[".utf8), after.starts(with: ",\"".utf8) { return moved(number) }
            if before.elementsEqual("#".utf8), after.first == UInt8(ascii: " ") { return moved(number) }
            let isSegment = isLink && before.last == UInt8(ascii: "/") && after.first != UInt8(ascii: ".")
            return isSegment && (after.first.map { "/?\"<&>".utf8.contains($0) } ?? true) ? moved(number) : nil
        }
    }
}
