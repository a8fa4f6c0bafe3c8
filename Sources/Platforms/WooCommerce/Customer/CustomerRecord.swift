import Simulator

/// What the shop keeps about a user beside the login: the `wc/v3` customer.
enum CustomerRecord {
    static let schema = """
        CREATE TABLE customer (user_id INTEGER PRIMARY KEY, body TEXT NOT NULL);
        """

    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for customer in try fixtures.list("customers.json") {
            guard let id = customer["id"]?.int, let body = customer.object else { continue }
            try save(id, body, in: database)
        }
    }

    /// The customer's `wc/v3` body without links; nil for users that are no customers.
    static func find(_ id: Int, in database: Database) throws -> JSONObject? {
        let text = try database.first("SELECT body FROM customer WHERE user_id = ?", id) { $0.text(0) }
        guard let text else { return nil }
        return (try? JSONParser.parse(text))?.object
    }

    /// Writes a customer.
    static func save(_ id: Int, _ body: JSONObject, in database: Database) throws {
        var body = body
        body["_links"] = nil
        try database.run(
            "INSERT INTO customer (user_id, body) VALUES (?, ?) ON CONFLICT (user_id) DO UPDATE SET body = excluded.body",
            id, JSONWriter.text(.object(body), style: .plain))
    }
}
