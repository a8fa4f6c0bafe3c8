import Simulator

/// `/V1/salesRules`.
enum SalesRuleEndpoints {
    static let takesRule = [Parameter.required("rule", .object(SalesRulePayload.type))]
    static let takesID = [Parameter.required("ruleId", .int)]

    /// What an unknown rule or coupon is answered.
    static let nothing = MagentoError.nothingFound

    private static let rules = Listing(
        from: "salesrule", key: "rule_id",
        columns: [
            "rule_id": ListColumn("rule_id", .number), "name": ListColumn("name", .text),
            "description": ListColumn("description", .text), "from_date": ListColumn("from_date", .text),
            "to_date": ListColumn("to_date", .text), "uses_per_customer": ListColumn("uses_per_customer", .number),
            "is_active": ListColumn("is_active", .number), "is_advanced": ListColumn("is_advanced", .number),
            "stop_rules_processing": ListColumn("stop_rules_processing", .number),
            "sort_order": ListColumn("sort_order", .number), "simple_action": ListColumn("simple_action", .text),
            "discount_amount": ListColumn("discount_amount", .number),
            "discount_qty": ListColumn("discount_qty", .number),
            "discount_step": ListColumn("discount_step", .number),
            "apply_to_shipping": ListColumn("apply_to_shipping", .number),
            "times_used": ListColumn("times_used", .number), "is_rss": ListColumn("is_rss", .number),
            "coupon_type": ListColumn("coupon_type", .number),
            "use_auto_generation": ListColumn("use_auto_generation", .number),
            "uses_per_coupon": ListColumn("uses_per_coupon", .number),
            "simple_free_shipping": ListColumn("simple_free_shipping", .number),
        ])

    /// GET /V1/salesRules/:ruleId
    static func get(_ call: Invocation) throws -> Answer {
        answer(try find(call.input.int("ruleId") ?? 0, in: call.database))
    }

    /// GET /V1/salesRules/search
    static func list(_ call: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(call)
        let page = try rules.page(criteria, in: call.visit)
        let found = try page.ids.compactMap { try SalesRuleRecord.find($0, in: call.database) }
        return Answer.list(found, criteria: criteria, total: page.total) { SalesRulePayload.write($1, to: &$0) }
    }

    /// POST /V1/salesRules and PUT /V1/salesRules/:ruleId
    static func save(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("rule") ?? Fields()
        let given = fields.int("rule_id") ?? 0
        var rule = given == 0 ? SalesRule() : try find(given, in: call.database)
        rule.apply(fields, today: call.visit.now.civil().date)
        try check(rule, fields)
        if given == 0 { rule.id = try call.visit.ids.take("salesrule") }
        try checkReferences(rule, call.database)
        try SalesRuleRecord.save(rule, in: call.database)
        // Only a rule with a code of its own keeps its first coupon.
        if rule.couponType != SalesRule.CouponType.specific || rule.generatesCoupons {
            try CouponRecord.deletePrimary(of: rule.id, in: call.database)
        }
        return answer(rule)
    }

    /// DELETE /V1/salesRules/:ruleId
    static func delete(_ call: Invocation) throws -> Answer {
        try SalesRuleRecord.delete(try find(call.input.int("ruleId") ?? 0, in: call.database).id, in: call.database)
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

    /// Websites and groups are foreign keys, whose violation is an error without words; the rule's id is gone by then.
    private static func checkReferences(_ rule: SalesRule, _ database: Database) throws {
        for (table, column, ids) in [
            ("store_website", "website_id", rule.websites), ("customer_group", "customer_group_id", rule.groups),
        ] {
            for id in ids {
                let known = try database.first("SELECT 1 FROM \(table) WHERE \(column) = ?", id) { _ in true }
                if known == nil { throw InternalFailure("SQLSTATE[23000]: Integrity constraint violation: 1452") }
            }
        }
    }

    static func find(_ id: Int, in database: Database) throws -> SalesRule {
        guard let rule = try SalesRuleRecord.find(id, in: database) else { throw nothing }
        return rule
    }

    private static func answer(_ rule: SalesRule) -> Answer { Answer.write { SalesRulePayload.write(rule, to: &$0) } }
}

/// What cart price rules add to the room.
enum SalesRules {
    /// The tables.
    static let schemas = [SalesRuleRecord.schema, CouponRecord.schema]

    /// The fixtures.
    static let seeds: [Features.Seed] = [SalesRuleRecord.load, CouponRecord.load]
}
