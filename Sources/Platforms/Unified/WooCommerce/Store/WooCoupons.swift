import Simulator

/// cart.coupon.*.
enum WooCoupons {
    static let methods: [String: WooAdapter.Method] = [
        "cart.coupon.list": list, "cart.coupon.count": count, "cart.coupon.add": add, "cart.coupon.delete": delete,
        "cart.coupon.condition.add": addCondition,
    ]

    private static func query(_ given: Parameters) -> WooQuery {
        let ids = WooValue.ids(given.list("coupons_ids")).map { $0.isEmpty ? [0] : $0 }
        return WooQuery([
            "include": ids.map { $0.map(String.init).joined(separator: ",") }, "orderby": "id", "order": "asc",
            "after": WooProducts.before(given.moment("date_start_from")),
            "before": WooProducts.after(given.moment("date_start_to")),
        ])
    }

    private static let list: WooAdapter.Method = { adapter, call in
        let (rows, total) = try adapter.page("coupons", query(call.parameters), call.page)
        return .list(Listing(rows: rows.map { coupon($0, now: call.now) }, total: total))
    }

    private static let count: WooAdapter.Method = { adapter, call in
        .members(["coupons_count": .int(Int64(try adapter.count("coupons", query(call.parameters))))])
    }

    private static func coupon(_ native: JSONValue, now: Instant) -> Coupon {
        var coupon = Coupon()
        coupon.id = native.text("id") ?? ""
        coupon.code = native.text("code")
        coupon.codes = [CouponCode(id: coupon.id, code: coupon.code ?? "", usedTimes: native.integer("usage_count"))]
        coupon.name = native.text("code")
        coupon.description = native.text("description")
        coupon.dateStart = WooValue.date(native, "date_created_gmt")
        coupon.dateEnd = WooValue.date(native, "date_expires_gmt")
        coupon.avail = native.text("status") == "publish" && coupon.dateEnd.map { $0.moment > now } ?? true
        coupon.usedTimes = native.integer("usage_count")
        coupon.usageLimit = native.integer("usage_limit")
        coupon.usageLimitPerCustomer = native.integer("usage_limit_per_user")
        coupon.logicOperator = "AND"
        coupon.actions = [action(native)]
        coupon.conditions = conditions(native)
        return coupon
    }

    private static func action(_ native: JSONValue) -> CouponAction {
        let type = native.text("discount_type") ?? ""
        var action = CouponAction()
        action.scope = type == "fixed_product" ? "matching_items" : "order"
        action.applyTo = type == "fixed_product" ? "item_price" : "order_total"
        action.amount = native.number("amount") ?? 0
        action.type = type == "percent" ? "percent" : "fixed"
        action.logicOperator = "AND"
        return action
    }

    private static let keys = [
        ("minimum_amount", "order", "total", ">="), ("maximum_amount", "order", "total", "<="),
        ("product_ids", "product", "product_id", "IN"), ("excluded_product_ids", "product", "product_id", "NOT IN"),
        ("product_categories", "product", "category_id", "IN"),
        ("excluded_product_categories", "product", "category_id", "NOT IN"),
        ("email_restrictions", "customer", "email", "IN"),
    ]

    private static func conditions(_ native: JSONValue) -> [CouponCondition] {
        keys.compactMap { name, entity, key, comparison in
            let list = WooValue.texts(native.items(name)).joined(separator: ",")
            let amount = native.number(name).flatMap { $0 == 0 ? nil : NumberSpelling.php($0) }
            guard let value = list.isEmpty ? amount : list else { return nil }
            return CouponCondition(
                id: name, entity: entity, key: key, comparison: comparison, value: value, logicOperator: "AND")
        }
    }

    // MARK: Writing

    private static let add: WooAdapter.Method = { adapter, call in
        let given = call.parameters
        let isItem = given.filled("action_apply_to") == "item_price"
        if given.filled("action_apply_to") == "shipping" {
            throw UnifiedError.refused("WooCommerce has no coupons that apply to shipping")
        }
        let isPercent = try call.required("action_type") == "percent"
        var body: JSONObject = [
            "code": .string(try call.required("code")),
            "discount_type": isPercent ? "percent" : isItem ? "fixed_product" : "fixed_cart",
            "amount": WooValue.decimal(given.number("action_amount") ?? 0),
        ]
        body["description"] = (given.filled("description") ?? given.filled("name")).map(JSONValue.string)
        body["date_expires_gmt"] = WooValue.text(given.moment("date_end")).map(JSONValue.string)
        for (name, native) in [("usage_limit", "usage_limit"), ("usage_limit_per_customer", "usage_limit_per_user")] {
            if let limit = given.integer(name) { body[native] = .int(Int64(limit)) }
        }
        do {
            return .members(["coupon_id": .string(try adapter.send("POST", "coupons", body).text("id") ?? "")])
        } catch StoreFailure.refused(_, 400, let message) where message.contains("already exists") {
            throw UnifiedError.exists("Entity already exists")
        }
    }

    private static func native(_ id: String, _ adapter: WooAdapter) throws -> JSONValue {
        let missing = UnifiedError.absent("Coupon with coupon_id \(id) not found")
        guard let number = WooValue.id(id) else { throw missing }
        return try adapter.get("coupons/\(number)", orElse: missing)
    }

    private static let delete: WooAdapter.Method = { adapter, call in
        let id = try call.required("id")
        _ = try native(id, adapter)
        try adapter.send("DELETE", "coupons/\(id)?force=true")
        return .members(["deleted": "1"])
    }

    private static let addCondition: WooAdapter.Method = { adapter, call in
        let id = try call.required("coupon_id")
        let coupon = try native(id, adapter)
        let given = call.parameters
        let (entity, key, comparison) = (
            try call.required("entity"), try call.required("key"), try call.required("operator")
        )
        guard let name = keys.first(where: { $0.1 == entity && $0.2 == key && sameOperator($0.3, comparison) })?.0
        else {
            throw UnifiedError.refused("WooCommerce has no such condition of coupons")
        }
        let value = try call.required("value")
        let body: JSONValue
        if name.hasSuffix("_amount") {
            body = .string(value)
        } else {
            let added = (given.list("value") ?? []).map { text in
                Int(text).map { .int(Int64($0)) } ?? JSONValue.string(text)
            }
            body = .array(coupon.items(name) + added)
        }
        try adapter.send("PUT", "coupons/\(id)", [name: body])
        return .members(["status": true])
    }

    private static func sameOperator(_ one: String, _ other: String) -> Bool {
        let names = [
            "==": "IN", "=": "IN", "!=": "NOT IN", "eq": "IN", "()": "IN", "!()": "NOT IN", ">": ">=", "<": "<=",
        ]
        return one == other.uppercased() || one == names[other]
    }
}
