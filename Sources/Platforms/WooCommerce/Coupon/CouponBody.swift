import PHP
import Simulator

/// A coupon's body in `wc/v3`, which is also how it is stored.
enum CouponBody {
    /// Rows of post meta that the real system writes for a new coupon before its custom fields: ten, and one for each
    /// list and each limit of the cart that says something.
    static func ownMetaCount(_ body: JSONObject) -> Int {
        let lists = [
            "product_ids", "excluded_product_ids", "product_categories", "excluded_product_categories",
            "email_restrictions",
        ].filter { body[$0] != [] }
        let limits = ["minimum_amount", "maximum_amount"].filter { Amount(body[$0]?.string ?? "") > .zero }
        return 10 + lists.count + limits.count
    }

    static func empty(code: String, at now: Instant) -> JSONObject {
        let moment = OrderPayload.moment(now)
        return [
            "id": 0, "code": .string(code), "amount": "0.00", "status": "publish", "date_created": moment,
            "date_created_gmt": moment, "date_modified": moment, "date_modified_gmt": moment,
            "discount_type": "fixed_cart", "description": "", "date_expires": nil, "date_expires_gmt": nil,
            "usage_count": 0, "individual_use": false, "product_ids": [], "excluded_product_ids": [],
            "usage_limit": nil, "usage_limit_per_user": nil, "limit_usage_to_x_items": nil, "free_shipping": false,
            "product_categories": [], "excluded_product_categories": [], "exclude_sale_items": false,
            "minimum_amount": "0.00", "maximum_amount": "0.00", "email_restrictions": [], "used_by": [],
            "meta_data": [],
        ]
    }

    /// Takes over what a request says.
    static func merge(_ request: RestRequest, into body: inout JSONObject) throws {
        for name in ["status", "discount_type", "description"] {
            if let text = request.string(name) { body[name] = .string(text) }
        }
        for name in ["individual_use", "free_shipping", "exclude_sale_items"] {
            if let value = request.bool(name) { body[name] = .bool(value) }
        }
        for name in ["usage_limit", "usage_limit_per_user", "limit_usage_to_x_items"] where request.has(name) {
            let value = max(0, request.int(name) ?? 0)
            body[name] = value == 0 ? .null : .init(value)
        }
        for name in ["product_ids", "excluded_product_ids", "product_categories", "excluded_product_categories"] {
            if let list = request.list(name) { body[name] = .array(list.map { .init($0.phpInt) }) }
        }
        if let list = request.list("email_restrictions") {
            body["email_restrictions"] = .array(list.map { .string($0.phpString.lowercased()) })
        }
        for name in ["minimum_amount", "maximum_amount"] {
            if let text = request.string(name) { body[name] = .string(Amount(text).fixed(2)) }
        }
        try checkSpends(request, body)
        mergeExpiry(request, &body)
        try mergeAmount(request, &body)
    }

    /// A largest spend that is set may not be below the least one, where the version compares them.
    private static func checkSpends(_ request: RestRequest, _ body: JSONObject) throws {
        guard request.scope.profile.comparesSpends, let most = request.string("maximum_amount"),
            JSONValue.string(most).phpTruth, Amount(body["minimum_amount"]?.phpString ?? "") > Amount(most)
        else { return }
        throw RestError("coupon_invalid_maximum_amount", "Invalid maximum spend value.", status: 400)
    }

    private static func mergeExpiry(_ request: RestRequest, _ body: inout JSONObject) {
        guard let name = ["date_expires", "date_expires_gmt"].first(where: request.has) else { return }
        let moment = OrderPayload.moment(request.string(name).flatMap { Instant($0) })
        (body["date_expires"], body["date_expires_gmt"]) = (moment, moment)
    }

    /// Less than nothing is refused; more than all of a price becomes nothing (rest-v3/coupons).
    private static func mergeAmount(_ request: RestRequest, _ body: inout JSONObject) throws {
        if let text = request.string("amount") {
            let amount = Amount(text)
            guard amount >= .zero else {
                throw RestError("coupon_invalid_amount", request.scope.profile.invalidDiscount, status: 400)
            }
            body["amount"] = .string(amount.fixed(2))
        }
        if body["discount_type"]?.string == "percent", Amount(body["amount"]?.string ?? "0") > Amount(100) {
            body["amount"] = "0.00"
        }
    }
}
