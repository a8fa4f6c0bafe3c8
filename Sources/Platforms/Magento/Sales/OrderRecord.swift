import Simulator

/// Orders, kept as REST shows them: placing and changing them is not built.
enum OrderRecord {
    static let schema = """
        CREATE TABLE sales_order (
            entity_id INTEGER PRIMARY KEY, increment_id TEXT NOT NULL UNIQUE, status TEXT, state TEXT,
            customer_id INTEGER, customer_email TEXT COLLATE NOCASE, store_id INTEGER, grand_total REAL,
            base_grand_total REAL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, content TEXT NOT NULL);
        CREATE INDEX sales_order_updated ON sales_order (updated_at);
        """

    private static let columns = [
        "entity_id", "increment_id", "status", "state", "customer_id", "customer_email", "store_id", "grand_total",
        "base_grand_total", "created_at", "updated_at",
    ]

    /// The order of an id as JSON, nil where there is none.
    static func content(_ id: Int, in database: Database) throws -> [UInt8]? {
        try database.first("SELECT content FROM sales_order WHERE entity_id = ?", id) { $0.blob(0) }
    }

    /// Loads the orders of the fixtures.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        let marks = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
        for entity in try FixtureList("orders.json", fixtures).entities {
            _ = try (entity.int("entity_id"), entity.text("increment_id"), entity.text("created_at"))
            var values: [(any Bindable)?] = columns.map { bound(entity.value[$0]) }
            values.append(JSONWriter.text(entity.value))
            try database.run(
                "INSERT INTO sales_order (\(columns.joined(separator: ", ")), content) VALUES (\(marks))",
                arguments: values)
        }
    }

    private static func bound(_ value: JSONValue?) -> (any Bindable)? {
        switch value {
        case .int(let value): value
        case .double(let value): value
        case .string(let value): value
        default: nil
        }
    }

    /// How orders are listed.
    static let listing = Listing(
        from: "sales_order o", key: "o.entity_id",
        columns: [
            "entity_id": ListColumn("o.entity_id", .number), "increment_id": ListColumn("o.increment_id", .text),
            "status": ListColumn("o.status", .text), "state": ListColumn("o.state", .text),
            "customer_id": ListColumn("o.customer_id", .number),
            "customer_email": ListColumn("o.customer_email", .text), "store_id": ListColumn("o.store_id", .number),
            "grand_total": ListColumn("o.grand_total", .number),
            "base_grand_total": ListColumn("o.base_grand_total", .number),
            "created_at": ListColumn("o.created_at", .date), "updated_at": ListColumn("o.updated_at", .date),
        ])
}
