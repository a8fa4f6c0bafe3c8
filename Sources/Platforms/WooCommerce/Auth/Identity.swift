import PHP
import Simulator

/// Who calls.
struct Identity: Hashable, Sendable {
    /// The user, nil for guests.
    var user: UserRecord?
    /// The token of the login cookie, which nonces depend on; empty without a login.
    var loginToken = ""
    /// The API key that was used.
    var key: ApiKeyRecord?
    /// The `X-WP-Nonce` to hand out, where one was sent and right.
    var freshRestNonce: String?

    static let guest = Identity()

    /// 0 for guests.
    var userID: Int { user?.id ?? 0 }

    /// Finds out who calls. Login cookies come before API keys.
    ///
    /// - Throws: ``RestError`` where credentials are wrong in a way WordPress minds.
    static func establish(_ scope: Scope) throws -> Identity {
        if let (user, token) = try LoginCookie.read(scope.cookies, scope.site, scope.visit, scope.keys) {
            return try cookieIdentity(user, token, scope)
        }
        if let user = try ApplicationPassword.user(scope) { return Identity(user: user) }
        guard let key = try ApiKeys(call: scope.call, site: scope.site, visit: scope.visit).authenticate() else {
            return .guest
        }
        return Identity(user: try UserRecord.find(id: key.userID, in: scope.visit.database), key: key)
    }

    /// A login cookie alone counts on the Store API; elsewhere it needs `X-WP-Nonce`
    /// (session/logged-in-without-wp-nonce, rest-v3-auth/cookie).
    private static func cookieIdentity(_ user: UserRecord, _ token: String, _ scope: Scope) throws -> Identity {
        var identity = Identity(user: user, loginToken: token)
        if scope.isStoreAPI || scope.restPath == nil { return identity }
        let sent =
            scope.call.query.flatMap { PHP.parseStr($0)["_wpnonce"]?.string } ?? scope.call.headers["x-wp-nonce"]
        guard let sent else { return .guest }
        let nonce = Nonce(action: .rest, userID: user.id, loginToken: token)
        guard try nonce.accepts(sent, scope.visit.now, scope.keys) else {
            throw RestError("rest_cookie_invalid_nonce", "Cookie check failed", status: 403)
        }
        identity.freshRestNonce = try nonce.current(scope.visit.now, scope.keys)
        return identity
    }

    /// Whether the API key may be used with a method.
    ///
    /// - Throws: ``RestError``.
    func checkKey(_ method: String) throws {
        guard let key else { return }
        let needed: String
        switch method {
        case "GET", "HEAD": needed = "read"
        case "POST", "PUT", "PATCH", "DELETE": needed = "write"
        case "OPTIONS": return
        default: throw ApiKeys.refusal("Unknown request method.")
        }
        if key.permissions == needed || key.permissions == "read_write" { return }
        throw ApiKeys.refusal("The API key provided does not have \(needed) permissions.")
    }
}
