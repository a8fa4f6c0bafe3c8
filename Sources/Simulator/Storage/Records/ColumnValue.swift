/// A type that a column can hold.
public protocol ColumnValue: Bindable {
    /// `INTEGER`, `REAL`, `TEXT` or `BLOB`.
    static var columnType: String { get }
    /// Whether the column may be NULL.
    static var isOptional: Bool { get }
    /// Reads a stored value; nil for one that this type never stores.
    init?(_ cell: Cell)
}

extension ColumnValue {
    /// Never NULL.
    @inlinable public static var isOptional: Bool { false }
}

/// One column of the row that a statement stands on.
public struct Cell {
    @usableFromInline let statement: Statement
    @usableFromInline let place: Int32

    @inlinable
    init(_ statement: Statement, _ place: Int32) {
        self.statement = statement
        self.place = place
    }

    /// Whether it is NULL.
    @inlinable public var isNull: Bool { statement.isNull(place) }
    /// An integer, 0 for NULL.
    @inlinable public var integer: Int64 { statement.integer(place) }
    /// A number, 0 for NULL.
    @inlinable public var real: Double { statement.real(place) }
    /// A text, "" for NULL.
    @inlinable public var text: String { statement.text(place) }
    /// Bytes, empty for NULL.
    @inlinable public var bytes: [UInt8] { statement.blob(place) }
    /// The value in SQLite's own type.
    @inlinable public var value: BoundValue { statement.value(place) }
}

extension Int: ColumnValue {
    /// INTEGER.
    @inlinable public static var columnType: String { "INTEGER" }
    /// The stored integer.
    @inlinable public init?(_ cell: Cell) { self = Int(cell.integer) }
}

extension Int64: ColumnValue {
    /// INTEGER.
    @inlinable public static var columnType: String { "INTEGER" }
    /// The stored integer.
    @inlinable public init?(_ cell: Cell) { self = cell.integer }
}

extension Bool: ColumnValue {
    /// INTEGER, 0 or 1.
    @inlinable public static var columnType: String { "INTEGER" }
    /// Anything but 0 is true.
    @inlinable public init?(_ cell: Cell) { self = cell.integer != 0 }
}

extension Double: ColumnValue {
    /// REAL.
    @inlinable public static var columnType: String { "REAL" }
    /// The stored number.
    @inlinable public init?(_ cell: Cell) { self = cell.real }
}

extension String: ColumnValue {
    /// TEXT.
    @inlinable public static var columnType: String { "TEXT" }
    /// The stored text.
    @inlinable public init?(_ cell: Cell) { self = cell.text }
}

extension BoundValue: ColumnValue {
    /// Whatever was stored, as it was stored.
    @inlinable public static var columnType: String { "" }
    /// Also NULL.
    @inlinable public static var isOptional: Bool { true }
    /// The stored value.
    @inlinable public init?(_ cell: Cell) { self = cell.value }
}

extension [UInt8]: ColumnValue {
    /// BLOB.
    @inlinable public static var columnType: String { "BLOB" }
    /// The stored bytes.
    @inlinable public init?(_ cell: Cell) { self = cell.bytes }
}

extension Optional: Bindable where Wrapped: Bindable {
    /// NULL for nil.
    @inlinable public var boundValue: BoundValue { self?.boundValue ?? .null }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
    /// That of the value.
    @inlinable public static var columnType: String { Wrapped.columnType }
    /// NULL is nil.
    @inlinable public static var isOptional: Bool { true }

    /// nil for NULL; a value that cannot be read is not taken for NULL.
    @inlinable
    public init?(_ cell: Cell) {
        if cell.isNull {
            self = .none
        } else if let value = Wrapped(cell) {
            self = .some(value)
        } else {
            return nil
        }
    }
}

extension ColumnValue where Self: RawRepresentable, RawValue: ColumnValue {
    /// That of the raw value.
    @inlinable public static var columnType: String { RawValue.columnType }
    /// The raw value.
    @inlinable public var boundValue: BoundValue { rawValue.boundValue }

    /// nil for a raw value that has no case.
    @inlinable
    public init?(_ cell: Cell) {
        guard let raw = RawValue(cell) else { return nil }
        self.init(rawValue: raw)
    }
}

extension Instant: ColumnValue {
    /// INTEGER: seconds since 1970.
    @inlinable public static var columnType: String { "INTEGER" }
    /// Seconds since 1970; parts of a second are not kept.
    @inlinable public var boundValue: BoundValue { .integer(seconds) }
    /// The stored moment.
    @inlinable public init?(_ cell: Cell) { self.init(seconds: cell.integer) }
}

/// A small structure that is kept in a TEXT column as JSON.
public protocol JSONColumn: ColumnValue {
    /// The structure as JSON.
    var json: JSONValue { get }
    /// Reads it back; nil for JSON that it never writes.
    init?(json: JSONValue)
}

extension JSONColumn {
    /// TEXT.
    public static var columnType: String { "TEXT" }
    /// JSON as short as it can be.
    public var boundValue: BoundValue { .text(JSONWriter.text(json, style: .plain)) }

    /// nil for a text that is damaged.
    public init?(_ cell: Cell) {
        guard let json = try? JSONParser.parse(Array(cell.text.utf8)) else { return nil }
        self.init(json: json)
    }
}

extension JSONValue: JSONColumn {
    /// Itself.
    public var json: JSONValue { self }
    /// Any JSON.
    public init?(json: JSONValue) { self = json }
}

extension JSONObject: JSONColumn {
    /// As a value.
    public var json: JSONValue { .object(self) }
    /// nil for anything but an object.
    public init?(json: JSONValue) {
        guard let members = json.object else { return nil }
        self = members
    }
}
