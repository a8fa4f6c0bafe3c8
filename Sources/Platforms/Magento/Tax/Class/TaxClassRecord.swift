import Simulator

/// A kind of goods or of customers that is taxed alike.
struct TaxClass: Hashable, Sendable {
    static let product = "PRODUCT"
    static let customer = "CUSTOMER"

    var id: Int
    var name: String
    /// `PRODUCT` or `CUSTOMER`.
    var type: String
}

/// The table `tax_class`.
enum TaxClassRecord {
    static let schema = """
        CREATE TABLE tax_class (
            class_id INTEGER PRIMARY KEY, class_name TEXT NOT NULL COLLATE NOCASE, class_type TEXT NOT NULL,
            UNIQUE (class_type, class_name));
        """

    static func read(_ row: Row) -> TaxClass { TaxClass(id: row.int(0), name: row.text(1), type: row.text(2)) }

    static func find(_ id: Int, in database: Database) throws -> TaxClass? {
        try database.first("SELECT class_id, class_name, class_type FROM tax_class WHERE class_id = ?", id, read: read)
    }

    /// Writes a class, new or not.
    ///
    /// - Throws: a ``DatabaseError`` that is a constraint's where the type has a class of that name.
    static func save(_ taxClass: TaxClass, in database: Database) throws {
        try database.run(
            """
            INSERT INTO tax_class (class_id, class_name, class_type) VALUES (?, ?, ?)
            ON CONFLICT (class_id) DO UPDATE SET class_name = excluded.class_name, class_type = excluded.class_type
            """, taxClass.id, taxClass.name, taxClass.type)
    }

    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM tax_class WHERE class_id = ?", id)
    }

    /// Whether another class of the type has the name.
    static func isTaken(_ name: String, type: String, except id: Int, in database: Database) throws -> Bool {
        try database.first(
            "SELECT 1 FROM tax_class WHERE class_name = ? AND class_type = ? AND class_id <> ?", name, type, id
        ) { _ in true } ?? false
    }

    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("tax-classes.json", fixtures).entities {
            try save(
                TaxClass(
                    id: try entity.int("class_id"), name: try entity.text("class_name"),
                    type: try entity.text("class_type")),
                in: database)
        }
    }
}
