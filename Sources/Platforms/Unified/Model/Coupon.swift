import Simulator

/// `Coupon` of the unified API.
struct Coupon: Payload {
    var id = ""
    var code: String?
    var codes: [CouponCode] = []
    var name: String?
    var description: String?
    var actions: [CouponAction] = []
    var dateStart: UnifiedDate?
    var dateEnd: UnifiedDate?
    var avail: Bool?
    var priority: Int?
    var usedTimes: Int?
    var usageLimit: Int?
    var usageLimitPerCustomer: Int?
    var logicOperator: String?
    var conditions: [CouponCondition] = []
    var usageHistory: [CouponHistory] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("code", code)
            json.member("codes", codes)
            json.member("name", name)
            json.member("description", description)
            json.member("actions", actions)
            json.member("date_start", dateStart)
            json.member("date_end", dateEnd)
            json.member("avail", avail)
            json.member("priority", priority)
            json.member("used_times", usedTimes)
            json.member("usage_limit", usageLimit)
            json.member("usage_limit_per_customer", usageLimitPerCustomer)
            json.member("logic_operator", logicOperator)
            json.member("conditions", conditions)
            json.member("usage_history", usageHistory)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Coupon_Code` of the unified API.
struct CouponCode: Payload {
    var id = ""
    var code = ""
    var usedTimes: Int?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("code", code)
            json.member("used_times", usedTimes)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Coupon_Action` of the unified API.
struct CouponAction: Payload {
    var scope = ""
    var applyTo = ""
    var amount = 0.0
    var currencyCode: String?
    var includeTax: Bool?
    var type = ""
    var discountedQuantity: Double?
    var discountQuantityStep: Int?
    var logicOperator: String?
    var conditions: [CouponCondition] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("scope", scope)
            json.member("apply_to", applyTo)
            json.member("amount", amount)
            json.member("currency_code", currencyCode)
            json.member("include_tax", includeTax)
            json.member("type", type)
            json.member("discounted_quantity", discountedQuantity)
            json.member("discount_quantity_step", discountQuantityStep)
            json.member("logic_operator", logicOperator)
            json.member("conditions", conditions)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Coupon_Condition` of the unified API.
struct CouponCondition: Payload {
    var id = ""
    var entity = ""
    var matchItems: String?
    var key: String?
    var comparison: String?
    var value: String?
    var logicOperator: String?
    var subConditions: [CouponCondition] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("entity", entity)
            json.member("match_items", matchItems)
            json.member("key", key)
            json.member("operator", comparison)
            json.member("value", value)
            json.member("logic_operator", logicOperator)
            json.member("sub-conditions", subConditions)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Coupon_History` of the unified API.
struct CouponHistory: Payload {
    var orderID = ""
    var amount = 0.0
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("order_id", orderID)
            json.member("amount", amount)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
