import Simulator

/// `/wc/v3/webhooks`.
enum WebhookEndpoints {
    private static let path = "/wc/v3/webhooks"

    private static let args: [Arg] = [
        .string("name"), .choice("status", ["active", "paused", "disabled"]).or("active"), .string("topic").required,
        .string("secret"), .string("delivery_url").required,
    ]

    private static let listArgs: [Arg] =
        Arg.paging(by: ["date", "id", "title"], default: "date") + [
            .string("after", format: "date-time"), .string("before", format: "date-time"),
            .choice("status", ["all", "active", "paused", "disabled"]).or("all"),
        ]

    static let rows: [Route] = [
        Route(
            "wc/v3", "/webhooks",
            [
                Endpoint(["GET"], args: listArgs, permission: RestAccess.list.check, do: list),
                Endpoint(["POST"], args: args, permission: RestAccess.create.check) { try created($0).created },
            ]),
        Route(
            "wc/v3", "/webhooks/(?P<id>[\\d]+)",
            [
                Endpoint(["GET"], args: [.integer("id"), .contextOfV3], permission: RestAccess.view.check) { request in
                    try item(find(request), request).response()
                },
                Endpoint(
                    Endpoint.editable,
                    args: [.integer("id")] + args.map(\.optional), permission: RestAccess.edit.check
                ) { try updated($0).response() },
                Endpoint(["DELETE"], args: [.integer("id"), .force], permission: RestAccess.delete.check) { request in
                    try deleted(request).response()
                },
            ]),
        Route(
            "wc/v3", "/webhooks/batch",
            [
                Endpoint(Endpoint.editable, permission: RestAccess.batch.check) { request in
                    try RestBatch(create: created, update: updated, delete: deleted, args: args).answer(request)
                }
            ]),
    ]

    private static func find(_ request: RestRequest, refusal: String = "ID is invalid.") throws -> JSONObject {
        guard let body = try WebhookRecord.find(request.int("id") ?? 0, in: request.visit.database) else {
            throw RestError("woocommerce_rest_shop_webhook_invalid_id", refusal, status: 404)
        }
        return body
    }

    private static func item(_ body: JSONObject, _ request: RestRequest) -> RestItem {
        let links = RestLinks(request.scope.site, item: "\(path)/\(body["id"]?.int ?? 0)", collection: path)
        return RestItem(members: body, links: links.members)
    }

    private static func list(_ request: RestRequest) throws -> RestResponse {
        let included = request.ints("include")
        let excluded = request.ints("exclude")
        let status = request.string("status") ?? "all"
        let search = (request.string("search") ?? "").lowercased()
        var bodies = try WebhookRecord.all(in: request.visit.database).filter { body in
            let id = body["id"]?.int ?? 0
            let name = body["name"]?.string?.lowercased() ?? ""
            return (included.isEmpty || included.contains(id)) && !excluded.contains(id)
                && (status == "all" || body["status"]?.string == status) && (search.isEmpty || name.contains(search))
        }
        if request.string("orderby") == "title" {
            bodies.sort { ($0["name"]?.string ?? "") < ($1["name"]?.string ?? "") }
        }
        if request.string("order") != "asc" { bodies.reverse() }
        let page = RestPage(request)
        return page.response(
            page.slice(bodies).map { item($0, request) }, total: bodies.count, request, collection: path)
    }

    // MARK: Writing

    private static func created(_ request: RestRequest) throws -> RestItem {
        let topic = request.string("topic") ?? ""
        let hooks = try hooks(of: topic)
        let address = try address(request)
        let now = JSONValue.string(request.visit.now.sql.replacing(" ", with: "T"))
        let id = try request.visit.ids.take("wc_webhooks")
        let parts = topic.split(separator: ".", maxSplits: 1).map(String.init)
        let name = Sanitize.text(request.string("name") ?? "")
        // A new webhook is active whatever was asked for (rest-v3/webhooks).
        let body: JSONObject = [
            "id": .init(id), "name": .string(name), "status": "active", "topic": .string(topic),
            "resource": .string(parts[0]), "event": .string(parts[1]), "hooks": .array(hooks.map(JSONValue.string)),
            "delivery_url": .string(address), "date_created": now, "date_created_gmt": now, "date_modified": .null,
            "date_modified_gmt": .null,
        ]
        try WebhookRecord.save(body, in: request.visit.database)
        return item(body, request)
    }

    private static func updated(_ request: RestRequest) throws -> RestItem {
        var body = try find(request)
        if let topic = request.string("topic") {
            let hooks = try hooks(of: topic)
            let parts = topic.split(separator: ".", maxSplits: 1).map(String.init)
            body["topic"] = .string(topic)
            body["resource"] = .string(parts[0])
            body["event"] = .string(parts[1])
            body["hooks"] = .array(hooks.map(JSONValue.string))
        }
        if request.has("delivery_url") { body["delivery_url"] = .string(try address(request)) }
        if let status = request.string("status") { body["status"] = .string(status) }
        if let name = request.string("name") { body["name"] = .string(Sanitize.text(name)) }
        let now = JSONValue.string(request.visit.now.sql.replacing(" ", with: "T"))
        body["date_modified"] = now
        body["date_modified_gmt"] = now
        try WebhookRecord.save(body, in: request.visit.database)
        return item(body, request)
    }

    private static func deleted(_ request: RestRequest) throws -> RestItem {
        let body = try find(request, refusal: "Invalid ID.")
        guard request.bool("force") == true else {
            throw RestError(
                "woocommerce_rest_trash_not_supported", "Webhooks do not support trashing.", status: 501)
        }
        try WebhookRecord.delete(body["id"]?.int ?? 0, in: request.visit.database)
        return item(body, request)
    }

    private static func address(_ request: RestRequest) throws -> String {
        let text = request.string("delivery_url") ?? ""
        guard text.hasPrefix("http://") || text.hasPrefix("https://") else {
            throw RestError(
                "woocommerce_rest_shop_webhook_invalid_delivery_url",
                "Webhook delivery URL must be a valid URL starting with http:// or https://.", status: 400)
        }
        return text
    }

    /// The real system's hooks behind a topic.
    private static func hooks(of topic: String) throws -> [String] {
        if topic.hasPrefix("action."), topic.count > "action.".count { return [String(topic.dropFirst(7))] }
        guard let hooks = hooks[topic] else {
            throw RestError(
                "woocommerce_rest_shop_webhook_invalid_topic", "Webhook topic is required and must be valid.",
                status: 400)
        }
        return hooks
    }

    private static let hooks: [String: [String]] = [
        "coupon.created": ["woocommerce_process_shop_coupon_meta", "woocommerce_new_coupon"],
        "coupon.updated": ["woocommerce_process_shop_coupon_meta", "woocommerce_update_coupon"],
        "coupon.deleted": ["wp_trash_post"], "coupon.restored": ["untrashed_post"],
        "customer.created": ["user_register", "woocommerce_created_customer", "woocommerce_new_customer"],
        "customer.updated": ["profile_update", "woocommerce_update_customer"],
        "customer.deleted": ["delete_user"], "order.created": ["woocommerce_new_order"],
        "order.updated": ["woocommerce_update_order", "woocommerce_order_refunded"],
        "order.deleted": ["wp_trash_post", "woocommerce_trash_order"],
        "order.restored": ["untrashed_post", "woocommerce_untrash_order"],
        "product.created": [
            "woocommerce_process_product_meta", "woocommerce_new_product", "woocommerce_new_product_variation",
        ],
        "product.updated": [
            "woocommerce_process_product_meta", "woocommerce_update_product", "woocommerce_update_product_variation",
        ],
        "product.deleted": ["wp_trash_post"], "product.restored": ["untrashed_post"],
    ]
}
