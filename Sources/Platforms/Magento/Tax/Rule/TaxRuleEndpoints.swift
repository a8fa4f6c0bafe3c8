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

    /// GET /V1/taxRules/search
    static let list = Listing(
        of: TaxRule.self,
        fields: [
            "id": ListColumn("tax_calculation_rule.tax_calculation_rule_id", .number),
            "sort_order": ListColumn("tax_calculation_rule.position", .number),
            "tax_rate_ids": combination("tax_calculation_rate_id"),
            "customer_tax_class_ids": combination("customer_tax_class_id"),
            "product_tax_class_ids": combination("product_tax_class_id"),
        ]
    ).handler(for: TaxRule.self)

    private static func combination(_ column: String) -> ListColumn {
        ListColumn(
            "c.\(column)", .number,
            within: """
                tax_calculation_rule.tax_calculation_rule_id
                    IN (SELECT c.tax_calculation_rule_id FROM tax_calculation c WHERE {})
                """, order: "tax_calculation_rule.tax_calculation_rule_id")
    }

    /// GET /V1/taxRules/:ruleId
    static func get(_ call: Invocation) throws -> Answer {
        .write(try find(call.input.int("ruleId") ?? 0, in: call.database))
    }

    /// POST and PUT /V1/taxRules
    static func save(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("rule") ?? Fields()
        // A rule of which nothing was said has nothing to check and nothing to save (tax/rules-and-classes bad-empty).
        guard fields.members.pairs.contains(where: { !$0.value.isNull }) else { return .value(unsaid) }
        let id = fields.int("id") ?? 0
        var rule = id == 0 ? TaxRule() : try find(id, in: call.database)
        rule.apply(fields)
        try TaxRuleValidation(database: call.database).check(rule, hasPriority: fields.int("priority") != nil)
        let isTaken = try TaxRule.exists(
            "WHERE code = ? AND tax_calculation_rule_id <> ?", rule.code, id, in: call.database)
        guard !isTaken else { throw MagentoError.invalid("%1 already exists.", ["Code"]) }
        for rate in rule.rates where try TaxRate.find(rate, in: call.database) == nil {
            throw InternalFailure(
                "SQLSTATE[23000]: Integrity constraint violation: 1452 Cannot add or update a child row")
        }
        if id == 0 { rule.id = try call.visit.ids.take("tax_calculation_rule") }
        try rule.saveAll(in: call.database)
        return .write(rule)
    }

    private static let unsaid: JSONValue = [
        "code": .null, "priority": .null, "position": 0, "customer_tax_class_ids": .null,
        "product_tax_class_ids": .null, "tax_rate_ids": .null, "calculate_subtotal": false,
    ]

    /// DELETE /V1/taxRules/:ruleId
    static func delete(_ call: Invocation) throws -> Answer {
        try find(call.input.int("ruleId") ?? 0, in: call.database).deleteAll(in: call.database)
        return .yes
    }

    private static func find(_ id: Int, in database: Database) throws -> TaxRule {
        guard let rule = try TaxRule.find(id, in: database) else {
            throw MagentoError.noSuchEntity("taxRuleId", JSONValue(id))
        }
        return try TaxRule.complete([rule], in: database)[0]
    }
}
