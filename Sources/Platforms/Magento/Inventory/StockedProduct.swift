import PHP
import Simulator

/// What inventory needs to know of a product.
struct StockedProduct: Projection, Hashable {
    var id = 0
    var sku = ""
    var type = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &id)
        column("sku", &sku)
        column("type_id", &type)
    }

    /// Types whose quantities are counted in sources.
    static let countedTypes = ["simple", "virtual", "downloadable"]

    /// Whether the product itself has pieces in sources, unlike a bundle or a configurable product.
    var isCounted: Bool { Self.countedTypes.contains(type) }

    /// A product by SKU: case and trailing spaces do not count.
    static func find(_ sku: String, in database: Database) throws -> StockedProduct? {
        try database.first(
            "SELECT entity_id, sku, type_id FROM catalog_product_entity WHERE sku = ?", Product.trimmed(sku),
            as: StockedProduct.self)
    }

    /// Products by their numbers, in their order.
    static func find(ids: [Int], in database: Database) throws -> [StockedProduct] {
        try database.all(
            """
            SELECT entity_id, sku, type_id FROM json_each(?) wanted
            JOIN catalog_product_entity ON entity_id = wanted.value ORDER BY wanted.key
            """, JSONList(ids), as: StockedProduct.self)
    }
}
