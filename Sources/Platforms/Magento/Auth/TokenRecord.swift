import Simulator

/// Issued tokens, and failed attempts to get one.
enum TokenRecord {
    static let schema = """
        CREATE TABLE issued_token (
            signature TEXT PRIMARY KEY, user_type INTEGER NOT NULL, user_id INTEGER NOT NULL,
            issued_at INTEGER NOT NULL, revoked INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
        CREATE INDEX issued_token_user ON issued_token (user_type, user_id);
        CREATE TABLE oauth_token_request_log (
            user_name TEXT NOT NULL COLLATE NOCASE, user_type INTEGER NOT NULL, failures_count INTEGER NOT NULL,
            lock_expires_at INTEGER NOT NULL, PRIMARY KEY (user_name, user_type)) WITHOUT ROWID;
        """

    /// Remembers a token; the same token issued again is good again.
    static func insert(
        _ signature: String, _ kind: BearerTokens.Kind, user: Int, issuedAt: Instant, in database: Database
    ) throws {
        try database.run(
            """
            INSERT INTO issued_token (signature, user_type, user_id, issued_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (signature) DO UPDATE SET revoked = 0
            """, signature, kind.rawValue, user, issuedAt.seconds)
    }

    /// Whether a token was revoked; a token that is not known here is not.
    static func isRevoked(_ signature: String, in database: Database) throws -> Bool {
        try database.first("SELECT revoked FROM issued_token WHERE signature = ?", signature) { $0.bool(0) } ?? false
    }

    /// Revokes all tokens of a user.
    static func revoke(_ kind: BearerTokens.Kind, user: Int, in database: Database) throws {
        try database.run(
            "UPDATE issued_token SET revoked = 1 WHERE user_type = ? AND user_id = ?", kind.rawValue, user)
    }

    // MARK: Throttling

    /// So many failures lock a name out.
    static let maximumFailures = 6
    /// For so many seconds after the last one.
    static let lockTime: Int64 = 1800

    static func isLocked(_ name: String, _ kind: BearerTokens.Kind, at now: Instant, in database: Database) throws
        -> Bool
    {
        let failures = try database.first(
            """
            SELECT failures_count FROM oauth_token_request_log
            WHERE user_name = ? AND user_type = ? AND lock_expires_at > ?
            """, name, kind.rawValue, now.seconds
        ) { $0.int(0) }
        return failures ?? 0 >= maximumFailures
    }

    /// Counts a failure; an old count starts anew.
    static func countFailure(_ name: String, _ kind: BearerTokens.Kind, at now: Instant, in database: Database) throws {
        try database.run(
            """
            INSERT INTO oauth_token_request_log (user_name, user_type, failures_count, lock_expires_at)
            VALUES (?, ?, 1, ?) ON CONFLICT (user_name, user_type) DO UPDATE SET
                failures_count = iif(lock_expires_at > ?, failures_count + 1, 1),
                lock_expires_at = excluded.lock_expires_at
            """, name, kind.rawValue, now.seconds + lockTime, now.seconds)
    }

    static func forgetFailures(_ name: String, _ kind: BearerTokens.Kind, in database: Database) throws {
        try database.run(
            "DELETE FROM oauth_token_request_log WHERE user_name = ? AND user_type = ?", name, kind.rawValue)
    }
}
