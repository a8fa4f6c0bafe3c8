import PHP
import Simulator

/// Why a value does not fit a schema, in WordPress' words.
struct SchemaFault: Error, Hashable, Sendable {
    /// e.g. `rest_invalid_type`.
    let code: String
    /// The text, naming the parameter.
    let message: String
    /// `data`; `null` where WordPress gives none.
    let data: JSONValue
    /// What else is wrong with the same parameter, where a check tells more than one thing.
    var others: [SchemaFault] = []
    /// Data that were there before ``data`` (`additional_data`).
    var moreData: [JSONValue] = []

    init(_ code: String, _ message: String, data: JSONValue = .null) {
        self.code = code
        self.message = message
        self.data = data
    }

    /// What a check that only says no gives: no code, no details.
    static let unexplained = SchemaFault("", "Invalid parameter.")

    static func type(_ param: String, _ type: String) -> SchemaFault {
        SchemaFault("rest_invalid_type", "\(param) is not of type \(type).", data: ["param": .string(param)])
    }
}

/// Checks a value the way `rest_validate_value_from_schema` does: texts count as numbers, lists and truth values.
enum SchemaCheck {
    /// - Throws: ``SchemaFault`` naming `param`, e.g. `variation[0][attribute]`.
    static func validate(_ value: JSONValue, _ schema: JSONObject, _ param: String) throws(SchemaFault) {
        guard let type = try type(for: value, schema, param) else { return }
        switch type {
        case "array": try array(value, schema, param)
        case "object": try object(value, schema, param)
        case "number", "integer": try number(value, type, schema, param)
        case "string": try string(value, schema, param)
        default: if !fits(value, type) { throw .type(param, type) }
        }
        try enumeration(value, schema, type, param)
        if type == "string" { try format(value, schema, param) }
    }

    /// The declared type, or of several the first that fits.
    static func type(for value: JSONValue, _ schema: JSONObject, _ param: String) throws(SchemaFault) -> String? {
        guard let declared = schema["type"] else { return nil }
        guard let several = declared.array else { return declared.string }
        let names = several.compactMap(\.string)
        if let best = bestType(for: value, names) { return best }
        throw .type(param, names.joined(separator: ","))
    }

    /// Of several types the first that fits; an empty text is taken as a text where that is allowed.
    static func bestType(for value: JSONValue, _ names: [String]) -> String? {
        if value == .string(""), names.contains("string") { return "string" }
        return names.first { fits(value, $0) }
    }

    /// Whether a value counts as one of a type.
    static func fits(_ value: JSONValue, _ type: String) -> Bool {
        switch type {
        case "null": value == .null
        case "boolean": boolean(value) != nil
        case "integer": isInteger(value)
        case "number": isNumeric(value)
        case "string": value.string != nil
        case "array": listed(value) != nil
        case "object": value.object != nil || value.array != nil || value == .string("")
        default: true
        }
    }

    /// `rest_is_boolean`: an empty text is none.
    static func boolean(_ value: JSONValue) -> Bool? {
        switch value {
        case .bool(let value): value
        case .int(0), .string("0"): false
        case .int(1), .string("1"): true
        case .string(let text):
            switch text.lowercased() {
            case "true": true
            case "false": false
            default: nil
            }
        default: nil
        }
    }

    /// A list: an array, or a text split at commas and white space.
    static func listed(_ value: JSONValue) -> [JSONValue]? {
        switch value {
        case .array(let elements): elements
        case .object(let members): members.isEmpty ? [] : nil
        case .null: nil
        default: split(value.phpString)
        }
    }

    private static func split(_ text: String) -> [JSONValue] {
        text.split { $0 == "," || $0.isWhitespace }.map { .string(String($0)) }
    }

    static func isNumeric(_ value: JSONValue) -> Bool { value.phpNumeric != nil }

    /// A number without fraction: `2.0`, `" 2 "` and `1e1` count (cart-add-item/quantity-formats).
    static func isInteger(_ value: JSONValue) -> Bool {
        guard isNumeric(value) else { return false }
        let number = value.phpDouble
        return number == number.rounded()
    }
}
