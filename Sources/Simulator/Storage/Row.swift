/// The current row of a query. Valid only inside the closure it is handed to.
///
/// Columns by place (fast) or by name (readable); a NULL reads as 0, "" or nil, as the getter says.
public struct Row {
    private let statement: Statement

    @usableFromInline
    init(_ statement: Statement) { self.statement = statement }

    /// Whether the column is NULL.
    public func isNull(_ column: Int) -> Bool { statement.isNull(Int32(column)) }
    /// An integer, 0 for NULL.
    public func int(_ column: Int) -> Int { Int(statement.integer(Int32(column))) }
    /// A number, 0 for NULL.
    public func double(_ column: Int) -> Double { statement.real(Int32(column)) }
    /// A text, "" for NULL.
    public func text(_ column: Int) -> String { statement.text(Int32(column)) }
    /// A truth value: anything but 0 and NULL is true.
    public func bool(_ column: Int) -> Bool { statement.integer(Int32(column)) != 0 }
    /// Bytes, empty for NULL.
    public func blob(_ column: Int) -> [UInt8] { statement.blob(Int32(column)) }
    /// An integer, nil for NULL.
    public func optionalInt(_ column: Int) -> Int? { isNull(column) ? nil : int(column) }
    /// A number, nil for NULL.
    public func optionalDouble(_ column: Int) -> Double? { isNull(column) ? nil : double(column) }
    /// A text, nil for NULL.
    public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
    /// The value in SQLite's own type.
    public func value(_ column: Int) -> BoundValue { statement.value(Int32(column)) }

    /// An integer, 0 for NULL.
    public func int(_ column: String) -> Int { int(place(column)) }
    /// A number, 0 for NULL.
    public func double(_ column: String) -> Double { double(place(column)) }
    /// A text, "" for NULL.
    public func text(_ column: String) -> String { text(place(column)) }
    /// A truth value.
    public func bool(_ column: String) -> Bool { bool(place(column)) }
    /// An integer, nil for NULL.
    public func optionalInt(_ column: String) -> Int? { optionalInt(place(column)) }
    /// A number, nil for NULL.
    public func optionalDouble(_ column: String) -> Double? { optionalDouble(place(column)) }
    /// A text, nil for NULL.
    public func optionalText(_ column: String) -> String? { optionalText(place(column)) }
    /// The value in SQLite's own type.
    public func value(_ column: String) -> BoundValue { value(place(column)) }

    /// A column that the query does not have is a mistake of the programmer; it reads as NULL, which tests catch.
    private func place(_ name: String) -> Int {
        guard let place = statement.columns[name] else {
            assertionFailure("no column \(name)")
            return Int(Int32.max)
        }
        return Int(place)
    }
}
