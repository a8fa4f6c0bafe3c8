import Simulator

/// The table `catalog_category_product`: which products stand in which category.
enum CategoryProductRecord {
    static let schema = """
        CREATE TABLE catalog_category_product (
            entity_id INTEGER PRIMARY KEY, category_id INTEGER NOT NULL, product_id INTEGER NOT NULL,
            position INTEGER NOT NULL, UNIQUE (category_id, product_id));
        CREATE INDEX catalog_category_product_of ON catalog_category_product (product_id);
        """

    /// A product's place in a category.
    struct Place: Hashable {
        var category: Int
        var position: Int
    }

    /// The categories of a product, oldest link first.
    static func places(of product: Int, in database: Database) throws -> [Place] {
        try database.all(
            "SELECT category_id, position FROM catalog_category_product WHERE product_id = ? ORDER BY entity_id",
            product
        ) { Place(category: $0.int(0), position: $0.int(1)) }
    }

    static func save(_ place: Place, of product: Int, id: Int, in database: Database) throws {
        try database.run(
            """
            INSERT INTO catalog_category_product (entity_id, category_id, product_id, position) VALUES (?, ?, ?, ?)
            ON CONFLICT (category_id, product_id) DO UPDATE SET position = excluded.position
            """, id, place.category, product, place.position)
    }

    /// Takes a product out of a category; false where it was not in it.
    static func delete(_ product: Int, from category: Int, in database: Database) throws -> Bool {
        try database.run(
            "DELETE FROM catalog_category_product WHERE category_id = ? AND product_id = ?", category, product)
        return database.changes > 0
    }
}
