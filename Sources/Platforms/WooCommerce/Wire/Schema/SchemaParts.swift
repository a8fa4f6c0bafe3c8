import PHP
import Simulator

/// The checks of each type.
extension SchemaCheck {
    static func array(_ value: JSONValue, _ schema: JSONObject, _ param: String) throws(SchemaFault) {
        guard let elements = listed(value) else { throw .type(param, "array") }
        if let items = schema["items"]?.object {
            for (index, element) in elements.enumerated() { try validate(element, items, "\(param)[\(index)]") }
        }
        if let least = schema["minItems"]?.int, elements.count < least {
            throw SchemaFault(
                "rest_too_few_items", "\(param) must contain at least \(least) item\(least == 1 ? "" : "s").")
        }
        if let most = schema["maxItems"]?.int, elements.count > most {
            throw SchemaFault(
                "rest_too_many_items", "\(param) must contain at most \(most) item\(most == 1 ? "" : "s").")
        }
    }

    static func object(_ value: JSONValue, _ schema: JSONObject, _ param: String) throws(SchemaFault) {
        guard fits(value, "object") else { throw .type(param, "object") }
        let members = members(value)
        let properties = schema["properties"]?.object ?? [:]
        for (name, property) in properties where property["required"]?.bool == true && members[name] == nil {
            throw SchemaFault("rest_property_required", "\(name) is a required property of \(param).")
        }
        for (name, member) in members {
            if let property = properties[name]?.object {
                try validate(member, property, "\(param)[\(name)]")
            } else if schema["additionalProperties"]?.bool == false {
                throw SchemaFault(
                    "rest_additional_properties_forbidden", "\(name) is not a valid property of Object.")
            } else if let rest = schema["additionalProperties"]?.object {
                try validate(member, rest, "\(param)[\(name)]")
            }
        }
    }

    /// The members of an object; PHP's lists have their places for names.
    static func members(_ value: JSONValue) -> JSONObject {
        if let members = value.object { return members }
        return JSONObject((value.array ?? []).enumerated().map { (String($0.offset), $0.element) })
    }

    static func number(
        _ value: JSONValue, _ type: String, _ schema: JSONObject, _ param: String
    ) throws(SchemaFault) {
        guard isNumeric(value) else { throw .type(param, type) }
        if type == "integer", !isInteger(value) { throw .type(param, type) }
        let number = value.phpDouble
        let (least, most) = (schema["minimum"]?.double, schema["maximum"]?.double)
        let tooLittle = least.map { number < $0 } ?? false
        let tooMuch = most.map { number > $0 } ?? false
        guard tooLittle || tooMuch else { return }
        throw SchemaFault("rest_out_of_bounds", bounds(param, least, most))
    }

    private static func bounds(_ param: String, _ least: Double?, _ most: Double?) -> String {
        let (low, high) = (least.map(PHP.string) ?? "", most.map(PHP.string) ?? "")
        if least != nil, most != nil { return "\(param) must be between \(low) (inclusive) and \(high) (inclusive)" }
        return least != nil
            ? "\(param) must be greater than or equal to \(low)" : "\(param) must be less than or equal to \(high)"
    }

    static func string(_ value: JSONValue, _ schema: JSONObject, _ param: String) throws(SchemaFault) {
        guard let text = value.string else { throw .type(param, "string") }
        if let least = schema["minLength"]?.int, text.unicodeScalars.count < least {
            throw SchemaFault(
                "rest_too_short", "\(param) must be at least \(least) character\(least == 1 ? "" : "s") long.")
        }
        if let most = schema["maxLength"]?.int, text.unicodeScalars.count > most {
            throw SchemaFault(
                "rest_too_long", "\(param) must be at most \(most) character\(most == 1 ? "" : "s") long.")
        }
    }

    static func enumeration(
        _ value: JSONValue, _ schema: JSONObject, _ type: String, _ param: String
    ) throws(SchemaFault) {
        guard let allowed = schema["enum"]?.array, !allowed.isEmpty else { return }
        let converted = SchemaSanitize.scalar(value, type)
        if allowed.contains(converted) { return }
        let names = allowed.map(\.phpString)
        let text = names.count == 1 ? "\(param) is not \(names[0])." : "\(param) is not one of \(joined(names))."
        throw SchemaFault("rest_not_in_enum", text)
    }

    /// `a`, `a and b`, `a, b, and c`.
    static func joined(_ names: [String]) -> String {
        guard names.count > 2, let last = names.last else { return names.joined(separator: " and ") }
        return names.dropLast().joined(separator: ", ") + ", and " + last
    }

    static func format(_ value: JSONValue, _ schema: JSONObject, _ param: String) throws(SchemaFault) {
        guard let format = schema["format"]?.string, let text = value.string else { return }
        switch format {
        case "date-time":
            if WordPressDate.parse(text) == nil { throw SchemaFault("rest_invalid_date", "Invalid date.") }
        case "email":
            if !Email.isValid(text) { throw SchemaFault("rest_invalid_email", "Invalid email address.") }
        default: break
        }
    }
}
