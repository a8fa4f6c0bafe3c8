import Simulator

/// What inventory needs to know of a product.
struct StockedProduct: Hashable, Sendable {
    let id: Int
    let sku: String
    let type: String

    /// Types whose quantities are counted in sources.
    static let countedTypes = ["simple", "virtual", "downloadable"]

    /// Whether the product itself has pieces in sources, unlike a bundle or a configurable product.
    var isCounted: Bool { Self.countedTypes.contains(type) }

    /// A product by SKU: case and trailing spaces do not count.
    static func find(_ sku: String, in database: Database) throws -> StockedProduct? {
        try database.first(
            "SELECT entity_id, sku, type_id FROM catalog_product_entity WHERE sku = ?", ProductRecord.trimmed(sku),
            read: read)
    }

    /// A product by its number.
    static func find(id: Int, in database: Database) throws -> StockedProduct? {
        try database.first(
            "SELECT entity_id, sku, type_id FROM catalog_product_entity WHERE entity_id = ?", id, read: read)
    }

    static func read(_ row: Row) -> StockedProduct {
        StockedProduct(id: row.int(0), sku: row.text(1), type: row.text(2))
    }
}
