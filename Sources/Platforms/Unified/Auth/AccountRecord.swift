import Simulator

/// The keys a call carries; a header wins over the query.
struct UnifiedKeys {
    let api: String?
    let store: String?

    init(_ call: Call) {
        let query = PercentEncoding.form(call.query ?? "")
        api = call.headers["x-api-key"] ?? query.first { $0.name == "api_key" }?.value
        store = call.headers["x-store-key"] ?? query.first { $0.name == "store_key" }?.value
    }
}

/// Accounts and the stores connected to them.
struct AccountRecord {
    static let schema = """
        CREATE TABLE account (api_key TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE store (
            store_key TEXT PRIMARY KEY, api_key TEXT NOT NULL REFERENCES account (api_key), name TEXT NOT NULL
        ) WITHOUT ROWID;
        """

    private let database: Database

    init(_ database: Database) { self.database = database }

    func add(apiKey: String, stores: [(name: String, key: String)]) throws {
        try database.run("INSERT INTO account (api_key) VALUES (?)", apiKey)
        for store in stores {
            try database.run(
                "INSERT INTO store (store_key, api_key, name) VALUES (?, ?, ?)", store.key, apiKey, store.name)
        }
    }

    func admit(_ keys: UnifiedKeys, to method: UnifiedMethod) throws {
        guard let api = keys.api, try exists("SELECT 1 FROM account WHERE api_key = ?", api) else {
            throw UnifiedError.badAPIKey
        }
        guard method.needsStore else { return }
        guard let store = keys.store,
            try exists("SELECT 1 FROM store WHERE store_key = ? AND api_key = ?", store, api)
        else { throw UnifiedError.badStoreKey }
    }

    private func exists(_ sql: String, _ arguments: (any Bindable)?...) throws -> Bool {
        try database.first(sql, arguments: arguments) { _ in true } ?? false
    }
}

/// `credentials.json`: `{"api_key": "…", "stores": {"magento": "…", "woocommerce": "…"}}`.
enum AccountSeed {
    static func load(from fixtures: FixtureFolder, into database: Database) throws {
        guard let account = try fixtures.json("credentials.json") else { return }
        guard let key = account["api_key"]?.string else {
            throw FixtureMistake(file: "credentials.json", entity: "", field: "api_key", problem: "must be a string")
        }
        let stores = (account["stores"]?.object ?? [:]).compactMap { name, key in key.string.map { (name, $0) } }
        try AccountRecord(database).add(apiKey: key, stores: stores)
    }
}
