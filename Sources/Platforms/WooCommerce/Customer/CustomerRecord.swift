import Simulator

/// What the shop keeps about a user beside the login: the `wc/v3` customer.
struct CustomerRecord: Record {
    static let table = Table<CustomerRecord>("customer")

    var userID = 0
    /// The `wc/v3` body without links.
    var body: JSONObject = [:]

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("user_id", &userID, .key)
        column("body", &body)
    }

    /// The customer's `wc/v3` body without links; nil for users that are no customers.
    static func body(_ id: Int, in database: Database) throws -> JSONObject? { try find(id, in: database)?.body }

    /// Whether the shop has a user of the id.
    static func exists(_ id: Int, in database: Database) throws -> Bool { try find(id, in: database) != nil }

    /// Writes a customer.
    static func save(_ id: Int, _ body: JSONObject, in database: Database) throws {
        var customer = CustomerRecord(userID: id, body: body)
        customer.body["_links"] = nil
        try customer.save(in: database)
    }
}

/// Loads the customers of `customers.json`.
enum CustomerSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for customer in try fixtures.list("customers.json") {
            guard let id = customer["id"]?.int, let body = customer.object else { continue }
            try CustomerRecord.save(id, body, in: database)
        }
    }
}
