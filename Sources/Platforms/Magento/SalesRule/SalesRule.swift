import Simulator

extension SalesRule {
    /// Takes over what was given; what was not given stays.
    mutating func apply(_ fields: Fields, today: String) {
        fields.take("name") { name = $0?.string }
        fields.take("description") { description = $0?.string }
        if let ids = fields.ints("website_ids") { websites = IDs(ids) }
        if let ids = fields.ints("customer_group_ids") { groups = IDs(ids) }
        // A text that is no date counts as today (sales-rules/crud/bad-date-text).
        fields.take("from_date") { fromDate = $0?.string.flatMap { Self.day($0, today) } }
        fields.take("to_date") { toDate = $0?.string.flatMap { Self.day($0, today) } }
        usesPerCustomer = fields.int("uses_per_customer") ?? usesPerCustomer
        isActive = fields.bool("is_active") ?? isActive
        if let given = fields.fields("condition") { condition = SalesRulePayload.condition(given) }
        if let given = fields.fields("action_condition") { actionCondition = SalesRulePayload.condition(given) }
        if let given = fields.fieldsList("store_labels") {
            labels = .array(
                given.map {
                    [
                        "store_id": JSONValue($0.int("store_id") ?? 0),
                        "store_label": .string($0.text("store_label") ?? ""),
                    ]
                })
        }
        stopsProcessing = fields.bool("stop_rules_processing") ?? stopsProcessing
        isAdvanced = fields.bool("is_advanced") ?? isAdvanced
        sortOrder = fields.int("sort_order") ?? sortOrder
        fields.take("simple_action") { action = $0?.string }
        discount = fields.double("discount_amount").map(Decimal4.rounded) ?? discount
        fields.take("discount_qty") { discountQuantity = $0?.double.map(Decimal4.rounded) }
        discountStep = fields.int("discount_step") ?? discountStep
        appliesToShipping = fields.bool("apply_to_shipping") ?? appliesToShipping
        timesUsed = fields.int("times_used") ?? timesUsed
        isRSS = fields.bool("is_rss") ?? isRSS
        if let type = fields.text("coupon_type") { couponType = SalesRulePayload.couponTypes[type] ?? 0 }
        generatesCoupons = fields.bool("use_auto_generation") ?? generatesCoupons
        usesPerCoupon = fields.int("uses_per_coupon") ?? usesPerCoupon
        fields.take("simple_free_shipping") { freeShipping = $0?.string }
    }

    private static func day(_ text: String, _ today: String) -> String? {
        text.isEmpty ? nil : CivilTime(text)?.date ?? today
    }
}
