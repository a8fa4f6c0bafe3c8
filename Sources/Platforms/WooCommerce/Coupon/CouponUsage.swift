import Simulator

/// Counts how often coupons were used, and by whom.
struct CouponUsage {
    let scope: Scope

    /// One use more or less by a customer's id or e-mail address.
    func count(_ code: String, by user: String, up: Bool) throws {
        let database = scope.visit.database
        guard let coupon = try CouponRecord.find(code: code, in: database),
            var body = try CouponRecord.body(coupon.id, in: database)
        else { return }
        body["usage_count"] = .init(max(0, coupon.usageCount + (up ? 1 : -1)))
        var users = coupon.usedBy
        if up {
            if !user.isEmpty { users.append(user) }
        } else if let last = users.lastIndex(of: user) {
            users.remove(at: last)
        }
        body["used_by"] = .array(users.map(JSONValue.string))
        try CouponRecord.save(coupon.id, body, in: database)
    }
}
