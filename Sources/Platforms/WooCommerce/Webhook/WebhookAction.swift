import Simulator

/// A delivery or a ping: waiting, on its way, or done. The queue and the log are one table.
struct WebhookAction: Record {
    static let table = Table<WebhookAction>("webhook_action", indexes: ["state, id"])

    enum Kind: String, ColumnValue {
        case delivery, ping
    }

    enum State: String, ColumnValue {
        case pending, sending, complete
    }

    var id = 0
    var webhookID = 0
    var kind = Kind.delivery
    var topic = ""
    /// What the hook was about, as JSON: an id, a text, or what is left of an object.
    var argument = "0"
    /// The shop's address when the hook was fired: payloads link to it.
    var shop = ""
    var state = State.pending
    var created = Instant(seconds: 0)
    // What was sent, and what became of it.
    var url = ""
    var headers: JSONObject = [:]
    var body = ""
    var finished: Instant?
    /// The status of the answer; nil where nobody answered.
    var status: Int?
    var failure = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("webhook_id", &webhookID)
        column("kind", &kind)
        column("topic", &topic)
        column("argument", &argument)
        column("shop", &shop)
        column("state", &state)
        column("created", &created)
        column("url", &url)
        column("headers", &headers)
        column("body", &body)
        column("finished", &finished)
        column("status", &status)
        column("failure", &failure)
    }

    /// What the hook was about.
    var argumentValue: JSONValue { (try? JSONParser.parse(argument)) ?? .null }

    /// As the control API shows it.
    var shown: JSONValue {
        var members: JSONObject = [
            "id": .init(id), "webhook_id": .init(webhookID), "kind": .string(kind.rawValue), "topic": .string(topic),
            "arg": argumentValue, "state": .string(state.rawValue), "created": .string(created.iso8601),
        ]
        guard state != .pending else { return .object(members) }
        members["url"] = .string(url)
        members["headers"] = .object(headers)
        members["body"] = .string(body)
        members["status"] = .init(status)
        members["failure"] = failure.isEmpty ? .null : .string(failure)
        members["finished"] = finished.map { .string($0.iso8601) } ?? .null
        return .object(members)
    }
}
