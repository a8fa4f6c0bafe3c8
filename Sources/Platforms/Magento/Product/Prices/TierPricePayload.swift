import Simulator

/// Tier prices as REST answers show them.
enum TierPricePayload {
    /// Inside a product: a percentage is worked out on the product's price.
    static func write(_ tier: TierPrice, price: Double?, to json: inout JSONWriter) {
        json.object { json in
            json.member("customer_group_id", tier.group)
            json.member("qty", tier.qty)
            json.member("value", value(tier, price: price))
            json.member("extension_attributes") { json in
                json.object { json in
                    if let percentage = tier.percentage { json.member("percentage_value", percentage) }
                    json.member("website_id", tier.website)
                }
            }
        }
    }

    /// What a tier costs.
    static func value(_ tier: TierPrice, price: Double?) -> Double {
        guard let percentage = tier.percentage else { return tier.value }
        return Decimal6.stored((price ?? 0) * (1 - percentage / 100))
    }
}
