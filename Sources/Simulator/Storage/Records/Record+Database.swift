extension Record {
    // MARK: Reading

    /// The row with a key, of as many values as the table's key has columns; nil where there is none.
    @inlinable
    public static func find(_ key: (any Bindable)?..., in database: Database) throws(DatabaseError) -> Self? {
        try database.first(table.find, arguments: key, as: Self.self)
    }

    /// The rows with these keys, in their order, by one statement; those that do not exist are left out.
    @inlinable
    public static func find(keys: some Sequence<Int>, in database: Database) throws(DatabaseError) -> [Self] {
        try database.all(table.findMany, arguments: [JSONList(keys)], as: Self.self)
    }

    /// The rows with these keys, in their order, by one statement; those that do not exist are left out.
    @inlinable
    public static func find(keys: some Sequence<String>, in database: Database) throws(DatabaseError) -> [Self] {
        try database.all(table.findMany, arguments: [JSONList(keys)], as: Self.self)
    }

    /// Every row that a clause leaves, e.g. `WHERE stock_id = ? ORDER BY priority`; it may join other tables.
    @inlinable
    public static func all(
        _ clause: String = "", _ arguments: (any Bindable)?..., in database: Database
    ) throws(DatabaseError) -> [Self] {
        try all(clause, arguments: arguments, in: database)
    }

    /// Every row that a clause leaves; for arguments made at run time.
    @inlinable
    public static func all(
        _ clause: String, arguments: [(any Bindable)?], in database: Database
    ) throws(DatabaseError) -> [Self] {
        try database.all(StatementText(table.select, clause), arguments, as: Self.self)
    }

    /// The first row that a clause leaves.
    @inlinable
    public static func first(
        _ clause: String, _ arguments: (any Bindable)?..., in database: Database
    ) throws(DatabaseError) -> Self? {
        try database.first(StatementText(table.select, clause), arguments, as: Self.self)
    }

    /// How many rows a clause leaves.
    public static func count(
        _ clause: String = "", _ arguments: (any Bindable)?..., in database: Database
    ) throws(DatabaseError) -> Int {
        try database.value("SELECT count(*) FROM \(table.name) \(clause)", arguments: arguments) ?? 0
    }

    /// Whether a clause leaves any row.
    public static func exists(
        _ clause: String, _ arguments: (any Bindable)?..., in database: Database
    ) throws(DatabaseError) -> Bool {
        try database.has("SELECT 1 FROM \(table.name) \(clause)", arguments: arguments)
    }

    // MARK: Writing

    /// Writes a new row.
    ///
    /// - Returns: the row's number, which SQLite made where the key is an optional integer and nil.
    /// - Throws: ``DatabaseError``, a constraint's where the key or something unique is taken.
    @inlinable
    @discardableResult
    public func insert(into database: Database) throws(DatabaseError) -> Int {
        try database.write(Self.table.insert, self)
        return database.lastInsertedID
    }

    /// Writes the row, be its key new or not.
    ///
    /// - Throws: ``DatabaseError``, a constraint's where something else that is unique is taken.
    @inlinable
    public func save(in database: Database) throws(DatabaseError) { try database.write(Self.table.save, self) }

    /// Writes the row over the one with its key.
    ///
    /// - Returns: false where there is none.
    @inlinable
    @discardableResult
    public func update(in database: Database) throws(DatabaseError) -> Bool {
        try database.write(Self.table.update, self)
        return database.changes > 0
    }

    /// Deletes the row with a key.
    ///
    /// - Returns: false where there is none.
    @discardableResult
    public static func delete(_ key: (any Bindable)?..., in database: Database) throws(DatabaseError) -> Bool {
        try database.run(table.delete, arguments: key)
        return database.changes > 0
    }

    /// Deletes every row that a clause leaves, e.g. `WHERE order_id = ?`.
    ///
    /// - Returns: how many there were.
    @discardableResult
    public static func deleteAll(
        _ clause: String = "", _ arguments: (any Bindable)?..., in database: Database
    ) throws(DatabaseError) -> Int {
        try database.run("DELETE FROM \(table.name) \(clause)", arguments: arguments)
        return database.changes
    }
}

/// A list of keys as one parameter, for `json_each(?)` and `IN (SELECT value FROM json_each(?))`.
public struct JSONList: Bindable {
    /// The list as JSON.
    public let boundValue: BoundValue

    /// A list of numbers.
    public init(_ numbers: some Sequence<Int>) {
        boundValue = .text("[\(numbers.map(String.init).joined(separator: ","))]")
    }

    /// A list of texts.
    public init(_ texts: some Sequence<String>) {
        boundValue = .text(JSONWriter.text(.array(texts.map(JSONValue.string)), style: .plain))
    }
}
