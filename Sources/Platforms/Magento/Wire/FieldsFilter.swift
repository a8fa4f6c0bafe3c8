import Simulator

/// The `fields` parameter: which members of an answer the client wants, e.g. `sku,extension_attributes[stock_item[qty]]`.
struct FieldsFilter {
    private indirect enum Wish {
        case whole
        case members([String: Wish])
    }

    private let wishes: [String: Wish]?

    /// Reads the parameter; text that is malformed wishes for nothing.
    init(_ text: String) { wishes = Self.parse(text) }

    /// The wished-for part of an answer.
    ///
    /// - Throws: ``ApplicationCrash`` for a list of scalars, as the real filter does.
    func apply(_ value: JSONValue) throws -> JSONValue {
        guard let wishes else { return .array([]) }
        return try Self.apply(wishes, to: value)
    }

    private static func apply(_ wishes: [String: Wish], to value: JSONValue) throws -> JSONValue {
        switch value {
        case .object(let members): return try part(wishes, of: members)
        case .array(let elements):
            // Nothing to filter becomes null (framework/fields-filter).
            if elements.isEmpty { return .null }
            return .array(
                try elements.map { element in
                    if let members = element.object { return try part(wishes, of: members) }
                    guard element.array != nil else { throw ApplicationCrash() }
                    return .array([])
                })
        default: return value
        }
    }

    private static func part(_ wishes: [String: Wish], of members: JSONObject) throws -> JSONValue {
        var kept: [(String, JSONValue)] = []
        for (key, value) in members {
            switch wishes[key] {
            case .whole: kept.append((key, value))
            case .members(let inner):
                kept.append((key, value.elements == nil ? value : try apply(inner, to: value)))
            case nil: break
            }
        }
        // An empty PHP array is a list on the wire.
        return kept.isEmpty ? .array([]) : .object(JSONObject(kept))
    }

    /// A walk with a stack, so that depth costs no recursion; nil where a bracket stays open or a character is odd.
    private static func parse(_ text: String) -> [String: Wish]? {
        guard !text.isEmpty, text.utf8.count <= 65_536, text.utf8.allSatisfy(isAllowed) else { return nil }
        var stack: [(members: [String: Wish], parent: String)] = []
        var current: [String: Wish] = [:]
        var name: [UInt8] = []
        var last = ""
        for byte in text.utf8 {
            guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ",") else {
                name.append(byte)
                continue
            }
            if !name.isEmpty { last = take(&name, into: &current) }
            if byte == UInt8(ascii: "[") {
                guard stack.count < 128 else { return nil }
                stack.append((current, last))
                current = [:]
            } else if byte == UInt8(ascii: "]") {
                let inner = current
                let outer = stack.popLast()
                current = outer?.members ?? [:]
                current[outer?.parent ?? ""] = .members(inner)
            }
        }
        guard stack.isEmpty else { return nil }
        if !name.isEmpty { _ = take(&name, into: &current) }
        return current
    }

    private static func take(_ name: inout [UInt8], into current: inout [String: Wish]) -> String {
        let text = String(decoding: name, as: UTF8.self)
        current[text] = .whole
        name = []
        return text
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || "_[],".utf8.contains(byte)
    }
}
