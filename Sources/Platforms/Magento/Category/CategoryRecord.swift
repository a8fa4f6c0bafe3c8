import Simulator

/// A category's row.
struct Category: Record, Hashable {
    static let table = Table<Category>("catalog_category_entity", indexes: ["parent_id, position", "path"])

    var id = 0
    var parent = 0
    var createdAt = ""
    var updatedAt = ""
    /// Numbers from the root down to this one, e.g. `1/2/6`.
    var path = ""
    var position = 0
    var level = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &id, .key)
        column("parent_id", &parent)
        column("created_at", &createdAt)
        column("updated_at", &updatedAt)
        column("path", &path)
        column("position", &position)
        column("level", &level)
    }

    /// The numbers in ``path``.
    var ancestors: [Int] { path.split(separator: "/").compactMap { Int($0) } }

    /// A category and everything below it, parents first.
    func branch(in database: Database) throws -> [Category] {
        try Category.all(
            "WHERE entity_id = ? OR (path >= ? AND path < ?) ORDER BY level, position, entity_id", id, path + "/",
            path + "0", in: database)
    }

    static func remove(_ id: Int, in database: Database) throws {
        try delete(id, in: database)
        try CategoryValue.deleteAll("WHERE entity_id = ?", id, in: database)
        try CategoryProduct.deleteAll("WHERE category_id = ?", id, in: database)
        try UrlRewrite.delete(.category(id), in: database)
    }
}

/// The value of an attribute for a category and a store.
struct CategoryValue: Record {
    static let table = Table<CategoryValue>("catalog_category_value", isClustered: true)

    var category = 0
    var attribute = 0
    var store = 0
    var value = StoredValue.null

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &category, .key)
        column("attribute_id", &attribute, .key)
        column("store_id", &store, .key)
        column("value", &value, .ignoringCase)
    }

    /// The values of categories that count in a store, by category: codes in the order of attributes, a store's own
    /// value behind the global one.
    static func all(
        of categories: [Int], store: Int, in database: Database
    ) throws -> [Int: [(category: Int, code: String, value: StoredValue)]] {
        let wanted = AnyOf(categories)
        let rows = try database.rows(
            """
            SELECT v.entity_id, a.attribute_code, v.value FROM catalog_category_value v
            JOIN eav_attribute a ON a.attribute_id = v.attribute_id
            WHERE v.entity_id \(wanted.sql) AND v.store_id IN (0, ?) ORDER BY v.entity_id, v.attribute_id, v.store_id
            """, wanted.keys, store, as: Int.self, String.self, StoredValue.self)
        return Dictionary(grouping: rows.map { (category: $0.0, code: $0.1, value: $0.2) }, by: \.category)
    }
}
