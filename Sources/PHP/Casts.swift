public import Simulator

/// Values as PHP casts them. PHP's arrays are both lists and maps.
extension JSONValue {
    /// `(bool) $value`: `""`, `"0"`, 0, null and empty arrays are false.
    public var phpTruth: Bool {
        switch self {
        case .null: false
        case .bool(let value): value
        case .int(let value): value != 0
        case .double(let value): value != 0
        case .string(let text): !text.isEmpty && text != "0"
        case .array(let elements): !elements.isEmpty
        case .object(let members): !members.isEmpty
        }
    }

    /// `(int) $value`: the number that a text begins with; arrays are 1 unless empty.
    public var phpInt: Int {
        switch self {
        case .int(let value): Int(value)
        case .double(let value): PHP.int(value)
        case .string(let text): PHP.int(text)
        default: phpTruth ? 1 : 0
        }
    }

    /// `(float) $value`: the number that a text begins with; arrays are 1 unless empty.
    public var phpDouble: Double {
        switch self {
        case .int(let value): Double(value)
        case .double(let value): value
        case .string(let text): PHP.double(text)
        default: phpTruth ? 1 : 0
        }
    }

    /// `(string) $value`: true is `1`, false and null are empty, arrays are `Array`.
    public var phpString: String {
        switch self {
        case .null: ""
        case .bool(let value): value ? "1" : ""
        case .int(let value): String(value)
        case .double(let value): PHP.string(value)
        case .string(let text): text
        case .array, .object: "Array"
        }
    }

    /// The elements of a list, or the values of an object.
    public var phpList: [JSONValue]? {
        switch self {
        case .array(let elements): elements
        case .object(let members): members.pairs.map(\.value)
        default: nil
        }
    }

    /// `is_scalar($value)`: text, number or truth value.
    public var isScalar: Bool {
        switch self {
        case .null, .array, .object: false
        default: true
        }
    }

    /// A number, or a text that `is_numeric`, as a number.
    public var phpNumeric: Double? {
        switch self {
        case .int, .double: phpDouble
        case .string(let text): PHP.isNumeric(text) ? PHP.double(text) : nil
        default: nil
        }
    }
}

extension PHP {
    /// `(string) $value`.
    public static func text(_ value: JSONValue) -> String { value.phpString }

    /// `gettype($value)`.
    public static func gettype(_ value: JSONValue) -> String {
        switch value {
        case .null: "NULL"
        case .bool: "boolean"
        case .int: "integer"
        case .double: "double"
        case .string: "string"
        case .array, .object: "array"
        }
    }
}
