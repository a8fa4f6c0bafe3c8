@testable import Simulator

/// Notes which tables a request writes to, be it that the write changes nothing.
///
/// Temporary triggers on every table: a write that is undone takes its note with it.
struct WriteLog {
    private let database: Database

    init(_ database: Database) throws {
        self.database = database
        try database.execute("CREATE TEMP TABLE write_log (name TEXT NOT NULL)")
        for (place, table) in try Self.tables(of: database).enumerated() {
            for (kind, event) in ["INSERT", "UPDATE", "DELETE"].enumerated() {
                try database.execute(
                    """
                    CREATE TEMP TRIGGER write_log_\(place)_\(kind) AFTER \(event) ON main."\(table)"
                    BEGIN INSERT INTO write_log VALUES ('\(table)'); END
                    """)
            }
        }
    }

    static func tables(of database: Database) throws -> [String] {
        try database.values(
            """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name
            """)
    }

    /// The tables written since the last call.
    func take() throws -> Set<String> {
        let names: [String] = try database.values("SELECT DISTINCT name FROM write_log")
        try database.run("DELETE FROM write_log")
        return Set(names)
    }
}

/// Every row of every table, as text, to be compared as a whole.
struct DatabaseDump: Equatable {
    let tables: [String: [String]]

    init(_ database: Database, without kept: Set<String> = []) throws {
        var tables: [String: [String]] = [:]
        for table in try WriteLog.tables(of: database) where !kept.contains(table) {
            let columns: [String] = try database.values("SELECT name FROM pragma_table_info(?)", table)
            let row = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ',' || ")
            tables[table] = try database.values("SELECT \(row) AS line FROM \"\(table)\" ORDER BY line")
        }
        self.tables = tables
    }

    /// The names of the tables that differ.
    func differences(from other: DatabaseDump) -> [String] {
        Set(tables.keys).union(other.tables.keys).filter { tables[$0] != other.tables[$0] }.sorted()
    }
}
