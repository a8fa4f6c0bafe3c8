import Simulator

/// A product's place in a category.
struct CategoryProduct: ProductPart, Hashable {
    static let table = Table<CategoryProduct>(
        "catalog_category_product", constraints: ["UNIQUE (category_id, product_id)"], indexes: ["product_id"])
    static let owner = "product_id"
    /// The oldest link first.
    static let order = "entity_id"

    var id = 0
    var category = 0
    var product = 0
    var position = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &id, .key)
        column("category_id", &category)
        column("product_id", &product)
        column("position", &position)
    }

    /// Writes the place, over the one that the product has in the category.
    func replace(in database: Database) throws {
        var place = self
        let old: Int? = try database.value(
            "SELECT entity_id FROM catalog_category_product WHERE category_id = ? AND product_id = ?", category, product
        )
        if let old { place.id = old }
        try place.save(in: database)
    }

    /// Takes a product out of a category; false where it was not in it.
    static func remove(_ product: Int, from category: Int, in database: Database) throws -> Bool {
        try deleteAll("WHERE category_id = ? AND product_id = ?", category, product, in: database) > 0
    }
}
