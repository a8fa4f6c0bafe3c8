import Simulator

/// Writes tier prices.
struct TierPriceSave {
    let visit: Visit

    private var database: Database { visit.database }

    /// Puts prices in place of all that a product has; those that stay keep their numbers.
    ///
    /// - Throws: ``MagentoError`` for two prices for the same quantity and group, or an unknown group.
    func replace(_ tiers: [TierPrice], of product: Int) throws {
        for (place, tier) in tiers.enumerated() where tiers[..<place].contains(where: { $0.hasKey(of: tier) }) {
            throw MagentoError.invalid("We found a duplicate website, tier price, customer group and quantity.")
        }
        for tier in tiers where !(try Self.isKnown(group: tier.group, in: database)) {
            throw MagentoError.couldNotSaveProduct
        }
        let old = try TierPrice.all(of: product, in: database)
        for tier in old where !tiers.contains(where: { $0.hasKey(of: tier) }) {
            try TierPrice.delete(tier.id, in: database)
        }
        for tier in tiers { try save(tier, among: old) }
    }

    /// Writes a price in place of the one with the same key.
    func save(_ tier: TierPrice, among old: [TierPrice]) throws {
        var tier = tier
        tier.id =
            try old.first { $0.hasKey(of: tier) }?.id ?? visit.ids.take("catalog_product_entity_tier_price")
        try tier.save(in: database)
    }

    static func isKnown(group: Int, in database: Database) throws -> Bool {
        if group == TierPrice.allGroups { return true }
        return try CustomerGroup.find(group, in: database) != nil
    }
}
