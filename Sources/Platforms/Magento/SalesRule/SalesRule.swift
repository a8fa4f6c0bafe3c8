import Simulator

/// A cart price rule.
struct SalesRule: Hashable, Sendable {
    /// Whether the rule needs a coupon.
    enum CouponType {
        static let none = 1
        static let specific = 2
        static let automatic = 3
    }

    /// What a store view calls the rule.
    struct Label: Hashable, Sendable {
        var store: Int
        var text: String
    }

    var id = 0
    var name: String?
    var description: String?
    var labels: [Label] = []
    var websites: [Int] = []
    var groups: [Int] = []
    /// `YYYY-MM-DD`.
    var fromDate: String?
    /// `YYYY-MM-DD`.
    var toDate: String?
    var usesPerCustomer = 0
    var isActive = false
    var condition = SalesRulePayload.everything("Combine")
    var actionCondition = SalesRulePayload.everything("Product\\Combine")
    var stopsProcessing = true
    var isAdvanced = true
    var sortOrder = 0
    /// e.g. `by_percent`, `cart_fixed`; any text is taken (sales-rules/crud/bad-action).
    var action: String?
    var discount = 0.0
    var discountQuantity: Double?
    var discountStep = 0
    var appliesToShipping = false
    var timesUsed = 0
    var isRSS = false
    /// One of ``CouponType``, or 0 for a type that does not exist.
    var couponType = CouponType.none
    var generatesCoupons = false
    var usesPerCoupon = 0
    var freeShipping: String?
}

extension SalesRule {
    /// Takes over what was given; what was not given stays.
    mutating func apply(_ fields: Fields, today: String) {
        fields.take("name") { name = $0?.string }
        fields.take("description") { description = $0?.string }
        if let ids = fields.ints("website_ids") { websites = ids }
        if let ids = fields.ints("customer_group_ids") { groups = ids }
        // A text that is no date counts as today (sales-rules/crud/bad-date-text).
        fields.take("from_date") { fromDate = $0?.string.flatMap { Self.day($0, today) } }
        fields.take("to_date") { toDate = $0?.string.flatMap { Self.day($0, today) } }
        usesPerCustomer = fields.int("uses_per_customer") ?? usesPerCustomer
        isActive = fields.bool("is_active") ?? isActive
        if let given = fields.fields("condition") { condition = SalesRulePayload.condition(given) }
        if let given = fields.fields("action_condition") { actionCondition = SalesRulePayload.condition(given) }
        if let given = fields.fieldsList("store_labels") {
            labels = given.map { Label(store: $0.int("store_id") ?? 0, text: $0.text("store_label") ?? "") }
        }
        applyAction(fields)
    }

    private mutating func applyAction(_ fields: Fields) {
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
