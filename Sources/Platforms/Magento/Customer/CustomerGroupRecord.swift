import Simulator

/// A customer group.
struct CustomerGroup: Hashable, Sendable {
    var id: Int
    var code: String
    var taxClass: Int
}

/// The table `customer_group`, seeded from `customer-groups.json`.
enum CustomerGroupRecord {
    static let schema = """
        CREATE TABLE customer_group (
            customer_group_id INTEGER PRIMARY KEY, customer_group_code TEXT NOT NULL COLLATE NOCASE UNIQUE,
            tax_class_id INTEGER NOT NULL);
        """

    private static func read(_ row: Row) -> CustomerGroup {
        CustomerGroup(id: row.int(0), code: row.text(1), taxClass: row.int(2))
    }

    static func find(_ id: Int, in database: Database) throws -> CustomerGroup? {
        try database.first("SELECT * FROM customer_group WHERE customer_group_id = ?", id, read: read)
    }

    static func find(code: String, in database: Database) throws -> CustomerGroup? {
        try database.first("SELECT * FROM customer_group WHERE customer_group_code = ?", code, read: read)
    }

    static func save(_ group: CustomerGroup, in database: Database) throws {
        try database.run(
            """
            INSERT INTO customer_group (customer_group_id, customer_group_code, tax_class_id) VALUES (?, ?, ?)
            ON CONFLICT (customer_group_id) DO UPDATE SET customer_group_code = excluded.customer_group_code,
                tax_class_id = excluded.tax_class_id
            """, group.id, group.code, group.taxClass)
    }

    /// Gives a store's customers of one group another.
    static func moveCustomers(from id: Int, to other: Int, store: Int, in database: Database) throws {
        try database.run(
            "UPDATE customer_entity SET group_id = ? WHERE group_id = ? AND store_id = ?", other, id, store)
    }

    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM customer_group WHERE customer_group_id = ?", id)
    }

    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("customer-groups.json", fixtures).entities {
            try database.run(
                "INSERT INTO customer_group (customer_group_id, customer_group_code, tax_class_id) VALUES (?, ?, ?)",
                try entity.int("id"), try entity.text("code"), entity.value["tax_class_id"]?.int ?? 0)
        }
    }
}
