import Simulator

/// JSON as people edit it: a body's members each on a line, what is short on one.
enum LayerJSON {
    /// A list of bodies, or one value.
    static func bytes(_ values: [JSONValue], isList: Bool = true) -> [UInt8] {
        let value = isList ? JSONValue.array(values) : values.first ?? .null
        return Array((text(value, indent: "") + "\n").utf8)
    }

    private static let width = 110

    private static func text(_ value: JSONValue, indent: String) -> String {
        let short = JSONWriter.text(value, style: .plain)
        if short.utf8.count + indent.utf8.count <= width, isFlat(value) { return short }
        let deeper = indent + "  "
        switch value {
        case .array(let elements) where !elements.isEmpty:
            let lines = elements.map { deeper + text($0, indent: deeper) }
            return "[\n\(lines.joined(separator: ",\n"))\n\(indent)]"
        case .object(let members) where !members.isEmpty:
            let lines = members.map { name, value in
                "\(deeper)\(JSONWriter.text(.string(name), style: .plain)): \(text(value, indent: deeper))"
            }
            return "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
        default: return short
        }
    }

    /// Whether a value holds nothing that holds something itself.
    private static func isFlat(_ value: JSONValue) -> Bool {
        switch value {
        case .array(let elements): elements.allSatisfy(isPlain)
        case .object(let members): members.allSatisfy { isPlain($0.value) }
        default: true
        }
    }

    private static func isPlain(_ value: JSONValue) -> Bool {
        switch value {
        case .array(let elements): elements.isEmpty
        case .object(let members): members.isEmpty
        default: true
        }
    }
}
