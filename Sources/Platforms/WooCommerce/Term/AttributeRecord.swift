import Simulator

/// An attribute of the shop (`wp_woocommerce_attribute_taxonomies`).
struct ShopAttribute: Record, Hashable {
    static let table = Table<ShopAttribute>("shop_attribute")

    var id = 0
    /// The label, e.g. `Color`.
    var name = ""
    /// With `pa_` in front, e.g. `pa_color`.
    var taxonomy = ""
    /// `select` or another kind that a plugin adds.
    var type = "select"
    /// `menu_order`, `name`, `name_num` or `id`.
    var orderBy = "menu_order"
    var hasArchives = false

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("name", &name)
        column("taxonomy", &taxonomy, .unique)
        column("type", &type)
        column("order_by", &orderBy)
        column("archives", &hasArchives)
    }

    /// Every attribute, by name.
    static func byName(in database: Database) throws -> [ShopAttribute] {
        try all("ORDER BY name COLLATE NOCASE, id", in: database)
    }

    static func find(taxonomy: String, in database: Database) throws -> ShopAttribute? {
        try first("WHERE taxonomy = ?", taxonomy, in: database)
    }
}
