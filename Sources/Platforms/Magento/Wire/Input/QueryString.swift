import Simulator

/// A query string as PHP reads it: `a[b][]=1` makes nested arrays.
enum QueryString {
    /// PHP reads no more variables than this (`max_input_vars`).
    static let limit = 1000
    /// PHP reads no deeper brackets than this (`max_input_nesting_level`).
    static let depthLimit = 64

    /// The variables of a query.
    static func parse(_ query: String) -> JSONObject {
        var root = Node()
        for piece in query.split(separator: "&").prefix(limit) {
            let parts = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = PercentEncoding.decode(parts[0], plusIsSpace: true)
            let value = parts.count > 1 ? PercentEncoding.decode(parts[1], plusIsSpace: true) : ""
            guard let keys = keys(name) else { continue }
            root.set(keys[...], value)
        }
        return root.object
    }

    /// `a[b][]` as `a`, `b`, nil; nil for a name that PHP drops.
    private static func keys(_ name: String) -> [String?]? {
        let trimmed = name.drop { $0 == " " }
        guard let first = trimmed.first, first != "[" || trimmed.count > 1 else { return nil }
        let head = trimmed.prefix { $0 != "[" }
        guard !head.isEmpty else { return [plain(trimmed)] }
        var keys: [String?] = [plain(head)]
        var rest = trimmed[head.endIndex...]
        while rest.first == "[", keys.count < depthLimit {
            guard let close = rest.firstIndex(of: "]") else {
                // A bracket that is never closed becomes an underscore, at the first level only.
                return keys.count == 1 ? [plain(head) + "_" + plain(rest.dropFirst())] : keys
            }
            let key = rest[rest.index(after: rest.startIndex)..<close]
            keys.append(key.isEmpty ? nil : String(key))
            rest = rest[rest.index(after: close)...]
        }
        return keys
    }

    /// PHP's variable names have neither dots nor spaces.
    private static func plain(_ name: Substring) -> String {
        String(name.map { $0 == "." || $0 == " " ? "_" : $0 })
    }

    /// An array under construction.
    private struct Node {
        var order: [String] = []
        var children: [String: Child] = [:]
        var next = 0

        indirect enum Child {
            case leaf(String)
            case node(Node)
        }

        mutating func set(_ keys: ArraySlice<String?>, _ value: String) {
            guard let first = keys.first else { return }
            let key = first ?? String(next)
            if let place = Int(key), place >= next, place < Int.max, String(place) == key { next = place + 1 }
            if children[key] == nil { order.append(key) }
            let rest = keys.dropFirst()
            guard !rest.isEmpty else {
                children[key] = .leaf(value)
                return
            }
            var node = Node()
            if case .node(let existing) = children[key] { node = existing }
            children[key] = .leaf("")
            node.set(rest, value)
            children[key] = .node(node)
        }

        var object: JSONObject {
            JSONObject(
                order.map { key in
                    switch children[key] {
                    case .leaf(let text): (key, .string(text))
                    case .node(let node): (key, node.value)
                    case nil: (key, .null)
                    }
                })
        }

        private var value: JSONValue {
            let isList = order.enumerated().allSatisfy { String($0.offset) == $0.element }
            let object = object
            return isList ? .array(object.pairs.map(\.value)) : .object(object)
        }
    }
}
