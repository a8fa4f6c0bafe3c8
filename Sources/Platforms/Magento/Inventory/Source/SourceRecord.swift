import Simulator

/// A place that goods lie in.
struct Source: Record, Hashable {
    static let table = Table<Source>("inventory_source", isClustered: true)
    /// The source that the legacy stock item stands for; it cannot be renamed or switched off.
    static let defaultCode = "default"

    /// Upper and lower case are the same, also in the name, which is unique as the code is (sources-validation).
    var code = ""
    var name = ""
    var email: String?
    var contactName: String?
    var isEnabled = true
    var description: String?
    /// Degrees north.
    var latitude: Double?
    /// Degrees east.
    var longitude: Double?
    var countryID: String?
    var regionID: Int?
    var region: String?
    var city: String?
    var street: String?
    var postcode: String?
    var phone: String?
    var fax: String?
    var usesDefaultCarriers = true
    /// Whether customers may fetch goods there.
    var isPickupLocation = false
    /// The name that customers see.
    var frontendName: String?
    var frontendDescription: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("source_code", &code, [.key, .ignoringCase])
        column("name", &name, [.unique, .ignoringCase])
        column("email", &email)
        column("contact_name", &contactName)
        column("enabled", &isEnabled)
        column("description", &description)
        column("latitude", &latitude)
        column("longitude", &longitude)
        column("country_id", &countryID)
        column("region_id", &regionID)
        column("region", &region)
        column("city", &city)
        column("street", &street)
        column("postcode", &postcode)
        column("phone", &phone)
        column("fax", &fax)
        column("use_default_carrier_config", &usesDefaultCarriers)
        column("is_pickup_location_active", &isPickupLocation)
        column("frontend_name", &frontendName)
        column("frontend_description", &frontendDescription)
    }

    /// `sources.json`: the answer of GET /V1/inventory/sources, or its items.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("sources.json", fixtures).entities {
            let fields = Fields(entity.value.object ?? JSONObject())
            var source = Source(code: try entity.text("source_code"))
            source.apply(fields)
            source.name = try entity.text("name")
            source.frontendName = fields.fields("extension_attributes")?.text("frontend_name") ?? source.name
            try source.insert(into: database)
        }
    }
}

extension Source {
    /// The sources of a stock, most important first.
    static func assigned(to stock: Int, in database: Database) throws -> [Source] {
        try all(
            """
            JOIN inventory_source_stock_link l ON l.source_code = inventory_source.source_code
            WHERE l.stock_id = ? ORDER BY l.priority, l.link_id
            """, stock, in: database)
    }

    /// Takes over what was given; what was not given stays.
    mutating func apply(_ fields: Fields) {
        fields.take("name") { name = $0?.string ?? "" }
        fields.take("email") { email = $0?.string }
        fields.take("contact_name") { contactName = $0?.string }
        fields.take("enabled") { isEnabled = $0?.bool ?? true }
        fields.take("description") { description = $0?.string }
        fields.take("latitude") { latitude = Self.degrees($0?.double, limit: 100) }
        fields.take("longitude") { longitude = Self.degrees($0?.double, limit: 1000) }
        fields.take("country_id") { countryID = $0?.string }
        fields.take("region_id") { regionID = $0?.int }
        fields.take("region") { region = $0?.string }
        fields.take("city") { city = $0?.string }
        fields.take("street") { street = $0?.string }
        fields.take("postcode") { postcode = $0?.string }
        fields.take("phone") { phone = $0?.string }
        fields.take("fax") { fax = $0?.string }
        applyPickup(fields.fields("extension_attributes") ?? Fields())
    }

    private mutating func applyPickup(_ fields: Fields) {
        if let active = fields.bool("is_pickup_location_active") { isPickupLocation = active }
        fields.take("frontend_description") { frontendDescription = $0?.string }
        // Without a name of its own the location is called like the source, each time it is saved (sources-crud).
        let given = fields.text("frontend_name") ?? ""
        frontendName = given.allSatisfy(\.isWhitespace) ? name : given
    }

    /// A coordinate as its column keeps it: six decimal places, and cut off at the column's width.
    private static func degrees(_ value: Double?, limit: Double) -> Double? {
        guard let value else { return nil }
        let most = limit - 0.000_001
        return (min(max(value, -most), most) * 1_000_000).rounded() / 1_000_000
    }
}
