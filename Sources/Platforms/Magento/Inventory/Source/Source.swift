import Simulator

/// A place that goods lie in.
struct Source: Hashable, Sendable {
    /// The source that the legacy stock item stands for; it cannot be renamed or switched off.
    static let defaultCode = "default"

    var code: String
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
    /// Whether customers may fetch goods there.
    var isPickupLocation = false
    /// The name that customers see.
    var frontendName: String?
    var frontendDescription: String?

    init(code: String) { self.code = code }
}

extension Source {
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

extension Fields {
    /// Hands a member over if it was given, be it as `null`, which arrives as nil.
    func take(_ name: String, _ body: (JSONValue?) -> Void) {
        if let value = self[name] { body(value.isNull ? nil : value) }
    }
}
