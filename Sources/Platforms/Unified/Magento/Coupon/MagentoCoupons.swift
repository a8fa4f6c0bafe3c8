import Simulator

/// cart.coupon.*: cart price rules that want a code. The unified id is the rule's.
enum MagentoCoupons {
    static let methods: [String: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult] = [
        "cart.coupon.list": list, "cart.coupon.count": count, "cart.coupon.add": add, "cart.coupon.delete": delete,
    ]

    private static let root = MagentoAdapter.root

    // MARK: Reading

    private static let list: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        var criteria = criteria(call.parameters)
        criteria.sort = ("rule_id", false)
        let (rules, total) = try adapter.page(root + "/salesRules/search", criteria, call.page)
        let codes = try codes(of: rules, adapter)
        let rows = rules.map { coupon($0, codes[$0.text("rule_id") ?? ""] ?? []) }
        return .list(Listing(rows: rows, total: total))
    }

    private static let count: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        var criteria = criteria(call.parameters)
        criteria.page = (1, 1)
        let total = try adapter.search(root + "/salesRules/search", criteria).total
        return .members(["coupons_count": .int(Int64(total))])
    }

    private static func criteria(_ parameters: Parameters) -> MagentoCriteria {
        var criteria = MagentoCriteria()
        // 1 is a rule that needs no code.
        criteria.require("coupon_type", "neq", "1")
        criteria.require("rule_id", "in", ifSet: parameters.list("coupons_ids")?.joined(separator: ","))
        criteria.require("is_active", "eq", ifSet: parameters.flag("avail").map { $0 ? "1" : "0" })
        for (name, field, condition) in [
            ("date_start_from", "from_date", "gteq"), ("date_start_to", "from_date", "lteq"),
            ("date_end_from", "to_date", "gteq"), ("date_end_to", "to_date", "lteq"),
        ] {
            criteria.require(field, condition, ifSet: parameters.moment(name)?.civil().date)
        }
        return criteria
    }

    private static func codes(of rules: [JSONValue], _ adapter: MagentoAdapter) throws -> [String: [JSONValue]] {
        guard !rules.isEmpty else { return [:] }
        var criteria = MagentoCriteria()
        criteria.require("rule_id", "in", rules.compactMap { $0.text("rule_id") }.joined(separator: ","))
        let coupons = try adapter.search(root + "/coupons/search", criteria).items
        return Dictionary(grouping: coupons) { $0.text("rule_id") ?? "" }
    }

    private static func coupon(_ rule: JSONValue, _ codes: [JSONValue]) -> Coupon {
        var coupon = Coupon()
        coupon.id = rule.text("rule_id") ?? ""
        coupon.codes = codes.map { code in
            CouponCode(
                id: code.text("coupon_id") ?? "", code: code.text("code") ?? "", usedTimes: code.integer("times_used"))
        }
        coupon.code = coupon.codes.first?.code
        coupon.name = rule.text("name")
        coupon.description = rule.text("description")
        coupon.dateStart = UnifiedDate(utc: rule.text("from_date"))
        coupon.dateEnd = UnifiedDate(utc: rule.text("to_date"))
        coupon.avail = rule.flag("is_active")
        coupon.priority = rule.integer("sort_order")
        coupon.usedTimes = rule.integer("times_used")
        coupon.usageLimit = rule.integer("uses_per_coupon")
        coupon.usageLimitPerCustomer = rule.integer("uses_per_customer")
        coupon.actions = [action(rule)]
        return coupon
    }

    private static func action(_ rule: JSONValue) -> CouponAction {
        let native = rule.text("simple_action") ?? ""
        var action = CouponAction()
        action.scope = native == "cart_fixed" ? "order" : "matching_items"
        action.applyTo = native == "cart_fixed" ? "order_total" : "item_price"
        action.amount = rule.number("discount_amount") ?? 0
        action.type = native == "by_percent" ? "percent" : "fixed"
        action.discountedQuantity = rule.number("discount_qty")
        action.discountQuantityStep = rule.integer("discount_step")
        return action
    }

    // MARK: Writing

    private static let required = ["code", "action_type", "action_apply_to", "action_scope", "action_amount"]

    /// The rule, then its code.
    private static let add: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        for name in required { _ = try call.required(name) }
        let code = try call.required("code")
        var criteria = MagentoCriteria(page: (1, 1))
        criteria.require("code", "eq", code)
        if try adapter.search(root + "/coupons/search", criteria).total > 0 {
            throw UnifiedError.exists("Coupon with code '\(code)' already exists.")
        }
        let rule = try rule(code, call, adapter)
        let made = try adapter.client.send("POST", root + "/salesRules", ["rule": .object(rule)]).body
        let id = made.text("rule_id") ?? ""
        var coupon: JSONObject = ["rule_id": made["rule_id"] ?? nil, "code": .string(code), "is_primary": true]
        coupon["times_used"] = 0
        if let limit = call.parameters.integer("usage_limit") { coupon["usage_limit"] = .int(Int64(limit)) }
        try UnifiedError.after("price rule \(id) was created") {
            _ = try adapter.client.send("POST", root + "/coupons", ["coupon": .object(coupon)])
        }
        return .members(["coupon_id": .string(id)])
    }

    /// For every website and every group of customers.
    private static func rule(_ code: String, _ call: StoreCall, _ adapter: MagentoAdapter) throws -> JSONObject {
        let parameters = call.parameters
        let scope = try adapter.scope(parameters)
        let groups = try adapter.search(root + "/customerGroups/search", MagentoCriteria()).items
        let websites = Set(scope.views.compactMap { $0.integer("website_id") }.filter { $0 != 0 }).sorted()
        let isOfOrder = parameters.text("action_apply_to") == "order_total"
        let isPercent = parameters.text("action_type") == "percent"
        var rule: JSONObject = [
            "name": .string(parameters.filled("name") ?? code), "website_ids": .array(websites.map { .int(Int64($0)) }),
            "customer_group_ids": .array(groups.compactMap { $0["id"] }.filter { $0 != 32_000 }),
            "uses_per_customer": .int(Int64(parameters.integer("usage_limit_per_customer") ?? 0)), "is_active": true,
            "stop_rules_processing": false, "is_advanced": true, "sort_order": 0,
            "simple_action": isPercent ? "by_percent" : isOfOrder ? "cart_fixed" : "by_fixed",
            "discount_amount": .number(parameters.number("action_amount") ?? 0), "discount_step": 0,
            "apply_to_shipping": .bool(parameters.text("action_apply_to") == "shipping"), "times_used": 0,
            "is_rss": false, "coupon_type": "SPECIFIC_COUPON", "use_auto_generation": false,
            "uses_per_coupon": .int(Int64(parameters.integer("usage_limit") ?? 0)), "simple_free_shipping": "0",
        ]
        let start = parameters.text("date_start") == "now" ? call.now : parameters.moment("date_start") ?? call.now
        rule["from_date"] = .string(start.civil().date)
        if let end = parameters.moment("date_end") { rule["to_date"] = .string(end.civil().date) }
        return rule
    }

    private static let delete: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let id = try call.required("id")
        let missing = UnifiedError.absent("Coupon with coupon_id \(id) not found")
        guard let number = Int(id) else { throw missing }
        _ = try adapter.body(root + "/salesRules/\(number)", orElse: missing)
        _ = try adapter.client.send("DELETE", root + "/salesRules/\(number)")
        return .members(["deleted": "1"])
    }
}
