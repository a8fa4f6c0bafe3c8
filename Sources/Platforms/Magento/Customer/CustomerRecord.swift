import PHP
import Simulator

/// A customer.
struct Customer: Record {
    static let table = Table<Customer>("customer_entity", constraints: ["UNIQUE (email, website_id)"])

    var id = 0
    var websiteID = 0
    var storeID = 0
    var groupID = 0
    /// Unique on the website; upper and lower case are the same.
    var email = ""
    var createdAt = ""
    var updatedAt = ""
    var createdIn: String?
    var birthday: String?
    var prefix: String?
    var firstName: String?
    var middleName: String?
    var lastName: String?
    var suffix: String?
    var gender: Int?
    var taxNumber: String?
    var defaultBilling: Int?
    var defaultShipping: Int?
    var disablesAutoGroupChange = 0
    var isSubscribed = false
    /// The key that the account waits for; nil where it waits for nothing.
    var confirmation: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &id, .key)
        column("website_id", &websiteID)
        column("store_id", &storeID)
        column("group_id", &groupID)
        column("email", &email, .ignoringCase)
        column("created_at", &createdAt)
        column("updated_at", &updatedAt)
        column("created_in", &createdIn)
        column("dob", &birthday)
        column("prefix", &prefix)
        column("firstname", &firstName)
        column("middlename", &middleName)
        column("lastname", &lastName)
        column("suffix", &suffix)
        column("gender", &gender)
        column("taxvat", &taxNumber)
        column("default_billing", &defaultBilling)
        column("default_shipping", &defaultShipping)
        column("disable_auto_group_change", &disablesAutoGroupChange)
        column("is_subscribed", &isSubscribed)
        column("confirmation", &confirmation)
    }

    /// The customer of an id.
    ///
    /// - Throws: ``MagentoError`` where there is none.
    static func get(_ id: Int, in database: Database) throws -> Customer {
        guard let customer = try find(id, in: database) else {
            throw MagentoError.noSuchEntity("customerId", JSONValue(id))
        }
        return customer
    }

    /// The customer of an e-mail on a website, or on any where accounts are shared.
    static func find(email: String, website: Int, in database: Database) throws -> Customer? {
        guard try CustomerSettings(database: database, store: 0).sharesByWebsite() else {
            return try first("WHERE email = ?", email, in: database)
        }
        return try first("WHERE email = ? AND website_id = ?", email, website, in: database)
    }

    /// Loads customers with their addresses.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("customers.json", fixtures).entities {
            try Customer(entity).insert(into: database)
            for (place, address) in (entity.value["addresses"]?.array ?? []).enumerated() {
                let name = "\(entity.name): address \(place)"
                try Address(FixtureEntity(file: entity.file, name: name, value: address)).insert(into: database)
            }
        }
    }
}

extension Customer {
    private init(_ entity: FixtureEntity) throws {
        self.init()
        id = try entity.int("id")
        websiteID = try entity.int("website_id")
        storeID = try entity.int("store_id")
        groupID = try entity.int("group_id")
        createdAt = try entity.text("created_at")
        updatedAt = try entity.text("updated_at")
        defaultBilling = entity.value["default_billing"].flatMap { Int(PHP.text($0)) }
        defaultShipping = entity.value["default_shipping"].flatMap { Int(PHP.text($0)) }
        gender = entity.value["gender"].flatMap { Int(PHP.text($0)) }
        email = try entity.text("email")
        birthday = entity.value["dob"]?.string
        take(Fields(entity.value.object ?? JSONObject()))
    }

    /// Takes over what was given; what was not given or is null stays, and an empty text takes the value away
    /// (stories-customers/updates-partial-and-whole put-null-dob).
    mutating func take(_ fields: Fields) {
        func text(_ name: String, _ value: inout String?) {
            if let given = fields.text(name) { value = given.isEmpty ? nil : given }
        }
        text("firstname", &firstName)
        text("lastname", &lastName)
        text("middlename", &middleName)
        text("prefix", &prefix)
        text("suffix", &suffix)
        text("taxvat", &taxNumber)
        text("created_in", &createdIn)
        text("confirmation", &confirmation)
        disablesAutoGroupChange = fields.int("disable_auto_group_change") ?? disablesAutoGroupChange
        isSubscribed = fields.fields("extension_attributes")?.bool("is_subscribed") ?? isSubscribed
    }
}
