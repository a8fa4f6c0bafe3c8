import Simulator

/// The table `url_rewrite`: which path of a store view leads where.
enum UrlRewriteRecord {
    static let schema = """
        CREATE TABLE url_rewrite (
            url_rewrite_id INTEGER PRIMARY KEY, entity_type TEXT NOT NULL, entity_id INTEGER NOT NULL,
            request_path TEXT NOT NULL COLLATE NOCASE, target_path TEXT NOT NULL, store_id INTEGER NOT NULL,
            UNIQUE (request_path, store_id));
        CREATE INDEX url_rewrite_of ON url_rewrite (entity_type, entity_id, store_id);
        """

    /// What an address leads to.
    struct Entity: Hashable {
        var type: String
        var id: Int

        static func product(_ id: Int) -> Entity { Entity(type: "product", id: id) }
        static func category(_ id: Int) -> Entity { Entity(type: "category", id: id) }

        var target: String { "catalog/\(type)/view/id/\(id)" }
    }

    /// Whether a path of a store leads to something else already.
    static func isTaken(_ path: String, store: Int, by entity: Entity, in database: Database) throws -> Bool {
        try database.first(
            """
            SELECT 1 FROM url_rewrite
            WHERE request_path = ? AND store_id = ? AND NOT (entity_type = ? AND entity_id = ?)
            """, path, store, entity.type, entity.id
        ) { $0.bool(0) } ?? false
    }

    /// How much of a path the column holds.
    private static let length = 255

    /// Gives an entity its path in a store, in place of the one it had. Paths are compared whole and stored cut, so two
    /// long ones can meet: then the later one has it (flows/unicode-and-sizes).
    static func save(_ path: String, store: Int, of entity: Entity, id: Int, in database: Database) throws {
        try delete(entity, store: store, in: database)
        try database.run(
            """
            INSERT OR REPLACE INTO url_rewrite (url_rewrite_id, entity_type, entity_id, request_path, target_path, store_id)
            VALUES (?, ?, ?, ?, ?, ?)
            """, id, entity.type, entity.id, String(path.prefix(length)), entity.target,
            store)
    }

    static func delete(_ entity: Entity, store: Int? = nil, in database: Database) throws {
        try database.run(
            "DELETE FROM url_rewrite WHERE entity_type = ?1 AND entity_id = ?2 AND (?3 IS NULL OR store_id = ?3)",
            entity.type, entity.id, store)
    }
}
