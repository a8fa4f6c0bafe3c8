import Simulator

/// That an order used rules and a coupon: told by a message, so that the counts go up only when its consumer runs
/// (usage-limits).
struct CouponUse: Record {
    static let table = Table<CouponUse>("queue_coupon_usage", indexes: ["due_at"])
    static let consumer = "sales.rule.update.coupon.usage"

    var id: Int?
    /// Ids with commas between them.
    var rules = ""
    var coupon: String?
    var customer: Int?
    /// When it runs by itself; nil where it waits for the control API.
    var dueAt: Instant?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("rule_ids", &rules)
        column("coupon_code", &coupon)
        column("customer_id", &customer)
        column("due_at", &dueAt)
    }

    /// Tells what a cart used that became an order.
    static func note(_ cart: Cart, in visit: Visit) throws {
        guard let rules = cart.quote.appliedRules, !rules.isEmpty else { return }
        try CouponUse(
            rules: rules, coupon: cart.quote.coupon, customer: cart.quote.customer,
            dueAt: OperationQueue(visit: visit).due
        ).insert(into: visit.database)
    }

    /// Handles messages in their order and gives how many were handled.
    static func run(limit: Int, until moment: Instant? = nil, in visit: Visit) throws -> Int {
        let messages = try all(
            "WHERE ? OR due_at <= ? ORDER BY id LIMIT ?", moment == nil, moment, limit, in: visit.database)
        for message in messages {
            try message.count(in: visit.database)
            try delete(message.id, in: visit.database)
        }
        return messages.count
    }

    private func count(in database: Database) throws {
        for id in rules.split(separator: ",").compactMap({ Int($0) }) {
            guard var rule = try SalesRule.find(id, in: database) else { continue }
            rule.timesUsed += 1
            try rule.update(in: database)
            guard let customer else { continue }
            let known = try RuleUsage.find(id, customer, in: database)?.times ?? 0
            try RuleUsage(rule: id, customer: customer, times: known + 1).save(in: database)
        }
        guard let code = coupon, var coupon = try Coupon.find(code: code, in: database) else { return }
        coupon.timesUsed += 1
        try coupon.update(in: database)
        guard let customer else { return }
        let known = try CouponUsage.find(coupon.id, customer, in: database)?.times ?? 0
        try CouponUsage(coupon: coupon.id, customer: customer, times: known + 1).save(in: database)
    }
}
