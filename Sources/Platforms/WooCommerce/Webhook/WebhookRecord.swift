import Simulator

/// A webhook of the shop.
struct WebhookRecord: Record {
    static let table = Table<WebhookRecord>("webhook")

    var id = 0
    /// What `wc/v3` shows.
    var body: JSONObject = [:]
    /// What deliveries are signed with; never shown.
    var secret = ""
    /// Whose eyes its payloads are made for.
    var userID = 0
    /// Failed deliveries in a row.
    var failures = 0
    /// Whether its address has not answered a ping yet.
    var isPending = true
    /// The API that payloads look like: `v3`, `v2`, `v1`.
    var version = "v3"

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("body", &body)
        column("secret", &secret)
        column("user_id", &userID)
        column("failure_count", &failures)
        column("pending_delivery", &isPending)
        column("api_version", &version)
    }

    private func text(_ name: String) -> String { body[name]?.string ?? "" }

    var topic: String { text("topic") }
    var resource: String { text("resource") }
    var event: String { text("event") }
    var address: String { text("delivery_url") }
    var isActive: Bool { text("status") == "active" }

    /// Writes it as changed now.
    mutating func save(at now: Instant, in database: Database) throws {
        let moment = OrderPayload.moment(now)
        (body["date_modified"], body["date_modified_gmt"]) = (moment, moment)
        try update(in: database)
    }

    /// Listens to a topic.
    mutating func set(_ topic: WebhookTopic) {
        body["topic"] = .string(topic.text)
        body["resource"] = .string(topic.resource)
        body["event"] = .string(topic.event)
        body["hooks"] = .array(topic.hooks.map(JSONValue.string))
    }
}

/// Loads `webhooks.json`: the REST form, with the secret.
enum WebhookSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for webhook in try fixtures.list("webhooks.json") {
            var body = webhook.object ?? [:]
            body["_links"] = nil
            body["secret"] = nil
            try WebhookRecord(
                id: body["id"]?.int ?? 0, body: body, secret: webhook["secret"]?.string ?? "", userID: 1
            ).insert(into: database)
        }
    }
}
