import Simulator

/// An address of a customer.
struct Address: Record {
    static let table = Table<Address>("customer_address_entity", indexes: ["parent_id"])

    var id = 0
    var customerID = 0
    var regionCode: String?
    var region: String?
    /// 0 where the region is a text, nil where none was given (stories-customers/address-book).
    var regionNumber: Int?
    /// Lines of the street, one to a line.
    var street = ""
    var country: String?
    var company: String?
    var telephone: String?
    var fax: String?
    var postcode: String?
    var city: String?
    var firstName: String?
    var lastName: String?
    var middleName: String?
    var prefix: String?
    var suffix: String?
    var taxNumber: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &id, .key)
        column("parent_id", &customerID)
        column("region_code", &regionCode)
        column("region", &region)
        column("region_id", &regionNumber)
        column("street", &street)
        column("country_id", &country)
        column("company", &company)
        column("telephone", &telephone)
        column("fax", &fax)
        column("postcode", &postcode)
        column("city", &city)
        column("firstname", &firstName)
        column("lastname", &lastName)
        column("middlename", &middleName)
        column("prefix", &prefix)
        column("suffix", &suffix)
        column("vat_id", &taxNumber)
    }

    /// The region's number, 0 where it has none.
    var regionID: Int { regionNumber ?? 0 }

    /// The addresses of some customers.
    static func all(of customers: [Int], in database: Database) throws -> [Address] {
        try all(
            "WHERE parent_id IN (SELECT value FROM json_each(?)) ORDER BY entity_id", JSONList(customers), in: database)
    }
}

extension Address {
    init(_ entity: FixtureEntity) throws {
        func text(_ name: String) -> String? { entity.value[name]?.string }
        let given = entity.value["region"]
        self.init(
            id: try entity.int("id"), customerID: try entity.int("customer_id"),
            regionCode: given?["region_code"]?.string, region: given?["region"]?.string,
            regionNumber: entity.value["region_id"]?.int,
            street: (entity.value["street"]?.array ?? []).compactMap(\.string).joined(separator: "\n"),
            country: text("country_id"), company: text("company"), telephone: text("telephone"), fax: text("fax"),
            postcode: text("postcode"), city: text("city"), firstName: text("firstname"), lastName: text("lastname"),
            middleName: text("middlename"), prefix: text("prefix"), suffix: text("suffix"), taxNumber: text("vat_id"))
    }
}
