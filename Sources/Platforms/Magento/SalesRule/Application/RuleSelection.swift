import Simulator

/// The cart price rules that may work on a cart: of its website, its customers' group and its coupon, on this day,
/// lowest priority number first (Magento\SalesRule\Model\Validator, Utility).
struct RuleSelection {
    let rules: [SalesRule]

    init(_ cart: Cart, in visit: Visit) throws {
        let database = visit.database
        let coupon = try cart.quote.coupon.flatMap { $0.isEmpty ? nil : try Coupon.find(code: $0, in: database) }
        let day = try StoreDay.today(store: cart.quote.store, in: visit)
        let all = try SalesRule.all(
            """
            WHERE is_active = 1 AND (from_date IS NULL OR substr(from_date, 1, 10) <= ?1)
                AND (to_date IS NULL OR substr(to_date, 1, 10) >= ?1)
                AND EXISTS (SELECT 1 FROM json_each(website_ids) WHERE value = ?2)
                AND EXISTS (SELECT 1 FROM json_each(customer_group_ids) WHERE value = ?3)
                AND (coupon_type = 1 OR rule_id = ?4)
            ORDER BY sort_order, rule_id
            """, day, cart.website, cart.quote.customerGroup, coupon?.rule, in: database)
        rules = try all.filter { try Self.isLeft($0, coupon, cart, database) }
    }

    /// Whether rule and coupon were not used up, by all or by this customer; guests have no limit of their own
    /// (usage-limits).
    private static func isLeft(
        _ rule: SalesRule, _ coupon: Coupon?, _ cart: Cart, _ database: Database
    ) throws -> Bool {
        if rule.couponType != SalesRule.CouponType.none, let coupon {
            if let limit = coupon.usageLimit, limit > 0, coupon.timesUsed >= limit { return false }
            if let limit = coupon.usagePerCustomer, limit > 0, let customer = cart.quote.customer,
                let usage = try CouponUsage.find(coupon.id, customer, in: database), usage.times >= limit
            {
                return false
            }
        }
        guard rule.usesPerCustomer > 0, let customer = cart.quote.customer,
            let usage = try RuleUsage.find(rule.id, customer, in: database)
        else { return true }
        return usage.times < rule.usesPerCustomer
    }
}

/// How often a customer used a coupon.
struct CouponUsage: Record {
    static let table = Table<CouponUsage>("salesrule_coupon_usage", isClustered: true)

    var coupon = 0
    var customer = 0
    var times = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("coupon_id", &coupon, .key)
        column("customer_id", &customer, .key)
        column("times_used", &times)
    }
}

/// How often a customer used a rule.
struct RuleUsage: Record {
    static let table = Table<RuleUsage>("salesrule_customer", isClustered: true)

    var rule = 0
    var customer = 0
    var times = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("rule_id", &rule, .key)
        column("customer_id", &customer, .key)
        column("times_used", &times)
    }
}
