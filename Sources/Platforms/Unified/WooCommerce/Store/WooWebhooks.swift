import Simulator

/// webhook.*: the store's own webhooks, which it delivers itself.
enum WooWebhooks {
    static let methods: [String: WooAdapter.Method] = [
        "webhook.list": list, "webhook.count": count, "webhook.events": events, "webhook.create": create,
        "webhook.update": update, "webhook.delete": delete,
    ]

    private static let entities = ["product", "order", "customer", "coupon"]
    /// Unified actions and native events.
    private static let actions = [("add", "created"), ("update", "updated"), ("delete", "deleted")]

    private static let events: WooAdapter.Method = { _, _ in
        let all = entities.flatMap { entity in
            actions.map { action, _ in
                JSONValue.object([
                    "webhook_name": .string("\(entity).\(action)"), "entity": .string(entity),
                    "action": .string(action),
                ])
            }
        }
        return .members(["events": .array(all)])
    }

    private static func rows(_ call: StoreCall, _ adapter: WooAdapter) throws -> [Webhook] {
        let given = call.parameters
        let ids = given.list("ids")
        return try adapter.all("webhooks", WooQuery(["orderby": "id", "order": "asc"])).map(webhook).filter { webhook in
            (ids?.contains(String(webhook.id ?? 0)) ?? true)
                && (given.filled("entity").map { $0 == webhook.entity } ?? true)
                && (given.filled("action").map { $0 == webhook.action } ?? true)
                && (given.flag("active").map { $0 == webhook.active } ?? true)
        }
    }

    private static func webhook(_ native: JSONValue) -> Webhook {
        var webhook = Webhook()
        webhook.id = native.integer("id")
        webhook.label = native.text("name")
        webhook.storeID = WooStore.id
        webhook.active = native.text("status") == "active"
        webhook.callback = native.text("delivery_url")
        webhook.fields = "force_all"
        webhook.createdAt = native.text("date_created_gmt")
        webhook.updatedAt = native.text("date_modified_gmt")
        webhook.entity = native.text("resource")
        webhook.action = actions.first { $0.1 == native.text("event") }?.0 ?? native.text("event")
        return webhook
    }

    private static let list: WooAdapter.Method = { adapter, call in
        let rows = try rows(call, adapter)
        return .list(Listing(rows: Array(rows.dropFirst(call.page.start).prefix(call.page.count)), total: rows.count))
    }

    private static let count: WooAdapter.Method = { adapter, call in
        .members(["webhook_count": .int(Int64(try rows(call, adapter).count))])
    }

    private static let create: WooAdapter.Method = { adapter, call in
        let (entity, action) = (try call.required("entity"), try call.required("action"))
        guard entities.contains(entity), let event = actions.first(where: { $0.0 == action })?.1 else {
            throw UnifiedError.refused("Webhook \(entity).\(action) is not supported")
        }
        var body: JSONObject = [
            "topic": .string("\(entity).\(event)"),
            "status": call.parameters.flag("active") == false ? "paused" : "active",
        ]
        body["name"] = call.parameters.filled("label").map(JSONValue.string)
        body["delivery_url"] = call.parameters.filled("callback").map(JSONValue.string)
        return .members(["id": .int(Int64(try adapter.send("POST", "webhooks", body).integer("id") ?? 0))])
    }

    private static func one(_ call: StoreCall) throws -> (path: String, missing: UnifiedError) {
        let id = try call.required("id")
        let missing = UnifiedError.notFound("Webhook", id: id)
        guard let number = WooValue.id(id) else { throw missing }
        return ("webhooks/\(number)", missing)
    }

    private static let update: WooAdapter.Method = { adapter, call in
        let (path, missing) = try one(call)
        var body: JSONObject = [:]
        body["name"] = call.parameters.filled("label").map(JSONValue.string)
        body["delivery_url"] = call.parameters.filled("callback").map(JSONValue.string)
        if let isActive = call.parameters.flag("active") { body["status"] = isActive ? "active" : "paused" }
        try adapter.send("PUT", path, body, orElse: missing)
        return .members(["updated": "1"])
    }

    private static let delete: WooAdapter.Method = { adapter, call in
        let (path, missing) = try one(call)
        _ = try adapter.get(path, orElse: missing)
        try adapter.send("DELETE", path + "?force=true", orElse: missing)
        return .members(["deleted": "1"])
    }
}
