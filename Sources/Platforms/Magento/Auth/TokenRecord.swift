import Simulator

/// A bearer token that was issued.
struct IssuedToken: Record {
    static let table = Table<IssuedToken>("issued_token", indexes: ["user_type, user_id"], isClustered: true)

    var signature = ""
    var kind = BearerTokens.Kind.admin
    var user = 0
    var issuedAt = Instant(seconds: 0)
    /// The same token issued again is good again.
    var isRevoked = false

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("signature", &signature, .key)
        column("user_type", &kind)
        column("user_id", &user)
        column("issued_at", &issuedAt)
        column("revoked", &isRevoked)
    }

    /// Revokes all tokens of a user.
    static func revoke(_ kind: BearerTokens.Kind, user: Int, in database: Database) throws {
        try database.run("UPDATE issued_token SET revoked = 1 WHERE user_type = ? AND user_id = ?", kind, user)
    }
}

/// How often somebody failed to get a token.
struct LoginFailures: Record {
    static let table = Table<LoginFailures>("oauth_token_request_log", isClustered: true)
    /// So many failures lock a name out.
    static let maximum = 6
    /// For so many seconds after the last one.
    static let lockTime: Int64 = 1800

    var name = ""
    var kind = BearerTokens.Kind.admin
    var count = 0
    var expiresAt = Instant(seconds: 0)

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("user_name", &name, [.key, .ignoringCase])
        column("user_type", &kind, .key)
        column("failures_count", &count)
        column("lock_expires_at", &expiresAt)
    }

    /// The failures that still count.
    static func recent(
        _ name: String, _ kind: BearerTokens.Kind, at now: Instant, in database: Database
    ) throws -> LoginFailures {
        let found = try find(name, kind, in: database)
        guard let found, found.expiresAt.seconds > now.seconds else { return LoginFailures(name: name, kind: kind) }
        return found
    }

    /// Counts one more.
    func countOne(at now: Instant, in database: Database) throws {
        try LoginFailures(name: name, kind: kind, count: count + 1, expiresAt: now.advanced(seconds: Self.lockTime))
            .save(in: database)
    }
}
