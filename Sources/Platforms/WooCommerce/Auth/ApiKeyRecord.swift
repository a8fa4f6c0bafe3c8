import Simulator

/// `wp_woocommerce_api_keys`.
struct ApiKeyRecord: Hashable, Sendable {
    let id: Int
    /// The key's owner, who is logged in by it.
    let userID: Int
    /// `read`, `write` or `read_write`.
    let permissions: String
    let secret: String

    static let schema = """
        CREATE TABLE api_key (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, consumer_key TEXT NOT NULL UNIQUE,
            consumer_secret TEXT NOT NULL, user_id INTEGER NOT NULL, permissions TEXT NOT NULL
        );
        CREATE TABLE api_key_nonce (
            key_id INTEGER NOT NULL, moment INTEGER NOT NULL, nonce TEXT NOT NULL, PRIMARY KEY (key_id, moment)
        ) WITHOUT ROWID;
        """

    static func find(_ consumerKey: String, in database: Database) throws -> ApiKeyRecord? {
        try database.first(
            "SELECT id, user_id, permissions, consumer_secret FROM api_key WHERE consumer_key = ?", consumerKey
        ) { row in
            ApiKeyRecord(id: row.int(0), userID: row.int(1), permissions: row.text(2), secret: row.text(3))
        }
    }

    /// Notes a nonce as used; false where it was used before within the window.
    ///
    /// The real system keeps one nonce for each second, so a second one of the same second replaces the first.
    func use(_ nonce: String, at moment: Int64, window: Int64, now: Int64, in database: Database) throws -> Bool {
        let used =
            try database.first("SELECT 1 FROM api_key_nonce WHERE key_id = ? AND nonce = ?", id, nonce) { _ in true }
            ?? false
        if used { return false }
        try database.run(
            "INSERT OR REPLACE INTO api_key_nonce (key_id, moment, nonce) VALUES (?, ?, ?)", id, moment, nonce)
        try database.run("DELETE FROM api_key_nonce WHERE key_id = ? AND moment < ?", id, now - window)
        return true
    }
}

/// Loads `api_keys.json`.
enum ApiKeySeed {
    static func load(_ database: Database, _ shop: ShopSettings, _ fixtures: FixtureFolder) throws {
        for (index, key) in try fixtures.list("api_keys.json").enumerated() {
            try database.run(
                """
                INSERT INTO api_key (id, name, consumer_key, consumer_secret, user_id, permissions)
                VALUES (?, ?, ?, ?, ?, ?)
                """, index + 1, key["name"]?.string ?? "", key["consumer_key"]?.string ?? "",
                key["consumer_secret"]?.string ?? "", key["user_id"]?.int ?? 0, key["permissions"]?.string ?? "read")
        }
    }
}
