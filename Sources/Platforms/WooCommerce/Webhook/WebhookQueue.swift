import Simulator

/// Queues what webhooks have to tell, at the end of the request that it happened in.
struct WebhookQueue {
    let visit: Visit

    private var database: Database { visit.database }

    /// Deliveries for the active webhooks that listen to a request's events, in the order of the events, the newest webhook
    /// first; one delivery for each webhook and argument, and none that waits already (captures woocommerce-webhooks,
    /// duplicates).
    func add(_ events: [WebhookEvent]) throws {
        guard !events.isEmpty else { return }
        let webhooks = try WebhookRecord.all("WHERE body ->> '$.status' = 'active' ORDER BY id DESC", in: database)
        for event in events {
            for webhook in webhooks where event.topics.contains(webhook.topic) {
                try add(webhook, event.argument)
            }
        }
    }

    private func add(_ webhook: WebhookRecord, _ value: JSONValue) throws {
        let argument = JSONWriter.text(value)
        let waits = try database.has(
            "SELECT 1 FROM webhook_action WHERE state = 'pending' AND kind = 'delivery' AND webhook_id = ? AND argument = ?",
            webhook.id, argument)
        if !waits { try add(.delivery, webhook, argument) }
    }

    /// A saved webhook whose address never answered a ping is pinged, as long as it is active.
    func ping(_ webhook: WebhookRecord) throws {
        guard webhook.isActive, webhook.isPending else { return }
        try add(.ping, webhook, "0")
    }

    private func add(_ kind: WebhookAction.Kind, _ webhook: WebhookRecord, _ argument: String) throws {
        try WebhookAction(
            id: try visit.ids.take("actionscheduler_actions"), webhookID: webhook.id, kind: kind, topic: webhook.topic,
            argument: argument, shop: visit.address.url, created: visit.now
        ).insert(into: database)
        if visit.shop.options["webhooks"] != "kept" { visit.outbox.mark() }
    }
}
