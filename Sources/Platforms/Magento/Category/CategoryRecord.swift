import Simulator

/// The table `catalog_category_entity` and the values of category attributes.
enum CategoryRecord {
    static let schema = """
        CREATE TABLE catalog_category_entity (
            entity_id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL, created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL, path TEXT NOT NULL, position INTEGER NOT NULL, level INTEGER NOT NULL);
        CREATE INDEX catalog_category_entity_of ON catalog_category_entity (parent_id, position);
        CREATE INDEX catalog_category_entity_path ON catalog_category_entity (path);
        CREATE TABLE catalog_category_value (
            entity_id INTEGER NOT NULL, attribute_id INTEGER NOT NULL, store_id INTEGER NOT NULL,
            value COLLATE NOCASE, PRIMARY KEY (entity_id, attribute_id, store_id)) WITHOUT ROWID;
        """

    static let columns = "entity_id, parent_id, created_at, updated_at, path, position, level"

    static func read(_ row: Row) -> Category {
        Category(
            id: row.int(0), parent: row.int(1), createdAt: row.text(2), updatedAt: row.text(3), path: row.text(4),
            position: row.int(5), level: row.int(6))
    }

    static func find(_ id: Int, in database: Database) throws -> Category? {
        try database.first("SELECT \(columns) FROM catalog_category_entity WHERE entity_id = ?", id, read: read)
    }

    /// Direct children by position.
    static func children(of id: Int, in database: Database) throws -> [Category] {
        try database.all(
            "SELECT \(columns) FROM catalog_category_entity WHERE parent_id = ? ORDER BY position, entity_id", id,
            read: read)
    }

    /// A category and everything below it, parents first.
    static func branch(_ category: Category, in database: Database) throws -> [Category] {
        try database.all(
            """
            SELECT \(columns) FROM catalog_category_entity
            WHERE entity_id = ? OR (path >= ? AND path < ?) ORDER BY level, position, entity_id
            """, category.id, category.path + "/", category.path + "0", read: read)
    }

    static func save(_ category: Category, in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO catalog_category_entity (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?)", category.id,
            category.parent, category.createdAt, category.updatedAt, category.path, category.position, category.level)
    }

    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM catalog_category_entity WHERE entity_id = ?", id)
        try database.run("DELETE FROM catalog_category_value WHERE entity_id = ?", id)
        try database.run("DELETE FROM catalog_category_product WHERE category_id = ?", id)
        try UrlRewriteRecord.delete(.category(id), in: database)
    }

    // MARK: Values

    /// The values that count in a store, by attribute code.
    static func values(of id: Int, store: Int, in database: Database) throws -> [(code: String, value: StoredValue)] {
        try database.all(
            """
            SELECT a.attribute_code, v.value FROM catalog_category_value v
            JOIN eav_attribute a ON a.attribute_id = v.attribute_id
            WHERE v.entity_id = ? AND v.store_id IN (0, ?) ORDER BY v.attribute_id, v.store_id
            """, id, store
        ) { (code: $0.text(0), value: $0.value(1)) }
    }

    static func save(
        _ value: StoredValue, of attribute: Int, category: Int, store: Int, in database: Database
    ) throws {
        try database.run(
            "INSERT OR REPLACE INTO catalog_category_value (entity_id, attribute_id, store_id, value) VALUES (?, ?, ?, ?)",
            category, attribute, store, value)
    }
}
