import Simulator

/// A webhook of the shop. It is kept and shown; nothing is ever delivered.
struct WebhookRecord: Record {
    static let table = Table<WebhookRecord>("webhook")

    var id = 0
    /// What `wc/v3` shows.
    var body: JSONObject = [:]

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("body", &body)
    }

    /// A topic, e.g. `order.created`, is a resource and an event; the hooks are the real system's behind it.
    mutating func set(topic: String, _ hooks: [String]) {
        let parts = topic.split(separator: ".", maxSplits: 1).map(String.init)
        body["topic"] = .string(topic)
        body["resource"] = .init(parts.first)
        body["event"] = .init(parts.last)
        body["hooks"] = .array(hooks.map(JSONValue.string))
    }
}

/// Loads `webhooks.json`.
enum WebhookSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for webhook in try fixtures.list("webhooks.json") {
            var body = webhook.object ?? [:]
            body["_links"] = nil
            try WebhookRecord(id: body["id"]?.int ?? 0, body: body).insert(into: database)
        }
    }
}
