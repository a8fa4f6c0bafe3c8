import Simulator

/// `/wc/v3/webhooks`.
struct WebhookEndpoints: PagedCollection {
    static let rows = WebhookEndpoints().routes

    let path = "/webhooks"
    let countsPagesByOffset = true
    let trash = Trash.refused("Webhooks do not support trashing.")
    let args: [Arg] = [
        .string("name"), .choice("status", ["active", "paused", "disabled"]).or("active"), .string("topic").required,
        .string("secret"), .string("delivery_url").required,
    ]
    let listArgs =
        Arg.paging(by: ["date", "id", "title"], default: "date") + [
            .string("after", format: "date-time"), .string("before", format: "date-time"),
            .choice("status", ["all", "active", "paused", "disabled"]).or("all"),
        ]

    /// A list of one a page always is one page (rest-v3-shop/webhooks-crud 31).
    func pageCount(total: Int, size: Int) -> Int { size > 1 ? (total + size - 1) / size : 1 }

    func selection(_ request: RestRequest) -> Selection {
        var selection = Selection(WebhookRecord.table.name)
        selection.conditions.addIDs(request)
        if let status = request.string("status"), status != "all" {
            selection.conditions.add("body ->> '$.status' = ?", status)
        }
        selection.conditions.add(search: request.string("search"), in: ["body ->> '$.name'"])
        selection.sort(request, by: ["title": "body ->> '$.name'"], otherwise: "id")
        return selection
    }

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        RestError(
            "woocommerce_rest_shop_webhook_invalid_id", access == .delete ? "Invalid ID." : "ID is invalid.",
            status: access == .edit ? 400 : 404)
    }

    func item(_ webhook: WebhookRecord, for access: Access, _ request: RestRequest) -> RestItem {
        RestItem(members: webhook.body, links: links(webhook.id, request).members)
    }

    // MARK: Writing

    func create(_ request: RestRequest) throws -> WebhookRecord {
        let topic = request.string("topic") ?? ""
        let hooks = try hooks(of: topic, "Webhook topic is required and must be valid.")
        let address = try address(request)
        let now = OrderPayload.moment(request.visit.now)
        let id = try request.visit.ids.take("wc_webhooks")
        // A new webhook is active whatever was asked for (rest-v3/webhooks).
        var webhook = WebhookRecord(
            id: id,
            body: [
                "id": .init(id), "name": .string(request.string("name") ?? ""), "status": "active",
                "topic": "", "resource": "", "event": "", "hooks": [], "delivery_url": .string(address),
                "date_created": now, "date_created_gmt": now, "date_modified": .null, "date_modified_gmt": .null,
            ])
        webhook.set(topic: topic, hooks)
        try webhook.insert(into: request.visit.database)
        return webhook
    }

    func update(_ webhook: inout WebhookRecord, _ request: RestRequest) throws {
        if let topic = request.string("topic") {
            webhook.set(topic: topic, try hooks(of: topic, "Webhook topic must be valid."))
        }
        if request.has("delivery_url") { webhook.body["delivery_url"] = .string(try address(request)) }
        if let status = request.string("status") { webhook.body["status"] = .string(status) }
        if let name = request.string("name") { webhook.body["name"] = .string(name) }
        let now = OrderPayload.moment(request.visit.now)
        (webhook.body["date_modified"], webhook.body["date_modified_gmt"]) = (now, now)
        try webhook.update(in: request.visit.database)
    }

    private func address(_ request: RestRequest) throws -> String {
        let text = request.string("delivery_url") ?? ""
        guard text.hasPrefix("http://") || text.hasPrefix("https://") else {
            throw RestError(
                "woocommerce_rest_shop_webhook_invalid_delivery_url",
                "Webhook delivery URL must be a valid URL starting with http:// or https://.", status: 400)
        }
        return text
    }

    /// The real system's hooks behind a topic; updates word the refusal of an unknown one unlike creations
    /// (rest-v3-shop/webhooks-crud 20).
    private func hooks(of topic: String, _ refusal: String) throws -> [String] {
        if topic.hasPrefix("action."), topic.count > "action.".count { return [String(topic.dropFirst(7))] }
        guard let hooks = Self.hooks[topic] else {
            throw RestError(
                "woocommerce_rest_shop_webhook_invalid_topic", refusal, status: 400)
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
