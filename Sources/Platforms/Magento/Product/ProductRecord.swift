import Simulator

/// A product's own row, without values of attributes.
struct Product: Hashable, Sendable {
    var id: Int
    var sku: String
    var set: Int
    var type: String
    /// `YYYY-MM-DD HH:MM:SS`, UTC.
    var createdAt: String
    var updatedAt: String
    var hasOptions = false
    var requiredOptions = false
}

/// The table `catalog_product_entity` and what says on which websites a product is sold.
enum ProductRecord {
    static let schema = """
        CREATE TABLE catalog_product_entity (
            entity_id INTEGER PRIMARY KEY, sku TEXT NOT NULL COLLATE NOCASE UNIQUE, attribute_set_id INTEGER NOT NULL,
            type_id TEXT NOT NULL COLLATE NOCASE, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
            has_options INTEGER NOT NULL, required_options INTEGER NOT NULL);
        CREATE INDEX catalog_product_entity_created ON catalog_product_entity (created_at);
        CREATE INDEX catalog_product_entity_updated ON catalog_product_entity (updated_at);
        CREATE INDEX catalog_product_entity_type ON catalog_product_entity (type_id);
        CREATE INDEX catalog_product_entity_set ON catalog_product_entity (attribute_set_id);
        CREATE TABLE catalog_product_website (
            product_id INTEGER NOT NULL, website_id INTEGER NOT NULL,
            PRIMARY KEY (product_id, website_id)) WITHOUT ROWID;
        CREATE INDEX catalog_product_website_of ON catalog_product_website (website_id, product_id);
        """

    static let columns =
        "entity_id, sku, attribute_set_id, type_id, created_at, updated_at, has_options, required_options"

    static func read(_ row: Row) -> Product {
        Product(
            id: row.int(0), sku: row.text(1), set: row.int(2), type: row.text(3), createdAt: row.text(4),
            updatedAt: row.text(5), hasOptions: row.bool(6), requiredOptions: row.bool(7))
    }

    /// A product by SKU: case and trailing spaces do not count (framework/path-parameter-types).
    static func find(_ sku: String, in database: Database) throws -> Product? {
        try database.first(
            "SELECT \(columns) FROM catalog_product_entity WHERE sku = ?", trimmed(sku), read: read)
    }

    static func find(id: Int, in database: Database) throws -> Product? {
        try database.first("SELECT \(columns) FROM catalog_product_entity WHERE entity_id = ?", id, read: read)
    }

    /// A product's number by its SKU.
    static func id(of sku: String, in database: Database) throws -> Int? {
        try database.first("SELECT entity_id FROM catalog_product_entity WHERE sku = ?", trimmed(sku)) { $0.int(0) }
    }

    /// A SKU without the trailing spaces that comparisons ignore.
    static func trimmed(_ sku: String) -> String {
        guard sku.utf8.last == UInt8(ascii: " ") else { return sku }
        return String(sku.reversed().drop { $0 == " " }.reversed())
    }

    static func save(_ product: Product, in database: Database) throws {
        try database.run(
            """
            INSERT INTO catalog_product_entity (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (entity_id) DO UPDATE SET sku = excluded.sku, attribute_set_id = excluded.attribute_set_id,
                type_id = excluded.type_id, created_at = excluded.created_at, updated_at = excluded.updated_at,
                has_options = excluded.has_options, required_options = excluded.required_options
            """, product.id, product.sku, product.set, product.type, product.createdAt, product.updatedAt,
            product.hasOptions, product.requiredOptions)
    }

    // MARK: Websites

    static func websites(of id: Int, in database: Database) throws -> [Int] {
        try database.all(
            "SELECT website_id FROM catalog_product_website WHERE product_id = ? ORDER BY website_id", id
        ) { $0.int(0) }
    }

    static func setWebsites(_ websites: [Int], of id: Int, in database: Database) throws {
        try database.run("DELETE FROM catalog_product_website WHERE product_id = ?", id)
        for website in websites { try addWebsite(website, to: id, in: database) }
    }

    static func addWebsite(_ website: Int, to id: Int, in database: Database) throws {
        try database.run(
            "INSERT OR IGNORE INTO catalog_product_website (product_id, website_id) VALUES (?, ?)", id, website)
    }

    static func removeWebsite(_ website: Int, from id: Int, in database: Database) throws {
        try database.run(
            "DELETE FROM catalog_product_website WHERE product_id = ? AND website_id = ?", id, website)
    }
}
