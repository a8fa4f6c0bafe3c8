import Simulator

extension SalesRule {
    /// Takes over what was given; what was not given, or as nothing, stays (SalesRule\Model\Converter\ToModel).
    mutating func apply(_ fields: Fields, today: String) {
        name = fields.text("name") ?? name
        description = fields.text("description") ?? description
        if let ids = fields.ints("website_ids") { websites = IDs(ids) }
        if let ids = fields.ints("customer_group_ids") { groups = IDs(ids) }
        // A text that is no date counts as today (sales-rules/crud/bad-date-text).
        if let text = fields.text("from_date") { fromDate = Self.day(text, today) }
        if let text = fields.text("to_date") { toDate = Self.day(text, today) }
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
        action = fields.text("simple_action") ?? action
        discount = fields.double("discount_amount").map(Decimal4.rounded) ?? discount
        discountQuantity = fields.double("discount_qty").map(Decimal4.rounded) ?? discountQuantity
        discountStep = fields.int("discount_step") ?? discountStep
        appliesToShipping = fields.bool("apply_to_shipping") ?? appliesToShipping
        timesUsed = fields.int("times_used") ?? timesUsed
        isRSS = fields.bool("is_rss") ?? isRSS
        if let type = fields.text("coupon_type") { couponType = SalesRulePayload.couponTypes[type] ?? 0 }
        generatesCoupons = fields.bool("use_auto_generation") ?? generatesCoupons
        usesPerCoupon = fields.int("uses_per_coupon") ?? usesPerCoupon
        freeShipping = fields.text("simple_free_shipping") ?? freeShipping
    }

    private static func day(_ text: String, _ today: String) -> String? {
        text.isEmpty ? nil : CivilTime(text)?.date ?? today
    }
}
