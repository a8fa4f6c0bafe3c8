import Simulator

/// Many coupons at once: generated, or deleted by id or code.
enum CouponBatchEndpoints {
    private static let specification = ObjectType(
        "Magento.SalesRule.Api.Data.CouponGenerationSpecInterface",
        [
            "rule_id": .int, "format": .string, "quantity": .int, "length": .int, "prefix?": .string,
            "suffix?": .string, "delimiter_at_every?": .int, "delimiter?": .string,
        ], extensions: [:])

    static let takesSpecification = [Parameter.required("couponSpec", .object(specification))]
    static let takesIDs = [
        Parameter.required("ids", .array(.int)), .optional("ignoreInvalidCoupons", .bool, true),
    ]
    static let takesCodes = [
        Parameter.required("codes", .array(.string)), .optional("ignoreInvalidCoupons", .bool, true),
    ]

    // MARK: Generating

    /// POST /V1/coupons/generate: the new codes.
    static func generate(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("couponSpec") ?? Fields()
        guard let quantity = fields.int("quantity"), quantity > 0, let rule = fields.int("rule_id"), rule > 0,
            let length = fields.int("length"), length > 0
        else { throw MagentoError.invalid("One or more input exceptions have occurred.") }
        guard let rule = try SalesRule.find(rule, in: call.database) else {
            throw refusal("No such entity with rule_id = \(rule)")
        }
        guard rule.generatesCoupons || rule.couponType == SalesRule.CouponType.automatic else {
            throw refusal("Specified rule does not allow automatic coupon generation")
        }
        let format = fields.text("format") ?? "alphanum"
        guard let letters = alphabets[format] else { throw refusal("Warning: Undefined array key \"\(format)\"") }
        // A wish beyond reason would keep the shop busy for minutes.
        guard quantity <= 100_000, length <= 128 else {
            throw refusal("We cannot create the requested Coupon Qty. Please check your settings and try again.")
        }
        let codes = try CouponCodes(fields: fields, letters: letters, length: length, visit: call.visit)
            .make(quantity)
        for code in codes {
            var coupon = Coupon(
                id: try call.visit.ids.take("salesrule_coupon"), rule: rule.id, code: code,
                createdAt: call.visit.now.sql, type: Coupon.Kind.generated)
            coupon.follow(rule)
            coupon.expirationDate = rule.toDate
            try coupon.insert(into: call.database)
        }
        return .value(.array(codes.map(JSONValue.string)))
    }

    private static let alphabets = [
        "alphanum": "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", "alpha": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "num": "0123456789",
    ]

    private static func refusal(_ message: String) -> MagentoError {
        .invalid("Error occurred when generating coupons: %1", [.string(message)])
    }

    // MARK: Deleting

    /// POST /V1/coupons/deleteByIds
    static func deleteByIDs(_ call: Invocation) throws -> Answer {
        let ids = call.input.ints("ids") ?? []
        return try delete(
            ids.map { (String($0), try Coupon.find($0, in: call.database)?.id) }, call)
    }

    /// POST /V1/coupons/deleteByCodes
    static func deleteByCodes(_ call: Invocation) throws -> Answer {
        let codes = call.input.texts("codes") ?? []
        return try delete(codes.map { ($0, try Coupon.find(code: $0, in: call.database)?.id) }, call)
    }

    private static func delete(_ wanted: [(name: String, id: Int?)], _ call: Invocation) throws -> Answer {
        let missing = wanted.filter { $0.id == nil }.map { JSONValue.string($0.name) }
        guard missing.isEmpty || call.input.bool("ignoreInvalidCoupons") != false else {
            throw MagentoError.invalid("Some coupons are invalid.")
        }
        for coupon in wanted { if let id = coupon.id { try Coupon.delete(id, in: call.database) } }
        return .value(["failed_items": [], "missing_items": .array(missing)])
    }
}

/// Draws codes that no coupon has.
struct CouponCodes {
    let fields: Fields
    let letters: String
    let length: Int
    let visit: Visit

    /// So many codes; longer ones where too few are free.
    func make(_ quantity: Int) throws -> [String] {
        var codes: [String] = []
        var seen: Set<String> = []
        var length = length
        var failures = 0
        while codes.count < quantity {
            let code = spell(visit.random.text(length, from: letters))
            let isNew = try seen.insert(code).inserted && Coupon.find(code: code, in: visit.database) == nil
            if isNew {
                codes.append(code)
            } else {
                failures += 1
                if failures.isMultiple(of: 10) { length += 1 }
            }
        }
        return codes
    }

    /// Cut into groups, with prefix and suffix around.
    private func spell(_ code: String) -> String {
        let every = fields.int("delimiter_at_every") ?? 0
        let delimiter = fields.text("delimiter") ?? "-"
        var spelled = ""
        for (place, letter) in code.enumerated() {
            if every > 0, place > 0, place.isMultiple(of: every) { spelled += delimiter }
            spelled.append(letter)
        }
        return (fields.text("prefix") ?? "") + spelled + (fields.text("suffix") ?? "")
    }
}
