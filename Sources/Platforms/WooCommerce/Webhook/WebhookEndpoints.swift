import Simulator

/// `/wc/v3/webhooks`.
struct WebhookEndpoints: PagedCollection {
    static let rows = WebhookEndpoints().routes

    let path = "/webhooks"
    let countsPagesByOffset = true
    let trash = Trash.refused("Webhooks do not support trashing.")
    let args: [Arg] = [
        .string("name"), .choice("status", ["active", "paused", "disabled"]).or("active"), .string("topic").required,
        .string("secret"),
    ]
    /// The address is read-only in the schema, so that only creations declare it.
    var creationArgs: [Arg] { args + [.string("delivery_url").required] }
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

    let existing: RestError? = RestError(
        "woocommerce_rest_shop_webhook_exists", "Cannot create existing shop_webhook.", status: 400)

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        let isNone = access == .delete || request.int("id") == 0
        return RestError(
            "woocommerce_rest_shop_webhook_invalid_id", isNone ? "Invalid ID." : "ID is invalid.",
            status: access == .edit ? 400 : 404)
    }

    func item(_ webhook: WebhookRecord, for access: Access, _ request: RestRequest) -> RestItem {
        RestItem(members: webhook.body, links: links(webhook.id, request).members)
    }

    // MARK: Writing

    /// A new webhook is active whatever was asked for (rest-v3/webhooks), and pings its address.
    func create(_ request: RestRequest) throws -> WebhookRecord {
        let topic = try WebhookTopic(request.string("topic") ?? "", "Webhook topic is required and must be valid.")
        let (address, visit) = (try address(request), request.visit)
        let now = OrderPayload.moment(visit.now)
        var webhook = WebhookRecord()
        webhook.id = try visit.ids.take("wc_webhooks")
        webhook.userID = request.scope.identity.userID
        // Payloads look like those of the version that the webhook was made over.
        webhook.version = request.path.split(separator: "/").dropFirst().first.map(String.init) ?? "v3"
        webhook.body = [
            "id": .init(webhook.id), "name": .string(name(request)), "status": "active", "topic": "", "resource": "",
            "event": "", "hooks": [], "delivery_url": .string(address), "date_created": now, "date_created_gmt": now,
            "date_modified": .null, "date_modified_gmt": .null,
        ]
        webhook.set(topic)
        let secret = request.string("secret") ?? ""
        webhook.secret = secret.isEmpty ? visit.random.text(50, from: Self.signs) : secret
        try webhook.insert(into: visit.database)
        try WebhookQueue(visit: visit).ping(webhook)
        return webhook
    }

    private static let signs =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!@#$%^&*()-_ []{}<>~`+=,.;:/?|"

    private func name(_ request: RestRequest) -> String {
        if let name = request.string("name"), !name.isEmpty { return name }
        let text = request.visit.now.http
        let time = request.visit.now.civil().time
        let hour = Int(time.prefix(2)) ?? 0
        let twelve = hour % 12 == 0 ? 12 : hour % 12
        let parts = text.split(separator: " ")
        let clock = "\(twelve < 10 ? "0" : "")\(twelve):\(time.dropFirst(3).prefix(2)) \(hour < 12 ? "AM" : "PM")"
        return "Webhook created on \(parts[2]) \(parts[1]), \(parts[3]) @ \(clock)"
    }

    func update(_ webhook: inout WebhookRecord, _ request: RestRequest) throws {
        if let topic = request.string("topic") {
            webhook.set(try WebhookTopic(topic, "Webhook topic must be valid."))
        }
        if request.has("delivery_url") {
            let address = try address(request)
            if address != webhook.address { webhook.isPending = true }
            webhook.body["delivery_url"] = .string(address)
        }
        if let secret = request.string("secret"), !secret.isEmpty { webhook.secret = secret }
        if let status = request.string("status") { webhook.body["status"] = .string(status) }
        if let name = request.string("name") { webhook.body["name"] = .string(name) }
        try webhook.save(at: request.visit.now, in: request.visit.database)
        try WebhookQueue(visit: request.visit).ping(webhook)
    }

    private func address(_ request: RestRequest) throws -> String {
        let text = request.string("delivery_url") ?? ""
        let isAddress = text.hasPrefix("http://") || text.hasPrefix("https://")
        guard isAddress, !WebhookTarget(text).authority.isEmpty, !text.contains(where: \.isWhitespace) else {
            throw RestError(
                "woocommerce_rest_shop_webhook_invalid_delivery_url",
                "Webhook delivery URL must be a valid URL starting with http:// or https://.", status: 400)
        }
        return text
    }
}

/// What a webhook listens to: a resource and an event, or an action of WordPress.
struct WebhookTopic {
    let text: String
    let resource: String
    let event: String
    /// The real system's hooks behind it.
    let hooks: [String]

    /// - Parameter refusal: how a topic that is none is refused; updates word it unlike creations
    ///   (rest-v3-shop/webhooks-crud 20).
    init(_ text: String, _ refusal: String) throws {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1, Self.isValid(parts[0], parts[1]) else {
            throw RestError("woocommerce_rest_shop_webhook_invalid_topic", refusal, status: 400)
        }
        // Capitals pass the check and are then no topic at all (captures woocommerce-webhooks, create).
        let isKept = parts[0] == "action" || parts[0] + parts[1] == (parts[0] + parts[1]).lowercased()
        self.text = isKept ? text : ""
        resource = isKept ? parts[0] : ""
        event = isKept ? parts[1] : ""
        hooks = parts[0] == "action" ? [parts[1]] : isKept ? Self.hooks[text] ?? [] : []
    }

    private static func isValid(_ resource: String, _ event: String) -> Bool {
        if resource == "action" {
            return (event.hasPrefix("woocommerce_") || event.hasPrefix("wc_"))
                && event != "woocommerce_login_credentials"
        }
        return ["coupon", "customer", "order", "product"].contains(resource.lowercased())
            && ["created", "updated", "deleted", "restored"].contains(event.lowercased())
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
