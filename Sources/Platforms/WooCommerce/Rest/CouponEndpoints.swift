import PHP
import Simulator

/// `/wc/v3/coupons`.
enum CouponEndpoints {
    private static let path = "/wc/v3/coupons"

    private static let args: [Arg] = [
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

    static let rows: [Route] = [
        Route(
            "wc/v3", "/coupons",
            [
                Endpoint(
                    ["GET"],
                    args: Arg.paging(by: ["date", "id", "include", "title", "slug", "modified"], default: "date")
                        + Arg.postDates + [.string("code")], permission: RestAccess.list.check, do: list),
                Endpoint(["POST"], args: args, permission: RestAccess.create.check) { try created($0).created },
            ]),
        Route(
            "wc/v3", "/coupons/(?P<id>[\\d]+)",
            [
                Endpoint(["GET"], args: [.integer("id"), .contextOfV3], permission: ifKnown(.view)) { request in
                    try item(find(request), request).response()
                },
                Endpoint(
                    Endpoint.editable, args: [.integer("id")] + args.map(\.optional), permission: ifKnown(.edit)
                ) { try updated($0).response() },
                Endpoint(["DELETE"], args: [.integer("id"), .force], permission: ifKnown(.delete)) { request in
                    try deleted(request).response()
                },
            ]),
        Route(
            "wc/v3", "/coupons/batch",
            [
                Endpoint(Endpoint.editable, permission: RestAccess.batch.check) { request in
                    try RestBatch(create: created, update: updated, delete: deleted, args: args).answer(request)
                }
            ]),
    ]

    private static func ifKnown(_ access: RestAccess) -> Endpoint.Permission {
        { request in
            try access.check(request) { id in try CouponRecord.body(id, in: request.visit.database) != nil }
        }
    }

    private static func find(_ request: RestRequest, status: Int = 404) throws -> JSONObject {
        guard let body = try CouponRecord.body(request.int("id") ?? 0, in: request.visit.database) else {
            throw RestError("woocommerce_rest_shop_coupon_invalid_id", "Invalid ID.", status: status)
        }
        return body
    }

    private static func item(_ body: JSONObject, _ request: RestRequest) -> RestItem {
        let id = body["id"]?.int ?? 0
        let links = RestLinks(request.scope.site, item: "\(path)/\(id)", collection: path)
        return RestItem(members: body, links: links.members)
    }

    // MARK: Lists

    private static func list(_ request: RestRequest) throws -> RestResponse {
        let database = request.visit.database
        var bodies = try CouponRecord.ids(in: database).compactMap { try CouponRecord.body($0, in: database) }
        bodies = CouponFilter(request).apply(to: bodies)
        let page = RestPage(request)
        return page.response(
            page.slice(bodies).map { item($0, request) }, total: bodies.count, request, collection: path)
    }

    // MARK: Writing

    private static func created(_ request: RestRequest) throws -> RestItem {
        let code = request.string("code") ?? ""
        try checkCode(code, not: 0, request)
        var body = CouponBody.empty(code: code, at: request.visit.now)
        try CouponBody.merge(request, into: &body)
        let id = try request.visit.ids.take("posts")
        body["id"] = .init(id)
        // An own row of post meta for each of a coupon's properties (rest-v3/coupons).
        for _ in 0..<CouponBody.ownMetaCount(body) { _ = try request.visit.ids.take("postmeta") }
        try CouponBody.addMeta(request, to: &body)
        try CouponRecord.save(id, body, in: request.visit.database)
        return item(body, request)
    }

    private static func updated(_ request: RestRequest) throws -> RestItem {
        var body = try find(request, status: 400)
        let id = body["id"]?.int ?? 0
        if let code = request.string("code") {
            try checkCode(code, not: id, request)
            body["code"] = .string(code)
        }
        try CouponBody.merge(request, into: &body)
        try CouponBody.addMeta(request, to: &body)
        try CouponRecord.save(id, body, in: request.visit.database)
        return item(body, request)
    }

    private static func checkCode(_ code: String, not id: Int, _ request: RestRequest) throws {
        let taken = try CouponRecord.find(code: code, in: request.visit.database)
        guard let taken, taken.id != id else { return }
        throw RestError(
            "woocommerce_rest_coupon_code_already_exists", "The coupon code already exists", status: 400)
    }

    private static func deleted(_ request: RestRequest) throws -> RestItem {
        var body = try find(request)
        let shown = item(body, request)
        let id = body["id"]?.int ?? 0
        if request.bool("force") == true {
            try CouponRecord.delete(id, in: request.visit.database)
            return shown
        }
        guard body["status"]?.string != "trash" else {
            throw RestError(
                "woocommerce_rest_already_trashed", "The shop_coupon has already been deleted.", status: 410)
        }
        var meta = body["meta_data"]?.array ?? []
        for (key, value) in [
            ("_wp_trash_meta_status", body["status"]?.string ?? "publish"),
            ("_wp_trash_meta_time", String(request.visit.now.seconds)),
            ("_wp_desired_post_slug", Sanitize.title(body["code"]?.string ?? "")),
        ] {
            let metaID = try request.visit.ids.take("postmeta")
            meta.append(["id": .init(metaID), "key": .string(key), "value": .string(value)])
        }
        body["meta_data"] = .array(meta)
        body["status"] = "trash"
        try CouponRecord.save(id, body, in: request.visit.database)
        return shown
    }
}

/// Which coupons a list request asks for, in which order.
struct CouponFilter {
    let request: RestRequest

    init(_ request: RestRequest) { self.request = request }

    func apply(to bodies: [JSONObject]) -> [JSONObject] { sorted(bodies.filter(fits)) }

    private func fits(_ body: JSONObject) -> Bool {
        guard body["status"]?.string != "trash" else { return false }
        let code = body["code"]?.string?.lowercased() ?? ""
        if let wanted = request.string("code"), !wanted.isEmpty, wanted.lowercased() != code { return false }
        if let text = request.string("search")?.lowercased(), !text.isEmpty {
            let description = body["description"]?.string?.lowercased() ?? ""
            guard code.contains(text) || description.contains(text) else { return false }
        }
        let id = body["id"]?.int ?? 0
        let include = request.ints("include")
        guard include.isEmpty || include.contains(id) else { return false }
        guard !request.ints("exclude").contains(id) else { return false }
        let created = body["date_created_gmt"]?.string.flatMap { Instant($0) } ?? Instant(seconds: 0)
        if let after = request.string("after").flatMap({ Instant($0) }), created <= after { return false }
        if let before = request.string("before").flatMap({ Instant($0) }), created >= before { return false }
        return true
    }

    private func sorted(_ bodies: [JSONObject]) -> [JSONObject] {
        let member =
            switch request.string("orderby") {
            case "title", "slug": "code"
            case "modified": "date_modified_gmt"
            case "id": "id"
            default: "date_created_gmt"
            }
        let ascending = bodies.sorted { one, other in
            let (left, right) = (one[member]?.phpString ?? "", other[member]?.phpString ?? "")
            if member != "id", left != right { return left < right }
            return (one["id"]?.int ?? 0) < (other["id"]?.int ?? 0)
        }
        return request.string("order") == "asc" ? ascending : ascending.reversed()
    }
}
