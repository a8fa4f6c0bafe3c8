internal import Yams

/// Reads YAML into the values that JSON has: mappings keep their order, plain scalars are told apart as YAML 1.2 does.
///
/// `yes` and `no` are texts, as WooCommerce's settings want them.
enum YAMLReader {
    /// What is wrong with a text.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The value of a document; `null` for an empty one.
    static func value(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
        let root: Node?
        do {
            root = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw Failure(description: "\(error)".split(separator: "\n").joined(separator: " "))
        }
        return try root.map { node throws(Failure) in try value(node, depth: 0) } ?? .null
    }

    private static func value(_ node: Node, depth: Int) throws(Failure) -> JSONValue {
        guard depth < 64 else { throw Failure(description: "nested deeper than 64 levels") }
        switch node {
        case .scalar(let scalar): return self.scalar(scalar)
        case .sequence(let elements):
            var list: [JSONValue] = []
            for element in elements { list.append(try value(element, depth: depth + 1)) }
            return .array(list)
        case .mapping(let mapping):
            var members = JSONObject()
            for (key, member) in mapping {
                guard let name = key.scalar?.string else {
                    throw Failure(description: "a key is no text\(key.mark.map { " in line \($0.line)" } ?? "")")
                }
                members[name] = try value(member, depth: depth + 1)
            }
            return .object(members)
        case .alias: throw Failure(description: "an alias leads nowhere")
        }
    }

    private static func scalar(_ scalar: Node.Scalar) -> JSONValue {
        let text = scalar.string
        guard scalar.style == .plain || scalar.style == .any else { return .string(text) }
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
