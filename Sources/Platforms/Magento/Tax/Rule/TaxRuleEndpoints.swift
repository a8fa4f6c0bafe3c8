import Simulator

/// `/V1/taxRules`.
enum TaxRuleEndpoints {
    static let type = ObjectType(
        "Magento.Tax.Api.Data.TaxRuleInterface",
        [
            "id?": .int, "code": .string, "priority": .int, "position": .int, "customer_tax_class_ids": .array(.int),
            "product_tax_class_ids": .array(.int), "tax_rate_ids": .array(.int), "calculate_subtotal?": .bool,
        ], extensions: [:])

    static let takesRule = [Parameter.required("rule", .object(type))]
    static let takesID = [Parameter.required("ruleId", .int)]

    private static let rules = Listing(
        from: "tax_calculation_rule r", key: "r.tax_calculation_rule_id",
        columns: [
            "id": ListColumn("r.tax_calculation_rule_id", .number),
            "tax_calculation_rule_id": ListColumn("r.tax_calculation_rule_id", .number),
            "code": ListColumn("r.code", .text), "priority": ListColumn("r.priority", .number),
            "position": ListColumn("r.position", .number), "sort_order": ListColumn("r.position", .number),
            "calculate_subtotal": ListColumn("r.calculate_subtotal", .number),
            "tax_rate_ids": combination("tax_calculation_rate_id"),
            "customer_tax_class_ids": combination("customer_tax_class_id"),
            "product_tax_class_ids": combination("product_tax_class_id"),
        ])

    private static func combination(_ column: String) -> ListColumn {
        ListColumn(
            "c.\(column)", .number,
            within: "r.tax_calculation_rule_id IN (SELECT c.tax_calculation_rule_id FROM tax_calculation c WHERE {})",
            order: "r.tax_calculation_rule_id")
    }

    /// GET /V1/taxRules/:ruleId
    static func get(_ call: Invocation) throws -> Answer {
        .value(json(try find(call.input.int("ruleId") ?? 0, in: call.database)))
    }

    /// GET /V1/taxRules/search
    static func list(_ call: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(call)
        let page = try rules.page(criteria, in: call.visit)
        let found = try page.ids.compactMap { try TaxRuleRecord.find($0, in: call.database) }
        return Answer.list(found, criteria: criteria, total: page.total) { $0.write(json($1)) }
    }

    /// POST and PUT /V1/taxRules
    static func save(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("rule") ?? Fields()
        let id = fields.int("id") ?? 0
        var rule = id == 0 ? TaxRule() : try find(id, in: call.database)
        rule.apply(fields)
        try TaxRuleValidation(database: call.database).check(rule, hasPriority: fields.int("priority") != nil)
        guard try !TaxRuleRecord.isTaken(rule.code, except: id, in: call.database) else {
            throw MagentoError.invalid("%1 already exists.", ["Code"])
        }
        for rate in rule.rates where try TaxRateRecord.find(rate, in: call.database) == nil {
            throw InternalFailure(
                "SQLSTATE[23000]: Integrity constraint violation: 1452 Cannot add or update a child row")
        }
        if id == 0 { rule.id = try call.visit.ids.take("tax_calculation_rule") }
        try TaxRuleRecord.save(rule, in: call.database)
        return .value(json(rule))
    }

    /// DELETE /V1/taxRules/:ruleId
    static func delete(_ call: Invocation) throws -> Answer {
        try TaxRuleRecord.delete(try find(call.input.int("ruleId") ?? 0, in: call.database).id, in: call.database)
        return .yes
    }

    private static func find(_ id: Int, in database: Database) throws -> TaxRule {
        guard let rule = try TaxRuleRecord.find(id, in: database) else {
            throw MagentoError.noSuchEntity("taxRuleId", JSONValue(id))
        }
        return rule
    }

    private static func json(_ rule: TaxRule) -> JSONValue {
        func list(_ ids: [Int]) -> JSONValue { .array(ids.map { JSONValue($0) }) }
        return [
            "id": JSONValue(rule.id), "code": .string(rule.code), "priority": JSONValue(rule.priority),
            "position": JSONValue(rule.position), "customer_tax_class_ids": list(rule.customerClasses),
            "product_tax_class_ids": list(rule.productClasses), "tax_rate_ids": list(rule.rates),
            "calculate_subtotal": .bool(rule.calculatesSubtotal),
        ]
    }
}
