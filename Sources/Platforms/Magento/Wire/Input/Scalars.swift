import Simulator

/// Scalars as PHP's `settype` makes them.
enum Scalars {
    /// A value as a scalar type; `null` stays.
    static func convert(_ value: JSONValue, _ type: DataType) throws -> JSONValue {
        if case .any = type { return value }
        if value.isNull { return value }
        if value.elements != nil { throw mismatch("array", type) }
        switch type {
        case .int: return .int(try whole(value, type))
        case .float: return .double(try number(value, type))
        // Any text but "" and "0" is true (framework/input-coercion).
        case .bool: return .bool(truth(value))
        default: return .string(PHP.text(value))
        }
    }

    /// A list of scalars: elements are cast without a complaint.
    static func array(_ value: JSONValue, of element: DataType, _ type: DataType) throws -> JSONValue {
        guard let elements = value.elements else { throw mismatch(PHP.typeName(value), type) }
        return .array(elements.map { cast($0, element) })
    }

    private static func cast(_ value: JSONValue, _ type: DataType) -> JSONValue {
        switch type {
        case .int: .int(PHP.number(value).map(PHP.whole) ?? 0)
        case .float: .double(PHP.number(value) ?? 0)
        case .bool: .bool(truth(value))
        case .string: .string(value.elements == nil ? PHP.text(value) : "Array")
        default: value
        }
    }

    private static func whole(_ value: JSONValue, _ type: DataType) throws -> Int64 {
        if case .int(let value) = value { return value }
        if let text = value.string, let exact = Int64(text) { return exact }
        return PHP.whole(try number(value, type))
    }

    private static func number(_ value: JSONValue, _ type: DataType) throws -> Double {
        // true and false are no numbers (framework/input-coercion).
        guard value.bool == nil, let number = PHP.strictNumber(value) else { throw mismatch(PHP.text(value), type) }
        return number
    }

    private static func truth(_ value: JSONValue) -> Bool {
        switch value {
        case .null: false
        case .bool(let value): value
        case .int(let value): value != 0
        case .double(let value): value != 0
        case .string(let value): value != "" && value != "0"
        case .array(let elements): !elements.isEmpty
        case .object(let members): !members.isEmpty
        }
    }

    static func mismatch(_ value: String, _ type: DataType) -> InputProcessor.Mismatch {
        InputProcessor.Mismatch(
            message: "The \"\(value)\" value's type is invalid. The \"\(type.name)\" type was expected. "
                + "Verify and try again.")
    }
}
