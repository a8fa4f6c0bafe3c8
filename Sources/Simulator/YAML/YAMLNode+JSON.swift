extension YAMLNode {
    /// The value that JSON has for a document: mappings keep their order, plain scalars are told apart as YAML 1.2 does.
    ///
    /// `yes` and `no` are texts, as WooCommerce's settings want them.
    static func json(_ bytes: [UInt8]) throws(YAMLProblem) -> JSONValue { try read(bytes)?.json ?? .null }

    private var json: JSONValue {
        switch content {
        case .scalar(let text, let isPlain): isPlain ? Self.plain(text) : .string(text)
        case .sequence(let elements): .array(elements.map(\.json))
        case .mapping(let members): .object(JSONObject(members.map { ($0.key.scalar ?? "", $0.value.json) }))
        }
    }

    private static func plain(_ text: String) -> JSONValue {
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return true
        case "false", "False", "FALSE": return false
        default: return number(text) ?? .string(text)
        }
    }

    /// Numbers as JSON spells them: `007`, `1_000` and `12:30` are texts.
    private static func number(_ text: String) -> JSONValue? {
        guard let first = text.utf8.first, first.isDigit || first == UInt8(ascii: "-"),
            let value = try? JSONParser.parse(text)
        else { return nil }
        return value
    }
}
