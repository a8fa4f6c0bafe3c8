import PHP
import Simulator

/// `/wc/v3/coupons`. Each is kept as its body.
struct CouponEndpoints: PostCollection {
    static let rows = CouponEndpoints().routes

    let path = "/coupons"
    let postType = "shop_coupon"
    let webhooks = WebhookTopics.coupon
    let listArgs =
        Arg.paging(by: ["date", "id", "include", "title", "slug", "modified"], default: "date") + Arg.postDates
        + [.string("code")]
    let args: [Arg] = [
        .string("code").required, .string("amount"), .string("status"),
        .choice("discount_type", ["percent", "fixed_cart", "fixed_product"]).or("fixed_cart"),
        .string("description"), .moment("date_expires"), .moment("date_expires_gmt"),
        .boolean("individual_use").or(false), .list("product_ids", of: "integer"),
        .list("excluded_product_ids", of: "integer"), .integer("usage_limit"), .integer("usage_limit_per_user"),
        .integer("limit_usage_to_x_items"), .boolean("free_shipping").or(false),
        .list("product_categories", of: "integer"), .list("excluded_product_categories", of: "integer"),
        .boolean("exclude_sale_items").or(false), .string("minimum_amount"), .string("maximum_amount"),
        .list("email_restrictions", of: "string"), .metaData,
    ]

    func selection(_ request: RestRequest) -> Selection {
        let (created, modified) = ("body ->> '$.date_created_gmt'", "body ->> '$.date_modified_gmt'")
        var selection = Selection("coupon")
        addStatus(request, to: &selection.conditions)
        if let code = request.string("code"), !code.isEmpty { selection.conditions.add("code = ?", code) }
        selection.conditions.add(search: request.string("search"), in: ["code", "body ->> '$.description'"])
        selection.conditions.addPostIDs(request)
        selection.conditions.addDates(request, created: created, modified: modified) {
            OrderPayload.moment($0).phpString
        }
        selection.sort(
            request, by: ["title": "code", "slug": "code", "modified": modified, "id": "id"], otherwise: created)
        selection.sortAsListed(request)
        return selection
    }

    /// Lists hold what is published, or private as callers are managers, unless a status is asked for
    /// (rest-v3-shop/coupon-list 10). The parameter is not declared, so that any text may come.
    private func addStatus(_ request: RestRequest, to conditions: inout Conditions) {
        switch request["status"]?.phpString ?? "" {
        case "": conditions.add("status IN ('publish', 'private')")
        case "any": conditions.add("status NOT IN ('trash', 'auto-draft')")
        case let status: conditions.add("status = ?", status)
        }
    }

    func load(_ keys: [Int], _ request: RestRequest) throws -> [JSONObject] {
        try request.visit.database.values(
            "SELECT body FROM json_each(?) wanted JOIN coupon ON coupon.id = wanted.value ORDER BY wanted.key",
            JSONList(keys))
    }

    func find(_ request: RestRequest) throws -> JSONObject? {
        try CouponRecord.body(request.int("id") ?? 0, in: request.visit.database)
    }

    func item(_ body: JSONObject, for access: Access, _ request: RestRequest) -> RestItem {
        RestItem(members: body, links: links(body["id"]?.int ?? 0, request).members)
    }

    // MARK: Writing

    func create(_ request: RestRequest) throws -> JSONObject {
        let code = request.scope.profile.couponCode(request.string("code") ?? "")
        try checkCode(code, not: 0, request)
        var body = CouponBody.empty(code: code, at: request.visit.now)
        try CouponBody.merge(request, into: &body)
        // A new coupon is published whatever was asked for (rest-v3-shop/coupon-list 03).
        body["status"] = "publish"
        body["id"] = .init(try request.visit.ids.take("posts"))
        // An own row of post meta for each of a coupon's properties (rest-v3/coupons).
        for _ in 0..<CouponBody.ownMetaCount(body) { _ = try request.visit.ids.take("postmeta") }
        try save(&body, request)
        return body
    }

    func update(_ body: inout JSONObject, _ request: RestRequest) throws {
        if let code = request.string("code").map(request.scope.profile.couponCode) {
            try checkCode(code, not: body["id"]?.int ?? 0, request)
            body["code"] = .string(code)
        }
        try CouponBody.merge(request, into: &body)
        try save(&body, request)
    }

    private func save(_ body: inout JSONObject, _ request: RestRequest) throws {
        try MetaData.merge(request, into: &body, of: "postmeta")
        try CouponRecord.save(body["id"]?.int ?? 0, body, in: request.visit.database)
    }

    private func checkCode(_ code: String, not id: Int, _ request: RestRequest) throws {
        let taken = try CouponRecord.find(code: code, in: request.visit.database)
        guard let taken, taken.id != id else { return }
        throw RestError(
            "woocommerce_rest_coupon_code_already_exists", "The coupon code already exists", status: 400)
    }

    func delete(_ body: JSONObject, _ request: RestRequest) throws {
        try CouponRecord.delete(body["id"]?.int ?? 0, in: request.visit.database)
    }

    func isInTrash(_ body: JSONObject) -> Bool { body["status"] == "trash" }

    func moveToTrash(_ body: JSONObject, _ request: RestRequest) throws {
        var (body, meta) = (body, body["meta_data"]?.array ?? [])
        try MetaData.add(
            [
                ("_wp_trash_meta_status", body["status"] ?? "publish"),
                ("_wp_trash_meta_time", .string(String(request.visit.now.seconds))),
                ("_wp_desired_post_slug", .string(Sanitize.title(body["code"]?.string ?? ""))),
            ], to: &meta, of: "postmeta", request.visit)
        body["meta_data"] = .array(meta)
        body["status"] = "trash"
        try CouponRecord.save(body["id"]?.int ?? 0, body, in: request.visit.database)
    }
}
