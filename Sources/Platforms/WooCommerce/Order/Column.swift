import Simulator

/// How one property of an entity stands in its table.
struct Column<Entity>: Sendable {
    let name: String
    let type: String
    let write: @Sendable (Entity) -> (any Bindable)?
    let read: @Sendable (inout Entity, Row, Int) -> Void

    init(
        _ name: String, _ type: String, write: @escaping @Sendable (Entity) -> (any Bindable)?,
        read: @escaping @Sendable (inout Entity, Row, Int) -> Void
    ) {
        (self.name, self.type, self.write, self.read) = (name, type, write, read)
    }

    static func int(_ name: String, _ path: any WritableKeyPath<Entity, Int> & Sendable) -> Self {
        Self(name, "INTEGER NOT NULL", write: { $0[keyPath: path] }, read: { $0[keyPath: path] = $1.int($2) })
    }

    static func text(_ name: String, _ path: any WritableKeyPath<Entity, String> & Sendable) -> Self {
        Self(name, "TEXT NOT NULL", write: { $0[keyPath: path] }, read: { $0[keyPath: path] = $1.text($2) })
    }

    static func bool(_ name: String, _ path: any WritableKeyPath<Entity, Bool> & Sendable) -> Self {
        Self(name, "INTEGER NOT NULL", write: { $0[keyPath: path] }, read: { $0[keyPath: path] = $1.bool($2) })
    }

    /// Exact decimals are stored as text.
    static func amount(_ name: String, _ path: any WritableKeyPath<Entity, Amount> & Sendable) -> Self {
        Self(
            name, "TEXT NOT NULL", write: { $0[keyPath: path].description },
            read: { $0[keyPath: path] = Amount($1.text($2)) })
    }

    /// Moments are stored as seconds.
    static func moment(_ name: String, _ path: any WritableKeyPath<Entity, Instant?> & Sendable) -> Self {
        Self(
            name, "INTEGER", write: { $0[keyPath: path]?.seconds },
            read: { entity, row, column in
                entity[keyPath: path] = row.optionalInt(column).map { Instant(seconds: Int64($0)) }
            })
    }

    /// Small structures are stored as JSON.
    static func json(
        _ name: String, write: @escaping @Sendable (Entity) -> JSONValue,
        read: @escaping @Sendable (inout Entity, JSONValue) -> Void
    ) -> Self {
        Self(
            name, "TEXT NOT NULL", write: { JSONWriter.text(write($0), style: .plain) },
            read: { read(&$0, (try? JSONParser.parse(Array($1.text($2).utf8))) ?? .null) })
    }
}

/// A table whose columns are written down once: they give its schema, its statements and how a row is read.
struct Table<Entity>: Sendable {
    let name: String
    /// The first one is the key.
    let columns: [Column<Entity>]

    /// CREATE TABLE.
    var schema: String {
        let rest = columns.dropFirst().map { ", \($0.name) \($0.type)" }.joined()
        return "CREATE TABLE \(name) (\(columns[0].name) INTEGER PRIMARY KEY\(rest));\n"
    }

    /// The columns' names, for SELECT.
    var selection: String { columns.map(\.name).joined(separator: ", ") }

    /// Inserts or replaces the row with the entity's key.
    func save(_ entity: Entity, in database: Database) throws {
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        try database.run(
            "INSERT OR REPLACE INTO \(name) (\(selection)) VALUES (\(marks))",
            arguments: columns.map { $0.write(entity) })
    }

    /// The rows that a condition and an order give.
    func load(
        _ empty: Entity, _ clause: String, _ arguments: [(any Bindable)?], from database: Database
    ) throws -> [Entity] {
        try database.all("SELECT \(selection) FROM \(name) \(clause)", arguments: arguments) { row in
            var entity = empty
            for (place, column) in columns.enumerated() { column.read(&entity, row, place) }
            return entity
        }
    }
}
