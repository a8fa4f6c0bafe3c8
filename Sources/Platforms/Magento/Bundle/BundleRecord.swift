import Simulator

/// A choice within a bundle.
struct BundleOption: ProductPart, Hashable {
    static let table = Table<BundleOption>("catalog_product_bundle_option", indexes: ["parent_id, position"])
    static let owner = "parent_id"
    static let order = "position, option_id"

    var id = 0
    /// The bundle.
    var product = 0
    var title: String?
    var isRequired = false
    var type: String?
    var position = 0
    /// In a table of their own.
    var links: [BundleLink] = []

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("option_id", &id, .key)
        column("parent_id", &product)
        column("title", &title)
        column("required", &isRequired)
        column("type", &type)
        column("position", &position)
    }

    /// Products that ask the buyer something do not show in a bundle (bundle/options-and-links).
    static func fill(_ parts: inout [BundleOption], in database: Database) throws {
        let wanted = AnyOf(parts.map(\.id))
        // Fixtures name products that come later: they are found by SKU.
        let links = Dictionary(
            grouping: try database.all(
                """
                SELECT s.selection_id, s.option_id, p.entity_id, p.sku, s.qty, s.position, s.is_default, s.price,
                    s.price_type, s.can_change_quantity
                FROM catalog_product_bundle_selection s JOIN catalog_product_entity p ON p.sku = s.sku
                WHERE s.option_id \(wanted.sql) AND p.required_options = 0 ORDER BY s.position, s.selection_id
                """, wanted.keys, as: BundleLink.self), by: \.option)
        for place in parts.indices { parts[place].links = links[parts[place].id] ?? [] }
    }

    /// The options of bundles with prices as products show them: those of the parts where a bundle is dynamic.
    static func shown(of bundles: [Int], in database: Database) throws -> [Int: [BundleOption]] {
        let fixed = try fixed(among: bundles, in: database)
        let options = try all(of: bundles, in: database)
        let parts = options.filter { !fixed.contains($0.key) }.values.joined().flatMap(\.links).map(\.product)
        let prices =
            parts.isEmpty
            ? [:] : try Attribute.find("price", in: database)?.globalValues(of: parts, in: database) ?? [:]
        return options.mapValues { options in
            options.map { option in
                fixed.contains(option.product) ? option : option.priced { prices[$0.product]?.number }
            }
        }
    }

    /// The option of a dynamic bundle, its parts with the prices that are known.
    func priced(_ price: (BundleLink) -> Double?) -> BundleOption {
        var option = self
        for place in links.indices {
            (option.links[place].price, option.links[place].priceType) = (price(links[place]), nil)
        }
        return option
    }

    /// Which of the bundles have a price of their own.
    static func fixed(among bundles: [Int], in database: Database) throws -> Set<Int> {
        let types = try Attribute.find("price_type", in: database)?.globalValues(of: bundles, in: database) ?? [:]
        return Set(types.filter { $0.value.whole == 1 }.keys)
    }

    /// Whether a bundle has a price of its own.
    static func isFixed(_ bundle: Int, in database: Database) throws -> Bool {
        try fixed(among: [bundle], in: database).contains(bundle)
    }

    static func remove(_ id: Int, in database: Database) throws {
        try BundleLink.deleteAll("WHERE option_id = ?", id, in: database)
        try delete(id, in: database)
    }

    /// Takes away what a product has as a bundle and what it is as a part.
    static func removeAll(of product: Int, in database: Database) throws {
        try BundleLink.deleteAll(
            """
            WHERE sku = (SELECT sku FROM catalog_product_entity WHERE entity_id = ?1) OR option_id IN
                (SELECT option_id FROM catalog_product_bundle_option WHERE parent_id = ?1)
            """, product, in: database)
        try deleteAll(of: product, in: database)
    }
}

/// A product that may be chosen for a bundle's option.
struct BundleLink: Record, Hashable {
    static let table = Table<BundleLink>(
        "catalog_product_bundle_selection", indexes: ["option_id, position", "product_id"])

    var id = 0
    var option = 0
    var product = 0
    var sku = ""
    var qty = 0.0
    var position = 0
    var isDefault = false
    /// The price in the bundle; nil only in answers, where a dynamic bundle's part has no price.
    var price: Double? = 0
    /// 0 fixed, 1 percent; nil in answers where the part's own price counts.
    var priceType: Int? = 0
    var canChangeQuantity = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("selection_id", &id, .key)
        column("option_id", &option)
        column("product_id", &product)
        column("sku", &sku)
        column("qty", &qty)
        column("position", &position)
        column("is_default", &isDefault)
        column("price", &price)
        column("price_type", &priceType)
        column("can_change_quantity", &canChangeQuantity)
    }
}
