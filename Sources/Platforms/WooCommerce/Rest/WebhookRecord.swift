import Simulator

/// The shop's webhooks. They are kept and shown; nothing is ever delivered.
enum WebhookRecord {
    static let schema = "CREATE TABLE webhook (id INTEGER PRIMARY KEY, body TEXT NOT NULL);"

    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for webhook in try fixtures.list("webhooks.json") {
            var body = webhook.object ?? [:]
            body["_links"] = nil
            try save(body, in: database)
        }
    }

    static func all(in database: Database) throws -> [JSONObject] {
        try database.all("SELECT body FROM webhook ORDER BY id") { body($0.text(0)) }
    }

    static func find(_ id: Int, in database: Database) throws -> JSONObject? {
        try database.first("SELECT body FROM webhook WHERE id = ?", id) { body($0.text(0)) }
    }

    static func save(_ body: JSONObject, in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO webhook (id, body) VALUES (?, ?)", body["id"]?.int ?? 0,
            JSONWriter.text(.object(body), style: .plain))
    }

    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM webhook WHERE id = ?", id)
    }

    private static func body(_ text: String) -> JSONObject { (try? JSONParser.parse(text))?.object ?? [:] }
}
