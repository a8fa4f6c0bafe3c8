import PHP
import Simulator

/// A product as one store view sees it: everything that an answer needs, read in few queries.
struct ProductView {
    let product: Product
    let store: Int
    /// Values in the order of the attribute set.
    let values: [ProductValue.Placed]
    let websites: [Int]
    let categories: [CategoryProduct]
    let links: [LinkedProduct]
    let options: [CustomOption]
    let media: [MediaEntry]
    let tiers: [TierPrice]

    /// A value by its attribute's code.
    func value(_ code: String) -> StoredValue? { values.first { $0.code == code }?.value }

    /// What `price` shows: nothing for grouped products, 0 for configurable ones and for bundles that cost what is in
    /// them.
    var price: Double? {
        switch product.type {
        case "grouped": nil
        case "configurable": 0
        case "bundle": value("price")?.number ?? 0
        default: value("price")?.number
        }
    }
}

extension ProductView {
    /// What `weight` shows: 0 for a bundle that weighs what is in it (Bundle\Model\Product\Type::getWeight).
    var weight: Double? {
        product.type == "bundle" && (value("weight_type")?.whole ?? 0) == 0 ? 0 : value("weight")?.number
    }

    /// What one query says of a product: its row, lists that are short, and which other tables have something.
    private struct Head: Projection {
        var product = Product()
        var websites = ""
        var categories = ""
        var hasLinks = false
        var hasOptions = false
        var hasMedia = false
        var hasTiers = false

        mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
            product.columns(&column)
            column("websites", &websites)
            column("categories", &categories)
            column("has_links", &hasLinks)
            column("has_options", &hasOptions)
            column("has_media", &hasMedia)
            column("has_tiers", &hasTiers)
        }

        func place(_ text: Substring) -> CategoryProduct? {
            let parts = text.split(separator: ":")
            guard parts.count == 2, let category = Int(parts[0]), let position = Int(parts[1]) else { return nil }
            return CategoryProduct(category: category, product: product.id, position: position)
        }
    }

    private static let head = """
        SELECT \(Product.table.columns),
            (SELECT group_concat(website_id) FROM (SELECT website_id FROM catalog_product_website
                WHERE product_id = catalog_product_entity.entity_id ORDER BY website_id)),
            (SELECT group_concat(category_id || ':' || position) FROM (SELECT category_id, position
                FROM catalog_category_product WHERE product_id = catalog_product_entity.entity_id ORDER BY entity_id)),
            EXISTS (SELECT 1 FROM catalog_product_link WHERE product_id = catalog_product_entity.entity_id),
            EXISTS (SELECT 1 FROM catalog_product_option WHERE product_id = catalog_product_entity.entity_id),
            EXISTS (SELECT 1 FROM catalog_product_media WHERE entity_id = catalog_product_entity.entity_id),
            EXISTS (SELECT 1 FROM catalog_product_tier_price WHERE entity_id = catalog_product_entity.entity_id)
        FROM catalog_product_entity
        """

    private static let bySKU = "\(head) WHERE sku = ?"
    private static let byID = "\(head) WHERE entity_id = ?"
    private static let byIDs = "\(head) WHERE entity_id IN (SELECT value FROM json_each(?))"

    /// A product by SKU, nil where there is none.
    static func find(_ sku: String, store: Int, in database: Database) throws -> ProductView? {
        let head = try database.first(bySKU, Product.trimmed(sku), as: Head.self)
        return try head.flatMap { try complete([$0], store: store, in: database)[$0.product.id] }
    }

    /// The product that a request names.
    ///
    /// - Throws: ``MagentoError/noProduct``.
    static func named(_ sku: String?, _ call: Invocation) throws -> ProductView {
        guard let view = try find(sku ?? "", store: call.scope.storeID, in: call.database) else {
            throw MagentoError.noProduct
        }
        return view
    }

    /// A product by number, nil where there is none.
    static func find(id: Int, store: Int, in database: Database) throws -> ProductView? {
        try find(ids: [id], store: store, in: database).first
    }

    /// Products by their numbers, in their order; those that do not exist are left out.
    static func find(ids: [Int], store: Int, in database: Database) throws -> [ProductView] {
        let heads =
            ids.count == 1
            ? try database.all(byID, ids[0], as: Head.self)
            : try database.all(byIDs, JSONList(ids), as: Head.self)
        let views = try complete(heads, store: store, in: database)
        return ids.compactMap { views[$0] }
    }

    private static func complete(_ heads: [Head], store: Int, in database: Database) throws -> [Int: ProductView] {
        func parts<Part>(_ has: KeyPath<Head, Bool>, _ read: ([Int]) throws -> [Int: [Part]]) rethrows -> [Int: [Part]]
        {
            let ids = heads.filter { $0[keyPath: has] }.map(\.product.id)
            return ids.isEmpty ? [:] : try read(ids)
        }
        let values = try ProductValue.placed(of: heads.map(\.product.id), store: store, in: database)
        let links = try parts(\.hasLinks) { try LinkedProduct.all(of: $0, in: database) }
        let options = try parts(\.hasOptions) { try CustomOption.all(of: $0, in: database) }
        let media = try parts(\.hasMedia) { try MediaEntry.all(of: $0, in: database) }
        // By quantity (ResourceModel\Product\Attribute\Backend\Tierprice; tier-and-special-prices).
        let tiers = try parts(\.hasTiers) { try TierPrice.all(of: $0, in: database) }
            .mapValues { $0.sorted { ($0.qty, $0.id) < ($1.qty, $1.id) } }
        let views = heads.map { head in
            let id = head.product.id
            return ProductView(
                product: head.product, store: store, values: values[id] ?? [],
                websites: head.websites.split(separator: ",").compactMap { Int($0) },
                categories: head.categories.split(separator: ",").compactMap(head.place), links: links[id] ?? [],
                options: options[id] ?? [], media: media[id] ?? [], tiers: tiers[id] ?? [])
        }
        return Dictionary(views.map { ($0.product.id, $0) }) { $1 }
    }
}
