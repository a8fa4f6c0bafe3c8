import Simulator

/// How a country writes money and measures, for `wc/v3`'s continents.
struct LocaleRecord: Record {
    static let table = Table<LocaleRecord>("country_locale", isClustered: true)

    /// The country's code.
    var code = ""
    /// As `data/continents` shows it, without states; `name` is the currency's.
    var body: JSONObject = [:]

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("code", &code, .key)
        column("body", &body)
    }
}

/// Loads `locales.json`: the countries whose customs are known.
enum LocaleSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for json in try fixtures.list("locales.json") {
            guard let body = json.object, let code = body["code"]?.string else { continue }
            try LocaleRecord(code: code, body: body).insert(into: database)
        }
    }
}
