import Simulator

/// Integrations with their OAuth consumers and tokens.
enum IntegrationRecord {
    static let schema = """
        CREATE TABLE oauth_consumer (
            entity_id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, secret TEXT NOT NULL,
            callback_url TEXT, created_at INTEGER NOT NULL);
        CREATE TABLE oauth_token (
            entity_id INTEGER PRIMARY KEY, consumer_id INTEGER NOT NULL, type TEXT NOT NULL,
            token TEXT NOT NULL UNIQUE, secret TEXT NOT NULL, verifier TEXT, revoked INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX oauth_token_consumer ON oauth_token (consumer_id);
        CREATE TABLE integration (
            integration_id INTEGER PRIMARY KEY, name TEXT NOT NULL, status INTEGER NOT NULL,
            consumer_id INTEGER NOT NULL UNIQUE);
        """

    /// Adds a consumer.
    static func insertConsumer(
        id: Int, key: String, secret: String, createdAt: Instant, in database: Database
    ) throws {
        try database.run(
            "INSERT INTO oauth_consumer (entity_id, key, secret, created_at) VALUES (?, ?, ?, ?)", id, key, secret,
            createdAt.seconds)
    }

    /// Adds an integration.
    static func insert(id: Int, name: String, isActive: Bool, consumer: Int, in database: Database) throws {
        try database.run(
            "INSERT INTO integration (integration_id, name, status, consumer_id) VALUES (?, ?, ?, ?)", id, name,
            isActive, consumer)
    }

    /// Makes a consumer's integration active.
    static func activate(consumer id: Int, in database: Database) throws {
        try database.run("UPDATE integration SET status = 1 WHERE consumer_id = ?", id)
    }

    /// Sets when a consumer was created; false where there is none.
    static func renew(consumer id: Int, at moment: Instant, in database: Database) throws -> Bool {
        try database.run("UPDATE oauth_consumer SET created_at = ? WHERE entity_id = ?", moment.seconds, id)
        return database.changes > 0
    }
}

/// A consumer of an integration.
struct OAuthConsumer: Hashable, Sendable {
    let id: Int
    let secret: String
    let createdAt: Instant
}

/// A token of a consumer: verifier, request or access.
struct OAuthToken: Hashable, Sendable {
    enum Kind: String, Sendable {
        case verifier, request, access
    }
    let id: Int
    let consumerID: Int
    let type: Kind
    let secret: String
    let verifier: String
    let isRevoked: Bool

    /// Reads `entity_id, consumer_id, type, secret, verifier, revoked` from a place on.
    init?(_ row: Row, from place: Int) {
        guard !row.isNull(place), let type = Kind(rawValue: row.text(place + 2)) else { return nil }
        id = row.int(place)
        consumerID = row.int(place + 1)
        self.type = type
        secret = row.text(place + 3)
        verifier = row.text(place + 4)
        isRevoked = row.bool(place + 5)
    }
}

/// All that an OAuth request needs, in one query: consumer, token and integration.
struct GrantRecord {
    let consumer: OAuthConsumer
    /// The token of that name, whoever it belongs to.
    let token: OAuthToken?
    /// The consumer's integration, if it is active.
    let activeIntegration: Int?

    /// Looks both keys up; nil where there is no such consumer.
    static func find(key: String, token: String, in database: Database) throws -> GrantRecord? {
        try database.first(
            """
            SELECT c.entity_id, c.secret, c.created_at, i.integration_id, i.status,
                t.entity_id, t.consumer_id, t.type, t.secret, t.verifier, t.revoked
            FROM oauth_consumer c
            LEFT JOIN integration i ON i.consumer_id = c.entity_id
            LEFT JOIN oauth_token t ON t.token = ?
            WHERE c.key = ?
            """, token, key
        ) { row in
            GrantRecord(
                consumer: OAuthConsumer(
                    id: row.int(0), secret: row.text(1), createdAt: Instant(seconds: Int64(row.int(2)))),
                token: OAuthToken(row, from: 5),
                activeIntegration: row.bool(4) ? row.optionalInt(3) : nil)
        }
    }
}
