/// A JSON value that keeps the order of members and tells integers from other numbers.
///
/// Used for request bodies, fixtures, scenarios and small answers. Large answers are written with ``JSONWriter``.
public indirect enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

extension JSONValue {
    /// The members of an object, nil for anything else.
    public var object: JSONObject? { if case .object(let members) = self { members } else { nil } }

    /// The elements of an array, nil for anything else.
    public var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

    /// The text of a string, nil for anything else: numbers are not converted.
    public var string: String? { if case .string(let text) = self { text } else { nil } }

    /// The value of an integer, nil for anything else: `10.0` is not an integer, `10` is.
    public var int: Int? { if case .int(let value) = self { Int(value) } else { nil } }

    /// The value of any number.
    public var double: Double? {
        switch self {
        case .int(let value): Double(value)
        case .double(let value): value
        default: nil
        }
    }

    /// The value of `true` or `false`, nil for anything else.
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

    /// Whether this is `null`.
    public var isNull: Bool { self == .null }

    /// The member of an object; nil when absent or when this is no object.
    public subscript(key: String) -> JSONValue? { object?[key] }

    /// The element of an array; nil when out of range or when this is no array.
    public subscript(index: Int) -> JSONValue? {
        guard let array, array.indices.contains(index) else { return nil }
        return array[index]
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByFloatLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// An integer.
    public init(integerLiteral value: Int64) { self = .int(value) }
    /// A boolean.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// A number.
    public init(floatLiteral value: Double) { self = .double(value) }
    /// `null`.
    public init(nilLiteral: ()) { self = .null }
    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// An object with its members in the order written.
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(JSONObject(elements)) }
}

extension JSONValue {
    /// A string, or `null` for nil.
    public init(_ value: String?) { self = value.map(JSONValue.string) ?? .null }
    /// An integer, or `null` for nil.
    public init(_ value: Int?) { self = value.map { .int(Int64($0)) } ?? .null }
    /// A number, or `null` for nil.
    public init(_ value: Double?) { self = value.map(JSONValue.double) ?? .null }
    /// A boolean, or `null` for nil.
    public init(_ value: Bool?) { self = value.map(JSONValue.bool) ?? .null }
}
