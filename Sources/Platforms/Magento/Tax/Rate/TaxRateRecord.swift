import Simulator

/// A percentage that is due in a region.
struct TaxRate: Hashable, Sendable {
    /// What a store view calls the rate.
    struct Title: Hashable, Sendable {
        var store: String
        var value: String
    }

    /// Postcodes from one to another.
    struct ZipRange: Hashable, Sendable {
        var from: Int
        var to: Int
    }

    var id = 0
    var country: String
    /// 0 for every region of the country.
    var region = 0
    var postcode: String
    var zips: ZipRange?
    /// Percent.
    var rate: Double
    var code: String
    var titles: [Title] = []
}

/// The tables `tax_calculation_rate` and `tax_calculation_rate_title`.
enum TaxRateRecord {
    static let schema = """
        CREATE TABLE tax_calculation_rate (
            tax_calculation_rate_id INTEGER PRIMARY KEY, tax_country_id TEXT NOT NULL, tax_region_id INTEGER NOT NULL,
            tax_postcode TEXT NOT NULL, code TEXT NOT NULL UNIQUE COLLATE NOCASE, rate REAL NOT NULL,
            zip_is_range INTEGER, zip_from INTEGER, zip_to INTEGER);
        CREATE TABLE tax_calculation_rate_title (
            tax_calculation_rate_id INTEGER NOT NULL, store_id TEXT NOT NULL, value TEXT NOT NULL,
            PRIMARY KEY (tax_calculation_rate_id, store_id)) WITHOUT ROWID;
        """

    private static let columns =
        "tax_calculation_rate_id, tax_country_id, tax_region_id, tax_postcode, code, rate, zip_is_range, zip_from, zip_to"

    private static func read(_ row: Row) -> TaxRate {
        TaxRate(
            id: row.int(0), country: row.text(1), region: row.int(2), postcode: row.text(3),
            zips: row.bool(6) ? TaxRate.ZipRange(from: row.int(7), to: row.int(8)) : nil, rate: row.double(5),
            code: row.text(4))
    }

    static func find(_ id: Int, in database: Database) throws -> TaxRate? {
        let rate = try database.first(
            "SELECT \(columns) FROM tax_calculation_rate WHERE tax_calculation_rate_id = ?", id, read: read)
        guard var rate else { return nil }
        rate.titles = try database.all(
            """
            SELECT store_id, value FROM tax_calculation_rate_title WHERE tax_calculation_rate_id = ?
            ORDER BY CAST(store_id AS INTEGER)
            """, id
        ) { TaxRate.Title(store: $0.text(0), value: $0.text(1)) }
        return rate
    }

    /// Whether another rate has the code.
    static func isTaken(_ code: String, except id: Int, in database: Database) throws -> Bool {
        try database.first(
            "SELECT 1 FROM tax_calculation_rate WHERE code = ? AND tax_calculation_rate_id <> ?", code, id
        ) { _ in true } ?? false
    }

    static func save(_ rate: TaxRate, in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO tax_calculation_rate (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rate.id,
            rate.country, rate.region, rate.postcode, rate.code, rate.rate, rate.zips.map { _ in 1 }, rate.zips?.from,
            rate.zips?.to)
        try deleteTitles(rate.id, in: database)
        for title in rate.titles {
            try database.run(
                """
                INSERT OR REPLACE INTO tax_calculation_rate_title (tax_calculation_rate_id, store_id, value)
                VALUES (?, ?, ?)
                """, rate.id, title.store, title.value)
        }
    }

    static func delete(_ id: Int, in database: Database) throws {
        try deleteTitles(id, in: database)
        try database.run("DELETE FROM tax_calculation_rate WHERE tax_calculation_rate_id = ?", id)
    }

    private static func deleteTitles(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM tax_calculation_rate_title WHERE tax_calculation_rate_id = ?", id)
    }

    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("tax-rates.json", fixtures).entities {
            var rate = TaxRatePayload.rate(Fields(entity.value.object ?? JSONObject()))
            rate.id = try entity.int("id")
            rate.code = try entity.text("code")
            try save(rate, in: database)
        }
    }
}
