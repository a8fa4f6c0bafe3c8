import Simulator

/// Which path of a store view leads where.
struct UrlRewrite: Record {
    static let table = Table<UrlRewrite>(
        "url_rewrite", constraints: ["UNIQUE (request_path, store_id)"],
        indexes: ["entity_type, entity_id, store_id"])

    /// What an address leads to.
    struct Entity: Hashable {
        var type: String
        var id: Int

        static func product(_ id: Int) -> Entity { Entity(type: "product", id: id) }
        static func category(_ id: Int) -> Entity { Entity(type: "category", id: id) }
        static func page(_ id: Int) -> Entity { Entity(type: "cms-page", id: id) }

        /// The path inside the shop.
        var target: String { type == "cms-page" ? "cms/page/view/page_id/\(id)" : "catalog/\(type)/view/id/\(id)" }
    }

    var id = 0
    var entity = Entity(type: "", id: 0)
    var path = ""
    var target = ""
    var store = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("url_rewrite_id", &id, .key)
        column("entity_type", &entity.type)
        column("entity_id", &entity.id)
        column("request_path", &path, .ignoringCase)
        column("target_path", &target)
        column("store_id", &store)
    }

    /// Whether a path of a store leads to something else already.
    static func isTaken(_ path: String, store: Int, by entity: Entity, in database: Database) throws -> Bool {
        try exists(
            "WHERE request_path = ? AND store_id = ? AND NOT (entity_type = ? AND entity_id = ?)", path, store,
            entity.type, entity.id, in: database)
    }

    /// How much of a path the column holds.
    private static let length = 255

    /// Gives an entity its path in a store, in place of the one it had. Paths are compared whole and stored cut, so two
    /// long ones can meet: then the later one has it (flows/unicode-and-sizes).
    static func save(_ path: String, store: Int, of entity: Entity, id: Int, in database: Database) throws {
        let rewrite = UrlRewrite(
            id: id, entity: entity, path: String(path.prefix(length)), target: entity.target, store: store)
        try deleteAll(
            "WHERE (entity_type = ?1 AND entity_id = ?2 AND store_id = ?3) OR (request_path = ?4 AND store_id = ?3)",
            entity.type, entity.id, store, rewrite.path, in: database)
        try rewrite.insert(into: database)
    }

    static func delete(_ entity: Entity, in database: Database) throws {
        try deleteAll("WHERE entity_type = ? AND entity_id = ?", entity.type, entity.id, in: database)
    }
}
