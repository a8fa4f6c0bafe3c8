import Simulator

/// `/V1/coupons`, one coupon at a time.
enum CouponEndpoints {
    static let type = ObjectType(
        "Magento.SalesRule.Api.Data.CouponInterface",
        [
            "coupon_id?": .int, "rule_id": .int, "code?": .string, "usage_limit?": .int, "usage_per_customer?": .int,
            "times_used": .int, "expiration_date?": .string, "is_primary": .bool, "created_at?": .string, "type?": .int,
        ], extensions: [:])

    static let takesCoupon = [Parameter.required("coupon", .object(type))]
    static let takesID = [Parameter.required("couponId", .int)]

    /// GET /V1/coupons/:couponId
    static func get(_ call: Invocation) throws -> Answer {
        .write(try find(call.input.int("couponId") ?? 0, in: call.database))
    }

    /// GET /V1/coupons/search
    static let list = Listing(
        of: Coupon.self, fields: ["created_at": ListColumn("salesrule_coupon.created_at", .date)]
    ).handler(for: Coupon.self)

    /// POST /V1/coupons and PUT /V1/coupons/:couponId
    static func save(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("coupon") ?? Fields()
        let id = fields.int("coupon_id") ?? 0
        var coupon = id == 0 ? Coupon() : try find(id, in: call.database)
        coupon.apply(fields)
        try obeyRule(&coupon, call.database)
        let other = try coupon.code.flatMap { try Coupon.find(code: $0, in: call.database) }
        guard other == nil || other?.id == coupon.id else {
            throw MagentoError.invalid("%1 already exists.", ["Coupon with the same code"])
        }
        if id == 0 { coupon.id = try call.visit.ids.take("salesrule_coupon") }
        try coupon.save(in: call.database)
        let isCounted = id != 0 || fields.int("times_used") != nil
        return .write { coupon.write(to: &$0, isCounted: isCounted) }
    }

    /// The rule decides whether and which coupons there may be.
    private static func obeyRule(_ coupon: inout Coupon, _ database: Database) throws {
        guard let rule = try SalesRule.find(coupon.rule, in: database) else {
            throw refusal("No such entity with rule_id = \(coupon.rule == 0 ? "" : String(coupon.rule))")
        }
        if rule.couponType == SalesRule.CouponType.none { throw refusal("Specified rule does not allow coupons") }
        let isGenerated = (coupon.type ?? Coupon.Kind.manual) == Coupon.Kind.generated
        if rule.generatesCoupons, !isGenerated {
            throw refusal("Specified rule only allows auto generated coupons")
        }
        if !rule.generatesCoupons, isGenerated {
            throw refusal("Specified rule does not allow auto generated coupons")
        }
        coupon.follow(rule)
    }

    private static func refusal(_ message: String) -> MagentoError {
        .invalid("Error occurred when saving coupon: %1", [.string(message)])
    }

    /// DELETE /V1/coupons/:couponId
    static func delete(_ call: Invocation) throws -> Answer {
        try Coupon.delete(try find(call.input.int("couponId") ?? 0, in: call.database).id, in: call.database)
        return .yes
    }

    private static func find(_ id: Int, in database: Database) throws -> Coupon {
        guard let coupon = try Coupon.find(id, in: database) else { throw SalesRuleEndpoints.nothing }
        return coupon
    }
}
