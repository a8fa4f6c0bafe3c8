import Simulator

/// Writes and finds OAuth tokens.
enum OAuthTokenRecord {
    /// Adds a token.
    static func insert(
        consumer: Int, type: OAuthToken.Kind, token: String, secret: String, verifier: String? = nil,
        isRevoked: Bool = false, in database: Database
    ) throws {
        try database.run(
            "INSERT INTO oauth_token (consumer_id, type, token, secret, verifier, revoked) VALUES (?, ?, ?, ?, ?, ?)",
            consumer, type.rawValue, token, secret, verifier, isRevoked)
    }

    /// The token of a consumer's integration.
    static func ofConsumer(_ id: Int, in database: Database) throws -> OAuthToken? {
        try database.first(
            """
            SELECT entity_id, consumer_id, type, secret, verifier, revoked FROM oauth_token
            WHERE consumer_id = ? ORDER BY entity_id DESC
            """, id
        ) { OAuthToken($0, from: 0) } ?? nil
    }

    /// Makes a token into one of another kind, with new texts; its verifier stays.
    static func exchange(_ id: Int, for type: OAuthToken.Kind, token: String, secret: String, in database: Database)
        throws
    {
        try database.run(
            "UPDATE oauth_token SET type = ?, token = ?, secret = ? WHERE entity_id = ?", type.rawValue, token, secret,
            id)
    }
}

/// Nonces that were used, by consumer.
enum NonceRecord {
    static let schema = """
        CREATE TABLE oauth_nonce (
            consumer_id INTEGER NOT NULL, nonce TEXT NOT NULL COLLATE NOCASE, timestamp INTEGER NOT NULL,
            PRIMARY KEY (consumer_id, nonce)) WITHOUT ROWID;
        """

    /// Remembers a nonce; false where it is known already.
    static func insert(_ nonce: String, consumer: Int, timestamp: Int64, in database: Database) throws -> Bool {
        try database.run(
            "INSERT OR IGNORE INTO oauth_nonce (consumer_id, nonce, timestamp) VALUES (?, ?, ?)", consumer, nonce,
            timestamp)
        return database.changes > 0
    }
}
