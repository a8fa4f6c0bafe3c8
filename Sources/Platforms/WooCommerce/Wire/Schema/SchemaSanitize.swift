import PHP
import Simulator

/// Converts a checked value the way `rest_sanitize_value_from_schema` does.
enum SchemaSanitize {
    /// The value in its declared type.
    static func convert(_ value: JSONValue, _ schema: JSONObject) -> JSONValue {
        guard let type = type(of: value, schema) else { return schema["type"] == nil ? value : .null }
        switch type {
        case "array": return array(value, schema)
        case "object": return object(value, schema)
        default: break
        }
        if let format = schema["format"]?.string, type == "string" { return formatted(value, format) }
        return scalar(value, type)
    }

    /// A scalar of a type.
    static func scalar(_ value: JSONValue, _ type: String) -> JSONValue {
        switch type {
        case "integer": .int(Int64(value.phpInt))
        case "number": .double(value.phpDouble)
        case "boolean": .bool(boolean(value))
        case "string": .string(value.phpString)
        case "null": .null
        default: value
        }
    }

    /// `rest_sanitize_boolean`: of texts `false` and `0` are no, whatever their case; the rest is as PHP sees it.
    private static func boolean(_ value: JSONValue) -> Bool {
        if let text = value.string, text.lowercased() == "false" { return false }
        return value.phpTruth
    }

    private static func type(of value: JSONValue, _ schema: JSONObject) -> String? {
        guard let declared = schema["type"] else { return nil }
        guard let several = declared.array else { return declared.string }
        return SchemaCheck.bestType(for: value, several.compactMap(\.string))
    }

    private static func array(_ value: JSONValue, _ schema: JSONObject) -> JSONValue {
        let elements = SchemaCheck.listed(value) ?? value.phpList ?? []
        guard let items = schema["items"]?.object else { return .array(elements) }
        return .array(elements.map { convert($0, items) })
    }

    private static func object(_ value: JSONValue, _ schema: JSONObject) -> JSONValue {
        var members = SchemaCheck.members(value)
        let properties = schema["properties"]?.object ?? [:]
        for (name, member) in members {
            if let property = properties[name]?.object {
                members[name] = convert(member, property)
            } else if schema["additionalProperties"]?.bool == false {
                members[name] = nil
            } else if let rest = schema["additionalProperties"]?.object {
                members[name] = convert(member, rest)
            }
        }
        return .object(members)
    }

    private static func formatted(_ value: JSONValue, _ format: String) -> JSONValue {
        switch format {
        case "date-time", "email", "ip", "uuid", "text-field": .string(Sanitize.text(value.phpString))
        default: .string(value.phpString)
        }
    }
}
