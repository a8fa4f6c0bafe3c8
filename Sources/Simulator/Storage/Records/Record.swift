/// What a query gives, row by row: a value that names its columns once, in the order in which the query has them.
///
/// ```swift
/// struct StockStatus: Projection {
///     var sku = ""
///     var quantity = 0.0
///     mutating func columns(_ column: inout some ColumnVisitor) {
///         column("sku", &sku)
///         column("quantity", &quantity)
///     }
/// }
/// let rows = try database.all("SELECT sku, sum(quantity) FROM …", as: StockStatus.self)
/// ```
public protocol Projection: Sendable {
    /// A value to read a row into.
    init()

    /// Names every column and the property that it is kept in, in the table's or the query's order.
    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor)
}

/// A row of a table of its own, whose columns are written down once: schema, statements, reading and writing all follow
/// from ``Projection/columns(_:)``.
///
/// ```swift
/// struct TaxClass: Record {
///     static let table = Table<TaxClass>("tax_class", constraints: ["UNIQUE (class_type, class_name)"])
///     var id = 0
///     var name = ""
///     var type = ""
///     mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
///         column("class_id", &id, .key)
///         column("class_name", &name, .ignoringCase)
///         column("class_type", &type)
///     }
/// }
/// let found = try TaxClass.find(3, in: database)
/// ```
public protocol Record: Projection {
    /// The table: name, keys, indexes, and the statements made from the columns.
    static var table: Table<Self> { get }
}

/// Walks the columns of a record: one visitor reads them from a row, one binds them to a statement, one writes the
/// schema.
public protocol ColumnVisitor {
    /// A column and the property that it is kept in.
    mutating func callAsFunction<Value: ColumnValue>(
        _ name: StaticString, _ value: inout Value, _ traits: ColumnTraits)
}

extension ColumnVisitor {
    /// A column without traits.
    @inlinable
    public mutating func callAsFunction<Value: ColumnValue>(_ name: StaticString, _ value: inout Value) {
        self(name, &value, [])
    }
}

/// What SQL says of a column beside its type.
public struct ColumnTraits: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Traits by their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Part of the primary key.
    public static let key = ColumnTraits(rawValue: 1)
    /// No two rows have the same.
    public static let unique = ColumnTraits(rawValue: 2)
    /// Upper and lower case are the same in comparisons and in keys (`COLLATE NOCASE`).
    public static let ignoringCase = ColumnTraits(rawValue: 4)
}
