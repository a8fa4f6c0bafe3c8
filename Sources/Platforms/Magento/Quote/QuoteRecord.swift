import Simulator

/// Carts: whose they are and whether they are open. Their contents are not built.
enum QuoteRecord {
    static let schema = """
        CREATE TABLE quote (
            entity_id INTEGER PRIMARY KEY, store_id INTEGER NOT NULL, customer_id INTEGER,
            is_active INTEGER NOT NULL, items_count INTEGER NOT NULL DEFAULT 0, created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL, content TEXT);
        CREATE INDEX quote_customer ON quote (customer_id, is_active);
        """

    /// A customer's open cart, nil where there is none.
    static func active(customer: Int, in database: Database) throws -> Int? {
        try database.first(
            "SELECT entity_id FROM quote WHERE customer_id = ? AND is_active = 1 ORDER BY entity_id DESC LIMIT 1",
            customer
        ) { $0.int(0) }
    }

    /// Whether a cart has no items.
    static func isEmpty(_ id: Int, in database: Database) throws -> Bool {
        try database.first("SELECT items_count = 0 FROM quote WHERE entity_id = ?", id) { $0.bool(0) } ?? true
    }

    /// A cart of the fixtures as JSON; nil for one that was opened since.
    static func content(_ id: Int, in database: Database) throws -> [UInt8]? {
        try database.first("SELECT content FROM quote WHERE entity_id = ? AND content IS NOT NULL", id) { $0.blob(0) }
    }

    /// Opens a cart for a customer, or for a guest, and gives its id.
    static func open(customer: Int?, store: Int, in visit: Visit) throws -> Int {
        let id = try visit.ids.take("quote")
        try visit.database.run(
            """
            INSERT INTO quote (entity_id, store_id, customer_id, is_active, created_at, updated_at)
            VALUES (?, ?, ?, 1, ?, ?)
            """, id, store, customer, visit.now.sql, visit.now.sql)
        return id
    }

    /// Loads the carts of the fixtures.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("carts.json", fixtures).entities {
            try database.run(
                """
                INSERT INTO quote (entity_id, store_id, customer_id, is_active, items_count, created_at, updated_at,
                    content)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, try entity.int("id"), try entity.int("store_id"), entity.value["customer"]?["id"]?.int,
                try entity.bool("is_active"), entity.value["items_count"]?.int ?? 0, try entity.text("created_at"),
                try entity.text("updated_at"),
                JSONWriter.text(entity.value))
        }
    }
}

/// `/V1/carts/mine`, as far as carts are built.
enum MyCartEndpoints {
    /// The customer's open cart, a new one where there is none.
    @Sendable static func create(_ invocation: Invocation) throws -> Answer {
        let customer = invocation.input.int("customerId") ?? 0
        if let id = try QuoteRecord.active(customer: customer, in: invocation.database) { return .value(JSONValue(id)) }
        let id = try QuoteRecord.open(customer: customer, store: invocation.scope.storeID, in: invocation.visit)
        return .value(JSONValue(id))
    }

    /// A cart that the back office opens for a customer.
    @Sendable static func createFor(_ invocation: Invocation) throws -> Answer {
        _ = try CustomerRecord.get(invocation.input.int("customerId") ?? 0, in: invocation.database)
        return try create(invocation)
    }

    /// The customer's open cart as the fixtures show it; showing one that was opened since is not built.
    @Sendable static func get(_ invocation: Invocation) throws -> Answer {
        let customer = invocation.input.int("customerId") ?? 0
        guard let id = try QuoteRecord.active(customer: customer, in: invocation.database) else {
            throw MagentoError.noSuchEntity("customerId", JSONValue(customer))
        }
        if let content = try QuoteRecord.content(id, in: invocation.database) { return .bytes(content) }
        throw NotBuilt(invocation.route)
    }
}
