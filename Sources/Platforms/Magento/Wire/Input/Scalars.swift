import PHP
import Simulator

/// Scalars as PHP's `settype` makes them.
enum Scalars {
    /// A value as a scalar type; `null` stays.
    static func convert(_ value: JSONValue, _ type: DataType) throws -> JSONValue {
        if case .any = type { return value }
        if value.isNull { return value }
        if value.elements != nil { throw mismatch("array", type) }
        switch type {
        case .int, .float: return try number(value, type)
        // `filter_var`, not a cast: 2 and any other word are false (framework/input-coercion bool-as-2).
        case .bool, .boolean: return .bool(PHP.validatesAsTrue(value.phpString))
        case .integer: return cast(value, type)
        default: return .string(value.phpString)
        }
    }

    /// A list of scalars: elements are cast without a complaint.
    static func array(_ value: JSONValue, of element: DataType, _ type: DataType) throws -> JSONValue {
        guard let elements = value.elements else { throw mismatch(PHP.gettype(value), type) }
        // PHP warns of a list that becomes a text, and a warning ends the request.
        if case .string = element, elements.contains(where: { $0.elements != nil }) {
            throw InternalFailure("Warning: Array to string conversion")
        }
        return .array(elements.map { cast($0, element) })
    }

    private static func cast(_ value: JSONValue, _ type: DataType) -> JSONValue {
        switch type {
        case .int, .integer: .int(Int64(value.phpInt))
        case .float: .double(value.phpDouble)
        case .bool, .boolean: .bool(value.phpTruth)
        case .string: .string(value.phpString)
        default: value
        }
    }

    /// A number or a numeric text. true and false are neither (framework/input-coercion).
    private static func number(_ value: JSONValue, _ type: DataType) throws -> JSONValue {
        guard value.phpNumeric != nil else { throw mismatch(value.phpString, type) }
        return cast(value, type)
    }

    static func mismatch(_ value: String, _ type: DataType) -> InputProcessor.Mismatch {
        InputProcessor.Mismatch(
            message: "The \"\(value)\" value's type is invalid. The \"\(type.name)\" type was expected. "
                + "Verify and try again.")
    }
}
