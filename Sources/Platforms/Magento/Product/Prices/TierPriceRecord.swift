import Simulator

/// A price from a quantity on, for a customer group or all of them.
struct TierPrice: Hashable, Sendable {
    /// The group number that stands for all groups.
    static let allGroups = 32000

    var id = 0
    /// A customer group, or ``allGroups``.
    var group: Int
    var qty: Double
    var value: Double
    /// The discount in percent where the price is one.
    var percentage: Double?
    /// 0 for all websites.
    var website = 0

    /// What counts as the same price.
    func hasKey(of other: TierPrice) -> Bool {
        group == other.group && qty == other.qty && website == other.website
    }
}

/// The table `catalog_product_entity_tier_price`.
enum TierPriceRecord {
    static let schema = """
        CREATE TABLE catalog_product_tier_price (
            value_id INTEGER PRIMARY KEY, entity_id INTEGER NOT NULL, customer_group_id INTEGER NOT NULL,
            qty REAL NOT NULL, value REAL NOT NULL, percentage_value REAL, website_id INTEGER NOT NULL,
            UNIQUE (entity_id, customer_group_id, qty, website_id));
        """

    /// A product's tiers by number, percentages not yet worked out.
    static func tiers(of product: Int, in database: Database) throws -> [TierPrice] {
        try database.all(
            """
            SELECT value_id, customer_group_id, qty, value, percentage_value, website_id
            FROM catalog_product_tier_price WHERE entity_id = ? ORDER BY value_id
            """, product
        ) {
            TierPrice(
                id: $0.int(0), group: $0.int(1), qty: $0.double(2), value: $0.double(3),
                percentage: $0.optionalDouble(4), website: $0.int(5))
        }
    }

    static func save(_ tier: TierPrice, of product: Int, in database: Database) throws {
        try database.run(
            """
            INSERT OR REPLACE INTO catalog_product_tier_price
                (value_id, entity_id, customer_group_id, qty, value, percentage_value, website_id)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, tier.id, product, tier.group, tier.qty, tier.value, tier.percentage, tier.website)
    }

    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM catalog_product_tier_price WHERE value_id = ?", id)
    }
}
