/// Next ids of a shop, by the name of the imitated table.
///
/// As with InnoDB's AUTO_INCREMENT an id that was handed out is gone, also when the request that took it fails and its
/// rows are undone: ``settle()`` writes the counters again after a rollback.
public final class IdSequences {
    static let schema = """
        CREATE TABLE id_sequence (name TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID;
        """

    private let database: Database
    private var taken: [String: Int] = [:]

    /// The counters in a shop's database.
    public init(_ database: Database) { self.database = database }

    /// Takes the next id; a counter that no fixture set starts at 1.
    public func take(_ name: String) throws -> Int {
        let id =
            try database.first(
                """
                INSERT INTO id_sequence (name, next) VALUES (?, 2)
                ON CONFLICT (name) DO UPDATE SET next = next + 1 RETURNING next - 1
                """, name
            ) { $0.int(0) } ?? 1
        taken[name] = id + 1
        return id
    }

    /// The id that the next call of ``take(_:)`` gives.
    public func peek(_ name: String) throws -> Int {
        try database.first("SELECT next FROM id_sequence WHERE name = ?", name) { $0.int(0) } ?? 1
    }

    /// Moves a counter up to at least `next`, as an insert with an explicit id does.
    public func raise(_ name: String, to next: Int) throws {
        // Far beyond any id, and far enough from the end to count on.
        let next = min(next, 1 << 62)
        try database.run(
            """
            INSERT INTO id_sequence (name, next) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET next = max(next, excluded.next)
            """, name, next)
        taken[name] = max(taken[name] ?? 0, next)
    }

    /// Writes the counters again after a rollback.
    func settle() throws {
        for (name, next) in taken { try raise(name, to: next) }
    }
}
