import Simulator

/// A country with its regions, as REST shows it; upper and lower case of its id differ.
struct Country: Record {
    static let table = Table<Country>("directory_country")

    var id = ""
    var place = 0
    var content = WrittenJSON()

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("country_id", &id, .key)
        column("place", &place)
        column("content", &content)
    }
}

/// A region of a country.
struct Region: Record {
    static let table = Table<Region>("directory_country_region", indexes: ["country_id, code"])

    var id = 0
    var country = ""
    /// e.g. `CA`.
    var code = ""
    var name = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("region_id", &id, .key)
        column("country_id", &country)
        column("code", &code)
        column("default_name", &name)
    }
}

/// The currencies of a store view, as REST shows them.
struct CurrencySettings: Record {
    static let table = Table<CurrencySettings>("directory_currency")

    /// The store view's code, or `default`.
    var store = ""
    var content = WrittenJSON()

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("store_code", &store, .key)
        column("content", &content)
    }
}

/// The tables of countries and currencies, and their fixtures.
enum Directory {
    static let schemas = [Country.table.schema, Region.table.schema, CurrencySettings.table.schema]

    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for (place, entity) in try FixtureList("countries.json", fixtures).entities.enumerated() {
            try Country(id: entity.text("id"), place: place, content: WrittenJSON(entity.value)).insert(into: database)
        }
        for entity in try FixtureList("db-region.json", fixtures).entities {
            try Region(
                id: entity.int("region_id"), country: entity.text("country_id"), code: entity.text("code"),
                name: entity.text("default_name")
            ).insert(into: database)
        }
        for (code, content) in try fixtures.json("currency.json")?.object ?? JSONObject() {
            try CurrencySettings(store: code, content: WrittenJSON(content)).insert(into: database)
        }
    }
}
