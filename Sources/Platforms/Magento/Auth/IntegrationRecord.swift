import Simulator

/// An integration: an app with keys of its own.
struct Integration: Record {
    static let table = Table<Integration>("integration")

    var id = 0
    var name = ""
    var isActive = false
    var consumer = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("integration_id", &id, .key)
        column("name", &name)
        column("status", &isActive)
        column("consumer_id", &consumer, .unique)
    }

    /// Loads integrations with their consumers, tokens and resources.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("integrations.json", fixtures).entities {
            let id = try entity.int("integration_id")
            let consumer = try OAuthConsumer(try entity.entity("consumer"))
            try consumer.insert(into: database)
            try Integration(
                id: id, name: entity.text("name"), isActive: entity.bool("status"), consumer: consumer.id
            ).insert(into: database)
            var token = try OAuthToken(try entity.entity("token"))
            token.consumerID = consumer.id
            try token.insert(into: database)
            try AuthorizationRule.allow(AuthorizationRule.resources(entity), .integration, id: id, in: database)
        }
    }
}

/// A consumer of an integration.
struct OAuthConsumer: Record, Hashable {
    static let table = Table<OAuthConsumer>("oauth_consumer")

    var id = 0
    var key = ""
    var secret = ""
    var createdAt = Instant(seconds: 0)

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &id, .key)
        column("key", &key, .unique)
        column("secret", &secret)
        column("created_at", &createdAt)
    }
}

extension OAuthConsumer {
    fileprivate init(_ entity: FixtureEntity) throws {
        guard let createdAt = Instant(try entity.text("created_at")) else {
            throw entity.mistake("created_at", "must be a moment such as 2026-11-22 02:15:00")
        }
        self.init(
            id: try entity.int("consumer_id"), key: try entity.text("key"), secret: try entity.text("secret"),
            createdAt: createdAt)
    }

    /// Sets when a consumer was created; false where there is none.
    static func renew(_ id: Int, at moment: Instant, in database: Database) throws -> Bool {
        guard var consumer = try find(id, in: database) else { return false }
        consumer.createdAt = moment
        return try consumer.update(in: database)
    }
}

/// A token of a consumer: verifier, request or access.
struct OAuthToken: Record, Hashable {
    static let table = Table<OAuthToken>("oauth_token", indexes: ["consumer_id"])

    enum Kind: String, ColumnValue {
        case verifier, request, access
    }

    var id: Int?
    var consumerID = 0
    var type = Kind.verifier
    var token = ""
    var secret = ""
    var verifier: String?
    var isRevoked = false

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &id, .key)
        column("consumer_id", &consumerID)
        column("type", &type)
        column("token", &token, .unique)
        column("secret", &secret)
        column("verifier", &verifier)
        column("revoked", &isRevoked)
    }
}

extension OAuthToken {
    fileprivate init(_ entity: FixtureEntity) throws {
        guard let type = Kind(rawValue: try entity.text("type")) else {
            throw entity.mistake("type", "must be verifier, request or access")
        }
        self.init(
            type: type, token: try entity.text("token"), secret: try entity.text("secret"),
            verifier: entity.value["verifier"]?.string, isRevoked: try entity.bool("revoked"))
    }
}

/// A nonce that a consumer used.
struct Nonce: Record {
    static let table = Table<Nonce>("oauth_nonce", isClustered: true)

    var consumer = 0
    var nonce = ""
    var timestamp: Int64 = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("consumer_id", &consumer, .key)
        column("nonce", &nonce, [.key, .ignoringCase])
        column("timestamp", &timestamp)
    }
}

/// All that an OAuth request needs, in one query: consumer, token and integration.
struct Grant: Projection {
    var consumer = OAuthConsumer()
    /// The consumer's integration, if it is active.
    var activeIntegration: Int?
    private var tokenID: Int?
    private var owner: Int?
    private var type: OAuthToken.Kind?
    private var secret: String?
    private var verifier: String?
    private var isRevoked: Bool?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        consumer.columns(&column)
        column("integration_id", &activeIntegration)
        column("token_id", &tokenID)
        column("consumer_id", &owner)
        column("type", &type)
        column("token_secret", &secret)
        column("verifier", &verifier)
        column("revoked", &isRevoked)
    }

    /// The token of that name, whoever it belongs to.
    var token: OAuthToken? {
        guard let tokenID, let owner, let type, let secret else { return nil }
        return OAuthToken(
            id: tokenID, consumerID: owner, type: type, secret: secret, verifier: verifier,
            isRevoked: isRevoked ?? false)
    }

    /// Looks both keys up; nil where there is no such consumer.
    static func find(key: String, token: String, in database: Database) throws -> Grant? {
        try database.first(query, token, key, as: Grant.self)
    }

    private static let query = """
        SELECT \(OAuthConsumer.table.columns), iif(i.status, i.integration_id, NULL),
            t.entity_id, t.consumer_id, t.type, t.secret, t.verifier, t.revoked
        FROM oauth_consumer
        LEFT JOIN integration i ON i.consumer_id = oauth_consumer.entity_id
        LEFT JOIN oauth_token t ON t.token = ?
        WHERE oauth_consumer.key = ?
        """
}
