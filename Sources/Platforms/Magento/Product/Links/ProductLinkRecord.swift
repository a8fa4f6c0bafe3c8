import Simulator

/// A kind of link between products.
enum LinkType: Int, CaseIterable, ColumnValue {
    // In the order in which products and `/V1/products/links/types` list them.
    case related = 1
    case crosssell = 5
    case upsell = 4
    case associated = 3

    var name: String {
        switch self {
        case .related: "related"
        case .crosssell: "crosssell"
        case .upsell: "upsell"
        case .associated: "associated"
        }
    }

    init?(name: String) {
        guard let type = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = type
    }
}

/// A link from one product to another, with its link attributes.
struct ProductLink: Record, Hashable {
    static let table = Table<ProductLink>(
        "catalog_product_link", constraints: ["UNIQUE (product_id, link_type_id, linked_product_id)"],
        indexes: ["linked_product_id"])

    var id = 0
    var product = 0
    var linked = 0
    var type = LinkType.related
    var position = 0
    /// Only links of grouped products have a quantity.
    var qty: Double?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("link_id", &id, .key)
        column("product_id", &product)
        column("linked_product_id", &linked)
        column("link_type_id", &type)
        column("position", &position)
        column("qty", &qty)
    }

    /// Writes the link, in place of the one between the same products.
    func replace(in database: Database) throws {
        var link = self
        if let old = try Self.find(linked, type: type, of: product, in: database) { link.id = old.id }
        try link.save(in: database)
    }

    static func find(_ linked: Int, type: LinkType, of product: Int, in database: Database) throws -> ProductLink? {
        try first(
            "WHERE product_id = ? AND link_type_id = ? AND linked_product_id = ?", product, type, linked, in: database)
    }
}

/// A link with the product that it leads to.
struct LinkedProduct: Projection {
    var link = ProductLink()
    var sku = ""
    var type = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        link.columns(&column)
        column("sku", &sku)
        column("type_id", &type)
    }

    /// The links of products, by product, in the order in which products show them.
    static func all(of products: [Int], in database: Database) throws -> [Int: [LinkedProduct]] {
        let wanted = AnyOf(products)
        let links = try database.all(
            """
            SELECT \(ProductLink.table.columns), p.sku, p.type_id FROM catalog_product_link
            JOIN catalog_product_entity p ON p.entity_id = linked_product_id
            WHERE product_id \(wanted.sql) ORDER BY position, link_id
            """, wanted.keys, as: LinkedProduct.self)
        return Dictionary(
            grouping: LinkType.allCases.flatMap { type in links.filter { $0.link.type == type } }, by: \.link.product)
    }
}
