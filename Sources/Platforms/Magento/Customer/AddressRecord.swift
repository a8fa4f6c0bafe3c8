import Simulator

/// Addresses of customers.
struct AddressRecord {
    static let schema = """
        CREATE TABLE customer_address_entity (
            entity_id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL, region_code TEXT, region TEXT,
            region_id INTEGER NOT NULL DEFAULT 0, street TEXT NOT NULL, country_id TEXT, company TEXT, telephone TEXT,
            fax TEXT, postcode TEXT, city TEXT, firstname TEXT, lastname TEXT, middlename TEXT, prefix TEXT,
            suffix TEXT, vat_id TEXT);
        CREATE INDEX customer_address_entity_parent ON customer_address_entity (parent_id);
        """

    /// Text columns that REST shows under the same names, around the street in this order.
    static let texts = [
        "country_id", "company", "telephone", "fax", "postcode", "city", "firstname", "lastname", "middlename",
        "prefix", "suffix", "vat_id",
    ]

    let id: Int
    let customerID: Int
    let regionCode: String?
    let region: String?
    let regionID: Int
    /// Lines of the street, one to a line.
    let street: String
    let text: [String: String]

    private static let query = """
        SELECT entity_id, parent_id, region_code, region, region_id, street, \(texts.joined(separator: ", "))
        FROM customer_address_entity
        """

    private init(_ row: Row) {
        id = row.int(0)
        customerID = row.int(1)
        regionCode = row.optionalText(2)
        region = row.optionalText(3)
        regionID = row.int(4)
        street = row.text(5)
        var text: [String: String] = [:]
        for (place, name) in Self.texts.enumerated() { text[name] = row.optionalText(6 + place) }
        self.text = text
    }

    /// The addresses of a customer.
    static func all(of customer: Int, in database: Database) throws -> [AddressRecord] {
        try database.all("\(query) WHERE parent_id = ? ORDER BY entity_id", customer, read: AddressRecord.init)
    }

    /// The address of an id, nil where there is none.
    static func find(_ id: Int, in database: Database) throws -> AddressRecord? {
        try database.first("\(query) WHERE entity_id = ?", id, read: AddressRecord.init)
    }
}
