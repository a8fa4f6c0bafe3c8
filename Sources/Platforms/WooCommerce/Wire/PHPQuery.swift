import Simulator

/// Query strings and form bodies as PHP's `$_GET` and `$_POST` read them: `a[]=1`, `a[b]=2`, later values win.
enum PHPQuery {
    /// How deep brackets may nest and how many variables are read (`max_input_nesting_level`, `max_input_vars`).
    private static let (depth, count) = (64, 1000)

    /// The variables of an encoded text, in order.
    static func parse(_ text: some StringProtocol) -> JSONObject {
        guard !text.isEmpty else { return JSONObject() }
        var members = JSONObject()
        for pair in PercentEncoding.form(text).prefix(count) where !pair.name.isEmpty {
            guard let path = path(pair.name) else { continue }
            var root = JSONValue.object(members)
            set(&root, path[...], .string(pair.value))
            members = root.object ?? members
        }
        return JSONObject(members.pairs.map { ($0.key, normal($0.value)) })
    }

    /// `a[b][]` is `a`, `b`, "". PHP turns dots and spaces of the first name into underscores.
    private static func path(_ name: String) -> [String]? {
        let trimmed = name.trimmed(leading: true)
        guard let open = trimmed.firstIndex(of: "["), open != trimmed.startIndex else {
            return trimmed.isEmpty ? nil : [plain(trimmed)]
        }
        var path = [plain(trimmed[..<open])]
        var rest = trimmed[open...]
        while rest.first == "[", path.count < depth {
            guard let close = rest.firstIndex(of: "]") else {
                return path.count == 1 ? [plain(trimmed)] : path
            }
            path.append(String(rest[rest.index(after: rest.startIndex)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return path
    }

    private static func plain(_ name: some StringProtocol) -> String {
        String(name.map { $0 == "." || $0 == " " || $0 == "[" ? "_" : $0 })
    }

    private static func set(_ value: inout JSONValue, _ path: ArraySlice<String>, _ leaf: JSONValue) {
        guard let first = path.first else {
            value = leaf
            return
        }
        var members = value.object ?? JSONObject()
        let key = first.isEmpty ? String(nextIndex(members)) : first
        var child = members[key] ?? .null
        set(&child, path.dropFirst(), leaf)
        members[key] = child
        value = .object(members)
    }

    private static func nextIndex(_ members: JSONObject) -> Int {
        (members.keys.compactMap { Int($0) }.max() ?? -1) &+ 1
    }

    /// Objects whose names count up from 0 are lists.
    private static func normal(_ value: JSONValue) -> JSONValue {
        guard let members = value.object else { return value }
        let isList = members.pairs.enumerated().allSatisfy { $0.element.key == String($0.offset) }
        if isList { return .array(members.pairs.map { normal($0.value) }) }
        return .object(JSONObject(members.pairs.map { ($0.key, normal($0.value)) }))
    }
}
