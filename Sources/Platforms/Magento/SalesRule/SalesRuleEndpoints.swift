import Simulator

/// `/V1/salesRules`.
enum SalesRuleEndpoints {
    static let takesRule = [Parameter.required("rule", .object(SalesRulePayload.type))]
    static let takesID = [Parameter.required("ruleId", .int)]

    /// What an unknown rule or coupon is answered.
    static let nothing = MagentoError.nothingFound

    /// GET /V1/salesRules/:ruleId
    static func get(_ call: Invocation) throws -> Answer {
        .write(try find(call.input.int("ruleId") ?? 0, in: call.database))
    }

    /// GET /V1/salesRules/search
    static let list = Listing(of: SalesRule.self).handler(for: SalesRule.self)

    /// POST /V1/salesRules and PUT /V1/salesRules/:ruleId
    static func save(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("rule") ?? Fields()
        // Their setters take lists only (Magento\SalesRule\Api\Data\RuleInterface).
        guard fields["website_ids"] != .null, fields["customer_group_ids"] != .null else {
            throw ApplicationCrash.scalarForArray
        }
        let given = fields.int("rule_id") ?? 0
        var rule = given == 0 ? SalesRule() : try find(given, in: call.database)
        rule.apply(fields, today: call.visit.now.civil().date)
        try check(rule, fields)
        if given == 0 { rule.id = try call.visit.ids.take("salesrule") }
        try checkReferences(rule, call.database)
        try rule.save(in: call.database)
        // Only a rule with a code of its own keeps its first coupon.
        if rule.couponType != SalesRule.CouponType.specific || rule.generatesCoupons {
            try Coupon.deleteAll("WHERE rule_id = ? AND is_primary = 1", rule.id, in: call.database)
        }
        return .write(rule)
    }

    /// DELETE /V1/salesRules/:ruleId
    static func delete(_ call: Invocation) throws -> Answer {
        let rule = try find(call.input.int("ruleId") ?? 0, in: call.database)
        try Coupon.deleteAll("WHERE rule_id = ?", rule.id, in: call.database)
        try SalesRule.delete(rule.id, in: call.database)
        return .yes
    }

    private static func check(_ rule: SalesRule, _ fields: Fields) throws {
        var messages: [String] = []
        if let from = rule.fromDate, let to = rule.toDate, from > to {
            messages.append("End Date must follow Start Date.")
        }
        if fields.list("website_ids")?.isEmpty == true { messages.append("Please specify a website.") }
        if fields.list("customer_group_ids")?.isEmpty == true { messages.append("Please specify Customer Groups.") }
        guard messages.isEmpty else { throw MagentoError.invalid(messages.map { $0 + "; " }.joined()) }
        if rule.discount < 0 { throw MagentoError.invalid("Please choose a valid discount amount.") }
    }

    /// Websites, groups and the store views of labels are foreign keys, whose violation is an error without words; the rule's id is gone by then.
    private static func checkReferences(_ rule: SalesRule, _ database: Database) throws {
        let areKnown =
            try rule.websites.all.allSatisfy { try Website.find($0, in: database) != nil }
            && rule.groups.all.allSatisfy { try CustomerGroup.find($0, in: database) != nil }
            && (rule.labels.array ?? []).allSatisfy {
                try StoreView.find($0["store_id"]?.int ?? 0, in: database) != nil
            }
        guard areKnown else { throw InternalFailure("SQLSTATE[23000]: Integrity constraint violation: 1452") }
    }

    static func find(_ id: Int, in database: Database) throws -> SalesRule {
        guard let rule = try SalesRule.find(id, in: database) else { throw nothing }
        return rule
    }
}

/// What cart price rules add to the room.
enum SalesRules {
    /// The tables.
    static let schemas = [
        SalesRule.table.schema, Coupon.table.schema, CouponUsage.table.schema, RuleUsage.table.schema,
        CouponUse.table.schema,
    ]

    /// The fixtures.
    static let seeds: [Features.Seed] = [SalesRule.load, Coupon.load]
}
