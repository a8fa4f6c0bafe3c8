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

    private static let coupons = Listing(
        from: "salesrule_coupon", key: "coupon_id",
        columns: [
            "coupon_id": ListColumn("coupon_id", .number), "rule_id": ListColumn("rule_id", .number),
            "code": ListColumn("code", .text), "usage_limit": ListColumn("usage_limit", .number),
            "usage_per_customer": ListColumn("usage_per_customer", .number),
            "times_used": ListColumn("times_used", .number),
            "expiration_date": ListColumn("expiration_date", .text), "is_primary": ListColumn("is_primary", .number),
            "created_at": ListColumn("created_at", .date), "type": ListColumn("type", .number),
        ])

    /// GET /V1/coupons/:couponId
    static func get(_ call: Invocation) throws -> Answer {
        .value(json(try find(call.input.int("couponId") ?? 0, in: call.database)))
    }

    /// GET /V1/coupons/search
    static func list(_ call: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(call)
        let page = try coupons.page(criteria, in: call.visit)
        let found = try page.ids.compactMap { try CouponRecord.find($0, in: call.database) }
        return Answer.list(found, criteria: criteria, total: page.total) { $0.write(json($1)) }
    }

    /// POST /V1/coupons and PUT /V1/coupons/:couponId
    static func save(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("coupon") ?? Fields()
        let id = fields.int("coupon_id") ?? 0
        var coupon = id == 0 ? Coupon() : try find(id, in: call.database)
        coupon.apply(fields)
        try obeyRule(&coupon, call.database)
        let other = try coupon.code.flatMap { try CouponRecord.find(code: $0, in: call.database) }
        guard other == nil || other?.id == coupon.id else {
            throw MagentoError.invalid("%1 already exists.", ["Coupon with the same code"])
        }
        if id == 0 { coupon.id = try call.visit.ids.take("salesrule_coupon") }
        try CouponRecord.save(coupon, in: call.database)
        return .value(json(coupon))
    }

    /// The rule decides whether and which coupons there may be.
    private static func obeyRule(_ coupon: inout Coupon, _ database: Database) throws {
        guard let rule = try SalesRuleRecord.find(coupon.rule, in: database) else {
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
        try CouponRecord.delete(try find(call.input.int("couponId") ?? 0, in: call.database).id, in: call.database)
        return .yes
    }

    private static func find(_ id: Int, in database: Database) throws -> Coupon {
        guard let coupon = try CouponRecord.find(id, in: database) else { throw SalesRuleEndpoints.nothing }
        return coupon
    }

    private static func json(_ coupon: Coupon) -> JSONValue {
        var json: JSONObject = ["coupon_id": JSONValue(coupon.id), "rule_id": JSONValue(coupon.rule)]
        json["code"] = coupon.code.map(JSONValue.string)
        json["usage_limit"] = coupon.usageLimit.map { JSONValue($0) }
        json["usage_per_customer"] = coupon.usagePerCustomer.map { JSONValue($0) }
        json["times_used"] = JSONValue(coupon.timesUsed)
        json["expiration_date"] = coupon.expirationDate.map(JSONValue.string)
        // No is null, not false (coupons/create).
        json["is_primary"] = coupon.isPrimary ? .bool(true) : .null
        json["created_at"] = coupon.createdAt.map(JSONValue.string)
        json["type"] = coupon.type.map { JSONValue($0) }
        return .object(json)
    }
}
