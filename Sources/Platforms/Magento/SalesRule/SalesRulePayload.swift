import Simulator

/// A cart price rule on the wire.
enum SalesRulePayload {
    static let type = ObjectType(
        "Magento.SalesRule.Api.Data.RuleInterface",
        [
            "rule_id?": .int, "name?": .string, "store_labels?": .array(.object(label)), "description?": .string,
            "website_ids": .array(.int), "customer_group_ids": .array(.int), "from_date?": .string, "to_date?": .string,
            "uses_per_customer": .int, "is_active": .bool, "condition?": .deferred { conditionType },
            "action_condition?": .deferred { conditionType }, "stop_rules_processing": .bool, "is_advanced": .bool,
            "product_ids?": .array(.int), "sort_order": .int, "simple_action?": .string, "discount_amount": .float,
            "discount_qty?": .float, "discount_step": .int, "apply_to_shipping": .bool, "times_used": .int,
            "is_rss": .bool, "coupon_type": .string, "use_auto_generation": .bool, "uses_per_coupon": .int,
            "simple_free_shipping?": .string,
        ], extensions: [:])

    private static let label = ObjectType(
        "Magento.SalesRule.Api.Data.RuleLabelInterface", ["store_id": .int, "store_label": .string], extensions: [:])

    private static let conditionType: ObjectType = ObjectType(
        "Magento.SalesRule.Api.Data.ConditionInterface",
        [
            "condition_type": .string, "conditions?": .array(.deferred { conditionType }), "aggregator_type?": .string,
            "operator": .string, "attribute_name?": .string, "value": .any,
        ], extensions: [:])

    static let couponTypes = [
        "NO_COUPON": SalesRule.CouponType.none, "SPECIFIC_COUPON": SalesRule.CouponType.specific,
        "AUTO": SalesRule.CouponType.automatic,
    ]

    // MARK: Conditions

    /// A condition that always holds.
    static func everything(_ type: String) -> JSONValue {
        [
            "condition_type": .string("Magento\\SalesRule\\Model\\Rule\\Condition\\" + type),
            "aggregator_type": "all", "operator": nil, "value": true,
        ]
    }

    /// A condition as it is kept and shown: the operator always stands there, other members only with a value.
    static func condition(_ fields: Fields) -> JSONValue {
        var json = JSONObject()
        json["condition_type"] = JSONValue(fields.text("condition_type"))
        if let parts = fields.fieldsList("conditions"), !parts.isEmpty {
            json["conditions"] = .array(parts.map(condition))
        }
        json["aggregator_type"] = fields.text("aggregator_type").map(JSONValue.string)
        json["operator"] = JSONValue(fields.text("operator"))
        json["attribute_name"] = fields.text("attribute_name").map(JSONValue.string)
        json["value"] = fields["value"] ?? .null
        return .object(json)
    }
}

extension SalesRule: Listed {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("rule_id", id)
            json.member("name", ifSet: name)
            json.member("store_labels", labels)
            json.member("description", ifSet: description)
            json.member("website_ids", websites.json)
            json.member("customer_group_ids", groups.json)
            json.member("from_date", ifSet: fromDate)
            json.member("to_date", ifSet: toDate)
            json.member("uses_per_customer", usesPerCustomer)
            json.member("is_active", isActive)
            json.member("condition", condition)
            json.member("action_condition", actionCondition)
            json.member("stop_rules_processing", stopsProcessing)
            json.member("is_advanced", isAdvanced)
            json.member("sort_order", sortOrder)
            json.member("simple_action", ifSet: action)
            json.member("discount_amount", discount)
            json.member("discount_qty", ifSet: discountQuantity)
            json.member("discount_step", discountStep)
            json.member("apply_to_shipping", appliesToShipping)
            json.member("times_used", timesUsed)
            json.member("is_rss", isRSS)
            json.member(
                "coupon_type", SalesRulePayload.couponTypes.first { $0.value == couponType }?.key ?? String(couponType))
            json.member("use_auto_generation", generatesCoupons)
            json.member("uses_per_coupon", usesPerCoupon)
            json.member("simple_free_shipping", ifSet: freeShipping)
        }
    }
}
