import Simulator

/// `wp_woocommerce_api_keys`.
struct ApiKeyRecord: Record, Hashable {
    static let table = Table<ApiKeyRecord>("api_key")

    var id = 0
    /// For scenarios, which name keys by it.
    var name = ""
    var consumerKey = ""
    var secret = ""
    /// The key's owner, who is logged in by it.
    var userID = 0
    /// `read`, `write` or `read_write`.
    var permissions = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("name", &name)
        column("consumer_key", &consumerKey, .unique)
        column("consumer_secret", &secret)
        column("user_id", &userID)
        column("permissions", &permissions)
    }

    static func find(consumerKey: String, in database: Database) throws -> ApiKeyRecord? {
        try first("WHERE consumer_key = ?", consumerKey, in: database)
    }

    /// Notes a nonce as used; false where it was used before within the window.
    ///
    /// The real system keeps one nonce for each second, so a second one of the same second replaces the first.
    func use(_ nonce: String, at moment: Int64, window: Int64, now: Int64, in database: Database) throws -> Bool {
        if try ApiKeyNonce.exists("WHERE key_id = ? AND nonce = ?", id, nonce, in: database) { return false }
        try ApiKeyNonce(keyID: id, moment: moment, nonce: nonce).save(in: database)
        try ApiKeyNonce.deleteAll("WHERE key_id = ? AND moment < ?", id, now - window, in: database)
        return true
    }
}

/// A nonce that a key was used with.
struct ApiKeyNonce: Record {
    static let table = Table<ApiKeyNonce>("api_key_nonce", isClustered: true)

    var keyID = 0
    var moment: Int64 = 0
    var nonce = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("key_id", &keyID, .key)
        column("moment", &moment, .key)
        column("nonce", &nonce)
    }
}

/// Loads `api_keys.json`.
enum ApiKeySeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for (index, key) in try fixtures.list("api_keys.json").enumerated() {
            try ApiKeyRecord(
                id: index + 1, name: key["name"]?.string ?? "", consumerKey: key["consumer_key"]?.string ?? "",
                secret: key["consumer_secret"]?.string ?? "", userID: key["user_id"]?.int ?? 0,
                permissions: key["permissions"]?.string ?? "read"
            ).insert(into: database)
        }
    }
}
