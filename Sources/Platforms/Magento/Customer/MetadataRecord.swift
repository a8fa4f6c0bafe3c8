import Simulator

/// What the forms of the shop know about the attributes of customers and addresses.
enum MetadataRecord {
    static let schema = """
        CREATE TABLE customer_attribute_metadata (
            entity_type TEXT NOT NULL, place INTEGER NOT NULL, attribute_code TEXT NOT NULL, in_forms INTEGER NOT NULL,
            content TEXT NOT NULL, PRIMARY KEY (entity_type, place)) WITHOUT ROWID;
        """

    /// Attributes that only the shop's staff sees.
    private static let staffOnly: Set<String> = ["website_id", "created_in", "group_id", "disable_auto_group_change"]

    /// In which forms an attribute stands.
    enum Forms: Int, Sendable {
        case none
        case staff
        case everybody
    }

    /// Loads the two files of metadata.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        try load("customer-attributes.json", "customer", database, fixtures)
        try load("customer-address-attributes.json", "customer_address", database, fixtures)
    }

    private static func load(
        _ file: String, _ type: String, _ database: Database, _ fixtures: FixtureFolder
    ) throws {
        for (place, entity) in try FixtureList(file, fixtures).entities.enumerated() {
            let code = try entity.text("attribute_code")
            try database.run(
                """
                INSERT INTO customer_attribute_metadata (entity_type, place, attribute_code, in_forms, content)
                VALUES (?, ?, ?, ?, ?)
                """, type, place, code, try forms(of: entity, code).rawValue, JSONWriter.text(entity.value))
        }
    }

    /// Forms leave out what the system keeps for itself (customers/read).
    private static func forms(of entity: FixtureEntity, _ code: String) throws -> Forms {
        if code == "updated_at" { return .none }
        if try entity.bool("system"), try !entity.bool("visible") { return .none }
        return staffOnly.contains(code) ? .staff : .everybody
    }

    /// The attributes of a form as JSON, or all of the entity's.
    static func all(of type: String, in forms: [Forms]? = nil, database: Database) throws -> [[UInt8]] {
        let wanted = (forms ?? [.none, .staff, .everybody]).map { JSONValue($0.rawValue) }
        return try database.all(
            """
            SELECT content FROM customer_attribute_metadata
            WHERE entity_type = ? AND in_forms IN (SELECT value FROM json_each(?)) ORDER BY place
            """, type, JSONWriter.text(.array(wanted))
        ) { $0.blob(0) }
    }

    /// One attribute as JSON, nil where the entity has none of that code.
    static func content(_ code: String, of type: String, in database: Database) throws -> [UInt8]? {
        try database.first(
            "SELECT content FROM customer_attribute_metadata WHERE entity_type = ? AND attribute_code = ?", type, code
        ) { $0.blob(0) }
    }
}
