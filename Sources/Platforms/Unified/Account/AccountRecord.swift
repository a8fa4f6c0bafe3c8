import Simulator

/// Whoever pays for the layer.
struct AccountRecord: Record {
    static let table = Table<AccountRecord>("account", isClustered: true)
    var apiKey = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) { column("api_key", &apiKey, .key) }
}

/// A store connected to an account.
struct StoreRecord: Record, Hashable {
    static let table = Table<StoreRecord>(
        "store", constraints: ["FOREIGN KEY (api_key) REFERENCES account (api_key)"], isClustered: true)
    var key = ""
    var apiKey = ""
    /// The account's number of it.
    var number = 0
    /// The shop of the same sandbox that it is, by its name or its platform's; empty for a store with an address.
    var shop = ""
    /// Which platform it is of, as account.cart.add was told; empty for a shop of the same sandbox.
    var cartID = ""
    /// Its address without trailing slash.
    var url = ""
    /// The keys in the form of `credentials.json`.
    var credentials: JSONObject = [:]
    var label = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("store_key", &key, .key)
        column("api_key", &apiKey)
        column("number", &number)
        column("shop", &shop)
        column("cart_id", &cartID)
        column("url", &url)
        column("credentials", &credentials)
        column("label", &label)
    }

    /// The account's next number.
    static func nextNumber(of apiKey: String, in database: Database) throws -> Int {
        (try database.value("SELECT max(number) FROM store WHERE api_key = ?", apiKey) ?? 0) + 1
    }
}

/// `credentials.json`: `{"api_key": "…", "stores": {"magento": "…", "woocommerce": "…"}}`. A store is the shop of that name
/// in the same sandbox, or else its first of that platform; its keys are those of that shop's own fixtures.
enum AccountSeed {
    static func load(from fixtures: FixtureFolder, into database: Database) throws {
        guard let account = try fixtures.json("credentials.json") else { return }
        guard let key = account["api_key"]?.string else { throw mistake("api_key") }
        try AccountRecord(apiKey: key).insert(into: database)
        for (name, store) in account["stores"]?.object ?? [:] {
            guard let storeKey = store.string else { throw mistake("stores.\(name)") }
            let number = try StoreRecord.nextNumber(of: key, in: database)
            try StoreRecord(key: storeKey, apiKey: key, number: number, shop: name).insert(into: database)
        }
    }

    private static func mistake(_ field: String) -> FixtureMistake {
        FixtureMistake(file: "credentials.json", entity: "", field: field, problem: "must be a string")
    }
}
