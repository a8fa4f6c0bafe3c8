import Simulator

/// An attribute of the shop (`wp_woocommerce_attribute_taxonomies`).
struct ShopAttribute: Hashable, Sendable {
    var id: Int
    /// The label, e.g. `Color`.
    var name: String
    /// With `pa_` in front, e.g. `pa_color`.
    var taxonomy: String
    /// `select` or another kind that a plugin adds.
    var type = "select"
    /// `menu_order`, `name`, `name_num` or `id`.
    var orderBy = "menu_order"
    var hasArchives = false
}

/// The shop's attributes.
enum AttributeRecord {
    static let schema = """
        CREATE TABLE shop_attribute (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, taxonomy TEXT NOT NULL UNIQUE, type TEXT NOT NULL,
            order_by TEXT NOT NULL, archives INTEGER NOT NULL
        );
        """

    private static let columns = "id, name, taxonomy, type, order_by, archives"

    private static func attribute(_ row: Row) -> ShopAttribute {
        ShopAttribute(
            id: row.int(0), name: row.text(1), taxonomy: row.text(2), type: row.text(3), orderBy: row.text(4),
            hasArchives: row.bool(5))
    }

    /// Every attribute, by name.
    static func all(in database: Database) throws -> [ShopAttribute] {
        try database.all("SELECT \(columns) FROM shop_attribute ORDER BY name COLLATE NOCASE, id", read: attribute)
    }

    static func find(_ id: Int, in database: Database) throws -> ShopAttribute? {
        try database.first("SELECT \(columns) FROM shop_attribute WHERE id = ?", id, read: attribute)
    }

    static func find(taxonomy: String, in database: Database) throws -> ShopAttribute? {
        try database.first("SELECT \(columns) FROM shop_attribute WHERE taxonomy = ?", taxonomy, read: attribute)
    }

    static func save(_ attribute: ShopAttribute, in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO shop_attribute (\(columns)) VALUES (?, ?, ?, ?, ?, ?)", attribute.id,
            attribute.name, attribute.taxonomy, attribute.type, attribute.orderBy, attribute.hasArchives)
    }

    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM shop_attribute WHERE id = ?", id)
    }
}
