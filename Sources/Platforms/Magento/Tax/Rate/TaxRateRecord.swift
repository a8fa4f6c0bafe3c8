import Simulator

/// A percentage that is due in a region.
struct TaxRate: Record, Hashable {
    static let table = Table<TaxRate>("tax_calculation_rate")

    var id = 0
    var country = ""
    /// 0 for every region of the country.
    var region = 0
    var postcode = ""
    var code = ""
    /// Percent.
    var rate = 0.0
    /// 1 for postcodes from one to another, else nil.
    var isRange: Int?
    var zipFrom: Int?
    var zipTo: Int?
    /// Rows of a table of their own.
    var titles: [TaxRateTitle] = []
    /// The region's code, e.g. `CA`.
    var regionName: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("tax_calculation_rate_id", &id, .key)
        column("tax_country_id", &country)
        column("tax_region_id", &region)
        column("tax_postcode", &postcode)
        column("code", &code, [.unique, .ignoringCase])
        column("rate", &rate)
        column("zip_is_range", &isRange)
        column("zip_from", &zipFrom)
        column("zip_to", &zipTo)
    }

    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("tax-rates.json", fixtures).entities {
            var rate = TaxRate(Fields(entity.value.object ?? JSONObject()))
            rate.id = try entity.int("id")
            rate.code = try entity.text("code")
            try rate.saveAll(in: database)
        }
    }
}

/// What a store view calls a rate.
struct TaxRateTitle: Record, Hashable {
    static let table = Table<TaxRateTitle>("tax_calculation_rate_title", isClustered: true)

    var rate = 0
    var store = ""
    var value = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("tax_calculation_rate_id", &rate, .key)
        column("store_id", &store, .key)
        column("value", &value)
    }
}

extension TaxRate: Listed {
    static func all(of page: Listing.Page, for call: Invocation) throws -> [TaxRate] {
        try complete(find(keys: page.ids, in: call.database), in: call.database)
    }

    /// The rates with their titles and with the names of their regions.
    static func complete(_ rates: [TaxRate], in database: Database) throws -> [TaxRate] {
        let titles = try TaxRateTitle.all(
            """
            WHERE tax_calculation_rate_id IN (SELECT value FROM json_each(?)) ORDER BY CAST(store_id AS INTEGER)
            """, JSONList(rates.map(\.id)), in: database)
        let byRate = Dictionary(grouping: titles, by: \.rate)
        let regions = try Region.find(keys: Set(rates.map(\.region)), in: database)
        return rates.map { rate in
            var rate = rate
            rate.titles = byRate[rate.id] ?? []
            rate.regionName = regions.first { $0.id == rate.region && $0.country == rate.country }?.code
            return rate
        }
    }

    /// Writes the rate, new or not, and its titles.
    func saveAll(in database: Database) throws {
        try save(in: database)
        try TaxRateTitle.deleteAll("WHERE tax_calculation_rate_id = ?", id, in: database)
        for title in titles { try TaxRateTitle(rate: id, store: title.store, value: title.value).save(in: database) }
    }

    /// Takes the rate away with its titles.
    func deleteAll(in database: Database) throws {
        try TaxRateTitle.deleteAll("WHERE tax_calculation_rate_id = ?", id, in: database)
        try TaxRate.delete(id, in: database)
    }
}
