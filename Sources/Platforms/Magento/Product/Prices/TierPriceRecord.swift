import Simulator

/// A price from a quantity on, for a customer group or all of them.
struct TierPrice: ProductPart, Hashable {
    static let table = Table<TierPrice>(
        "catalog_product_tier_price", constraints: ["UNIQUE (entity_id, customer_group_id, qty, website_id)"])
    static let owner = "entity_id"
    static let order = "value_id"

    /// The group number that stands for all groups.
    static let allGroups = 32000

    var id = 0
    var product = 0
    /// A customer group, or ``allGroups``.
    var group = 0
    var qty = 0.0
    var value = 0.0
    /// The discount in percent where the price is one.
    var percentage: Double?
    /// 0 for all websites.
    var website = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("value_id", &id, .key)
        column("entity_id", &product)
        column("customer_group_id", &group)
        column("qty", &qty)
        column("value", &value)
        column("percentage_value", &percentage)
        column("website_id", &website)
    }

    /// What counts as the same price.
    func hasKey(of other: TierPrice) -> Bool {
        group == other.group && qty == other.qty && website == other.website
    }
}
