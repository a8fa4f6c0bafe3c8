/// A record's table: its schema and the statements made from its columns, each written once.
public struct Table<Row: Record>: Sendable {
    /// The table's name.
    public let name: String
    /// CREATE TABLE and CREATE INDEX.
    public let schema: String
    /// The columns for a SELECT, each with the table's name before it, so that they stand beside a join.
    public let columns: String
    @usableFromInline let select: String
    @usableFromInline let insert: String
    @usableFromInline let save: String
    @usableFromInline let update: String
    @usableFromInline let delete: String
    @usableFromInline let keys: [String]
    @usableFromInline let find: String
    @usableFromInline let findMany: String

    /// A table with the columns that `Row` names.
    ///
    /// - Parameters:
    ///   - constraints: what stands after the columns, e.g. `UNIQUE (a, b)`.
    ///   - indexes: the columns of further indexes, e.g. `parent_id, position`.
    ///   - isClustered: whether rows are kept in the order of a key that is no integer (`WITHOUT ROWID`).
    public init(_ name: String, constraints: [String] = [], indexes: [String] = [], isClustered: Bool = false) {
        var definitions = ColumnDefinitions()
        var empty = Row()
        empty.columns(&definitions)
        let all = definitions.all
        let keys = all.filter(\.isKey).map(\.name)
        let names = all.map(\.name).joined(separator: ", ")
        let marks = all.indices.map { "?\($0 + 1)" }
        let isKeyed = zip(all, marks).filter(\.0.isKey).map { "\($0.name) = \($1)" }.joined(separator: " AND ")
        let changes = zip(all, marks).filter { !$0.0.isKey }.map { "\($0.name) = \($1)" }.joined(separator: ", ")
        let asks = keys.map { "\($0) = ?" }.joined(separator: " AND ")
        self.name = name
        self.keys = keys
        schema = Self.schema(name, all, constraints, indexes, isClustered)
        columns = all.map { "\(name).\($0.name)" }.joined(separator: ", ")
        select = "SELECT \(columns) FROM \(name)"
        insert = "INSERT INTO \(name) (\(names)) VALUES (\(marks.joined(separator: ", ")))"
        save =
            "\(insert) ON CONFLICT (\(keys.joined(separator: ", "))) DO "
            + (changes.isEmpty ? "NOTHING" : "UPDATE SET \(changes)")
        update = "UPDATE \(name) SET \(changes) WHERE \(isKeyed)"
        delete = "DELETE FROM \(name) WHERE \(asks)"
        find = "\(select) WHERE \(asks)"
        let key = keys.first ?? "rowid"
        findMany =
            "SELECT \(columns) FROM json_each(?) wanted JOIN \(name) ON \(name).\(key) = wanted.value "
            + "ORDER BY wanted.key"
    }

    private static func schema(
        _ name: String, _ columns: [ColumnDefinitions.Column], _ constraints: [String], _ indexes: [String],
        _ isClustered: Bool
    ) -> String {
        let keys = columns.filter(\.isKey).map(\.name)
        let primary = keys.count > 1 ? ["PRIMARY KEY (\(keys.joined(separator: ", ")))"] : []
        let lines = columns.map { $0.sql(isOnlyKey: keys.count == 1) } + primary + constraints
        let table = "CREATE TABLE \(name) (\n    \(lines.joined(separator: ",\n    ")))"
        let further = indexes.map { columns in
            let words = columns.split { !($0.isLetter || $0.isNumber || $0 == "_") }.joined(separator: "_")
            return "CREATE INDEX \(name)_\(words.lowercased()) ON \(name) (\(columns));"
        }
        return ([table + (isClustered ? " WITHOUT ROWID;" : ";")] + further).joined(separator: "\n") + "\n"
    }
}

/// Collects the columns of a record for its schema and statements.
struct ColumnDefinitions: ColumnVisitor {
    struct Column {
        let name: String
        let type: String
        let isOptional: Bool
        let traits: ColumnTraits

        var isKey: Bool { traits.contains(.key) }

        func sql(isOnlyKey: Bool) -> String {
            var words = [name, type].filter { !$0.isEmpty }
            if isKey, isOnlyKey { words.append("PRIMARY KEY") }
            // An INTEGER PRIMARY KEY is the row's number, which SQLite makes where none is given.
            if !isOptional, !(isKey && isOnlyKey && type == "INTEGER") { words.append("NOT NULL") }
            if traits.contains(.unique) { words.append("UNIQUE") }
            if traits.contains(.ignoringCase) { words.append("COLLATE NOCASE") }
            return words.joined(separator: " ")
        }
    }

    private(set) var all: [Column] = []

    mutating func callAsFunction<Value: ColumnValue>(
        _ name: StaticString, _ value: inout Value, _ traits: ColumnTraits
    ) {
        all.append(
            Column(name: "\(name)", type: Value.columnType, isOptional: Value.isOptional, traits: traits))
    }
}

/// Reads the columns of a record from the row that a statement stands on.
@usableFromInline
struct ColumnReader: ColumnVisitor {
    @usableFromInline let statement: Statement
    @usableFromInline var place: Int32 = 0
    /// The first column whose value could not be read.
    @usableFromInline var damaged: StaticString?

    @inlinable
    init(_ statement: Statement) { self.statement = statement }

    @inlinable
    mutating func callAsFunction<Value: ColumnValue>(
        _ name: StaticString, _ value: inout Value, _ traits: ColumnTraits
    ) {
        if let stored = Value(Cell(statement, place)) { value = stored } else { damaged = name }
        place += 1
    }
}

/// Binds the columns of a record to a statement's `?1`, `?2`, ….
@usableFromInline
struct ColumnBinder: ColumnVisitor {
    @usableFromInline let statement: Statement
    @usableFromInline var place: Int32 = 0
    @usableFromInline var failed = false

    @inlinable
    init(_ statement: Statement) { self.statement = statement }

    @inlinable
    mutating func callAsFunction<Value: ColumnValue>(
        _ name: StaticString, _ value: inout Value, _ traits: ColumnTraits
    ) {
        place += 1
        if !statement.bind(value.boundValue, to: place) { failed = true }
    }
}

extension Projection {
    /// The row that a statement stands on.
    ///
    /// - Throws: ``DatabaseError`` where a column holds what its type never stores.
    @inlinable
    static func read(_ statement: Statement) throws(DatabaseError) -> Self {
        var reader = ColumnReader(statement)
        var value = Self()
        value.columns(&reader)
        if let column = reader.damaged { throw statement.damage(in: column) }
        return value
    }
}
