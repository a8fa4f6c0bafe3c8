/// Next ids of a shop, by the name of the imitated table.
///
/// As with InnoDB's AUTO_INCREMENT an id that was handed out is gone, also when what took it fails and its rows are
/// undone, be it a whole request or one entry of a batch: every rollback of ``Database/transaction(_:)`` keeps it.
public struct IdSequences {
    static let schema = """
        CREATE TABLE id_sequence (name TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID;
        """

    private let database: Database

    /// The counters in a shop's database.
    public init(_ database: Database) { self.database = database }

    /// Takes the next id; a counter that no fixture set starts at 1.
    public func take(_ name: String) throws(DatabaseError) -> Int {
        let taken: Int? = try database.value(
            """
            INSERT INTO id_sequence (name, next) VALUES (?, 2)
            ON CONFLICT (name) DO UPDATE SET next = next + 1 RETURNING next - 1
            """, name)
        let id = taken ?? 1
        database.keep(name, at: id + 1)
        return id
    }

    /// The id that the next call of ``take(_:)`` gives.
    public func peek(_ name: String) throws(DatabaseError) -> Int {
        try database.value("SELECT next FROM id_sequence WHERE name = ?", name) ?? 1
    }

    /// Moves a counter up to at least `next`, as an insert with an explicit id does.
    public func raise(_ name: String, to next: Int) throws(DatabaseError) {
        // Far beyond any id, and far enough from the end to count on.
        let next = min(next, 1 << 62)
        try Self.write(name, next, in: database)
        database.keep(name, at: next)
    }

    /// Does something while a counter gives a certain id first, as an insert with an explicit id does; afterwards the
    /// counter stands where it stood, or behind that id.
    @discardableResult
    public func giving<T>(_ id: Int, of name: String, _ body: () throws -> T) throws -> T {
        let next = try peek(name)
        try raise(name, to: next)
        try database.run("UPDATE id_sequence SET next = ? WHERE name = ?", id, name)
        let result = try body()
        try raise(name, to: max(next, id + 1))
        return result
    }

    static func write(_ name: String, _ next: Int, in database: Database) throws(DatabaseError) {
        try database.run(
            """
            INSERT INTO id_sequence (name, next) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET next = max(next, excluded.next)
            """, name, next)
    }
}
