import Simulator

/// A kind of link between products.
enum LinkType: Int, CaseIterable, Sendable {
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

/// A link from one product to another.
struct ProductLink: Hashable, Sendable {
    var type: LinkType
    var linkedID: Int
    var linkedSKU: String
    var linkedType: String
    var position: Int
    /// Only links of grouped products have a quantity.
    var qty: Double?
}

/// The table `catalog_product_link` with its link attributes.
enum ProductLinkRecord {
    static let schema = """
        CREATE TABLE catalog_product_link (
            link_id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL, linked_product_id INTEGER NOT NULL,
            link_type_id INTEGER NOT NULL, position INTEGER NOT NULL, qty REAL,
            UNIQUE (product_id, link_type_id, linked_product_id));
        CREATE INDEX catalog_product_link_to ON catalog_product_link (linked_product_id);
        """

    /// The links of a product, all types or one, ordered as the product shows them.
    static func links(of product: Int, type: LinkType? = nil, in database: Database) throws -> [ProductLink] {
        let links = try database.all(
            """
            SELECT l.link_type_id, l.linked_product_id, p.sku, p.type_id, l.position, l.qty
            FROM catalog_product_link l JOIN catalog_product_entity p ON p.entity_id = l.linked_product_id
            WHERE l.product_id = ?1 AND (?2 IS NULL OR l.link_type_id = ?2) ORDER BY l.position, l.link_id
            """, product, type?.rawValue
        ) {
            ProductLink(
                type: LinkType(rawValue: $0.int(0)) ?? .related, linkedID: $0.int(1), linkedSKU: $0.text(2),
                linkedType: $0.text(3), position: $0.int(4), qty: $0.optionalDouble(5))
        }
        return LinkType.allCases.flatMap { type in links.filter { $0.type == type } }
    }

    static func save(_ link: ProductLink, of product: Int, id: Int, in database: Database) throws {
        try database.run(
            """
            INSERT INTO catalog_product_link (link_id, product_id, linked_product_id, link_type_id, position, qty)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (product_id, link_type_id, linked_product_id)
                DO UPDATE SET position = excluded.position, qty = excluded.qty
            """, id, product, link.linkedID, link.type.rawValue, link.position, link.qty)
    }

    /// Takes a link away; false where there was none.
    static func delete(_ linked: Int, type: LinkType, of product: Int, in database: Database) throws -> Bool {
        try database.run(
            "DELETE FROM catalog_product_link WHERE product_id = ? AND link_type_id = ? AND linked_product_id = ?",
            product, type.rawValue, linked)
        return database.changes > 0
    }
}
