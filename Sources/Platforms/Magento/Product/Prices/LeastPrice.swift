import Simulator

/// What a product costs at least on a website.
struct LeastPrice: Record {
    static let table = Table<LeastPrice>(
        "catalog_product_index_price", indexes: ["website_id, min_price, entity_id", "entity_id"], isClustered: true)

    var website = 0
    var product = 0
    var price: Double?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("website_id", &website, .key)
        column("entity_id", &product, .key)
        column("min_price", &price)
    }
}
