import Simulator

/// A product as one store view sees it: everything that an answer needs, read in few queries.
struct ProductView {
    let product: Product
    let store: Int
    /// Values in the order of the attribute set.
    let values: [ProductValueRecord.Placed]
    let websites: [Int]
    let categories: [CategoryProductRecord.Place]
    var links: [ProductLink] = []
    var options: [CustomOption] = []
    var media: [MediaEntry] = []
    var tiers: [TierPrice] = []

    /// A value by its attribute's code.
    func value(_ code: String) -> StoredValue? { values.first { $0.code == code }?.value }

    /// What `price` shows: nothing for grouped products, 0 for configurable ones.
    var price: Double? {
        switch product.type {
        case "grouped": nil
        case "configurable": 0
        default: value("price")?.number
        }
    }
}

extension ProductView {
    /// What one query says of a product: its row, lists that are short, and which other tables have something.
    private struct Head {
        let product: Product
        let websites: [Int]
        let categories: [CategoryProductRecord.Place]
        let hasLinks: Bool
        let hasOptions: Bool
        let hasMedia: Bool
        let hasTiers: Bool
    }

    private static let head = """
        SELECT \(ProductRecord.columns),
            (SELECT group_concat(website_id) FROM (SELECT website_id FROM catalog_product_website
                WHERE product_id = p.entity_id ORDER BY website_id)),
            (SELECT group_concat(category_id || ':' || position) FROM (SELECT category_id, position
                FROM catalog_category_product WHERE product_id = p.entity_id ORDER BY entity_id)),
            EXISTS (SELECT 1 FROM catalog_product_link WHERE product_id = p.entity_id),
            EXISTS (SELECT 1 FROM catalog_product_option WHERE product_id = p.entity_id),
            EXISTS (SELECT 1 FROM catalog_product_media WHERE entity_id = p.entity_id),
            EXISTS (SELECT 1 FROM catalog_product_tier_price WHERE entity_id = p.entity_id)
        FROM catalog_product_entity p
        """

    private static let bySKU = "\(head) WHERE p.sku = ?"
    private static let byID = "\(head) WHERE p.entity_id = ?"

    private static func read(_ row: Row) -> Head {
        Head(
            product: ProductRecord.read(row), websites: row.text(8).split(separator: ",").compactMap { Int($0) },
            categories: row.text(9).split(separator: ",").compactMap(place), hasLinks: row.bool(10),
            hasOptions: row.bool(11), hasMedia: row.bool(12), hasTiers: row.bool(13))
    }

    private static func place(_ text: Substring) -> CategoryProductRecord.Place? {
        let parts = text.split(separator: ":")
        guard parts.count == 2, let category = Int(parts[0]), let position = Int(parts[1]) else { return nil }
        return CategoryProductRecord.Place(category: category, position: position)
    }

    /// A product by SKU, nil where there is none.
    static func find(_ sku: String, store: Int, in database: Database) throws -> ProductView? {
        try database.first(bySKU, ProductRecord.trimmed(sku), read: read)
            .map { try complete($0, store: store, in: database) }
    }

    /// A product by number, nil where there is none.
    static func find(id: Int, store: Int, in database: Database) throws -> ProductView? {
        try database.first(byID, id, read: read)
            .map { try complete($0, store: store, in: database) }
    }

    private static func complete(_ head: Head, store: Int, in database: Database) throws -> ProductView {
        let id = head.product.id
        var view = ProductView(
            product: head.product, store: store,
            values: try ProductValueRecord.values(of: id, set: head.product.set, store: store, in: database),
            websites: head.websites, categories: head.categories)
        if head.hasLinks { view.links = try ProductLinkRecord.links(of: id, in: database) }
        if head.hasOptions { view.options = try CustomOptionRecord.options(of: id, in: database) }
        if head.hasMedia { view.media = try MediaRecord.entries(of: id, in: database) }
        if head.hasTiers { view.tiers = try TierPriceRecord.tiers(of: id, in: database) }
        return view
    }
}
