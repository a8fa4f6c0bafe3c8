import Simulator

/// A cart price rule. Lists and conditions are kept as JSON.
struct SalesRule: Record, Hashable {
    static let table = Table<SalesRule>("salesrule")

    /// Whether the rule needs a coupon.
    enum CouponType {
        static let none = 1
        static let specific = 2
        static let automatic = 3
    }

    var id = 0
    var name: String?
    var description: String?
    /// What store views call the rule, as REST shows it.
    var labels: JSONValue = []
    var websites = IDs()
    var groups = IDs()
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

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("rule_id", &id, .key)
        column("name", &name)
        column("description", &description)
        column("labels", &labels)
        column("website_ids", &websites)
        column("customer_group_ids", &groups)
        column("from_date", &fromDate)
        column("to_date", &toDate)
        column("uses_per_customer", &usesPerCustomer)
        column("is_active", &isActive)
        column("conditions", &condition)
        column("actions", &actionCondition)
        column("stop_rules_processing", &stopsProcessing)
        column("is_advanced", &isAdvanced)
        column("sort_order", &sortOrder)
        column("simple_action", &action)
        column("discount_amount", &discount)
        column("discount_qty", &discountQuantity)
        column("discount_step", &discountStep)
        column("apply_to_shipping", &appliesToShipping)
        column("times_used", &timesUsed)
        column("is_rss", &isRSS)
        column("coupon_type", &couponType)
        column("use_auto_generation", &generatesCoupons)
        column("uses_per_coupon", &usesPerCoupon)
        column("simple_free_shipping", &freeShipping)
    }

    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("sales-rules.json", fixtures).entities {
            var rule = SalesRule(id: try entity.int("rule_id"))
            rule.apply(Fields(entity.value.object ?? JSONObject()), today: "1970-01-01")
            try rule.insert(into: database)
        }
    }
}

/// Numbers of other entities.
struct IDs: JSONColumn, Hashable, Sendable {
    var all: [Int] = []

    var json: JSONValue { .array(all.map { JSONValue($0) }) }

    init(_ all: [Int] = []) { self.all = all }

    init?(json: JSONValue) {
        guard let elements = json.array else { return nil }
        all = elements.compactMap(\.int)
    }
}
