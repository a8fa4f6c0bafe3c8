import Simulator

/// Customers.
struct CustomerRecord {
    static let schema = """
        CREATE TABLE customer_entity (
            entity_id INTEGER PRIMARY KEY, website_id INTEGER NOT NULL, store_id INTEGER NOT NULL,
            group_id INTEGER NOT NULL, email TEXT NOT NULL COLLATE NOCASE, created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL, created_in TEXT, dob TEXT, prefix TEXT, firstname TEXT, middlename TEXT,
            lastname TEXT, suffix TEXT, gender INTEGER, taxvat TEXT, default_billing INTEGER,
            default_shipping INTEGER, disable_auto_group_change INTEGER NOT NULL DEFAULT 0,
            is_subscribed INTEGER NOT NULL DEFAULT 0);
        CREATE UNIQUE INDEX customer_entity_email ON customer_entity (email, website_id);
        """

    /// Text columns that REST shows under the same names.
    static let texts = ["dob", "email", "firstname", "lastname", "middlename", "prefix", "suffix", "taxvat"]

    let id: Int
    let websiteID: Int
    let storeID: Int
    let groupID: Int
    let createdAt: String
    let updatedAt: String
    let createdIn: String?
    let gender: Int?
    let defaultBilling: Int?
    let defaultShipping: Int?
    let disableAutoGroupChange: Int
    let isSubscribed: Bool
    /// The values of ``texts`` by name.
    let text: [String: String]

    private static let query = """
        SELECT entity_id, website_id, store_id, group_id, created_at, updated_at, created_in, gender, default_billing,
            default_shipping, disable_auto_group_change, is_subscribed, \(texts.joined(separator: ", "))
        FROM customer_entity
        """

    private init(_ row: Row) {
        id = row.int(0)
        websiteID = row.int(1)
        storeID = row.int(2)
        groupID = row.int(3)
        createdAt = row.text(4)
        updatedAt = row.text(5)
        createdIn = row.optionalText(6)
        gender = row.optionalInt(7)
        defaultBilling = row.optionalInt(8)
        defaultShipping = row.optionalInt(9)
        disableAutoGroupChange = row.int(10)
        isSubscribed = row.bool(11)
        var text: [String: String] = [:]
        for (place, name) in Self.texts.enumerated() { text[name] = row.optionalText(12 + place) }
        self.text = text
    }

    /// The customer of an id.
    ///
    /// - Throws: ``MagentoError`` where there is none.
    static func get(_ id: Int, in database: Database) throws -> CustomerRecord {
        guard let customer = try database.first("\(query) WHERE entity_id = ?", id, read: CustomerRecord.init) else {
            throw MagentoError.noSuchEntity("customerId", JSONValue(id))
        }
        return customer
    }

    /// The customer of an e-mail on a website.
    static func find(email: String, website: Int, in database: Database) throws -> CustomerRecord? {
        try database.first("\(query) WHERE email = ? AND website_id = ?", email, website, read: CustomerRecord.init)
    }

    /// Sets columns by name; the names are this file's own, never a client's.
    static func update(_ id: Int, _ values: KeyValuePairs<String, (any Bindable)?>, in database: Database) throws {
        let assignments = values.map { "\($0.key) = ?" }.joined(separator: ", ")
        let arguments: [(any Bindable)?] = values.map(\.value) + [id]
        try database.run("UPDATE customer_entity SET \(assignments) WHERE entity_id = ?", arguments: arguments)
    }
}
