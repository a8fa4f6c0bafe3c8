import Simulator

/// Whoever pays for the layer.
struct AccountRecord: Record {
    static let table = Table<AccountRecord>("account", isClustered: true)
    var apiKey = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) { column("api_key", &apiKey, .key) }
}

/// A store connected to an account.
struct StoreRecord: Record {
    static let table = Table<StoreRecord>(
        "store", constraints: ["FOREIGN KEY (api_key) REFERENCES account (api_key)"], isClustered: true)
    var key = ""
    var apiKey = ""
    var name = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("store_key", &key, .key)
        column("api_key", &apiKey)
        column("name", &name)
    }
}

/// `credentials.json`: `{"api_key": "…", "stores": {"magento": "…", "woocommerce": "…"}}`.
enum AccountSeed {
    static func load(from fixtures: FixtureFolder, into database: Database) throws {
        guard let account = try fixtures.json("credentials.json") else { return }
        guard let key = account["api_key"]?.string else { throw mistake("api_key") }
        try AccountRecord(apiKey: key).insert(into: database)
        for (name, store) in account["stores"]?.object ?? [:] {
            guard let storeKey = store.string else { throw mistake("stores.\(name)") }
            try StoreRecord(key: storeKey, apiKey: key, name: name).insert(into: database)
        }
    }

    private static func mistake(_ field: String) -> FixtureMistake {
        FixtureMistake(file: "credentials.json", entity: "", field: field, problem: "must be a string")
    }
}
