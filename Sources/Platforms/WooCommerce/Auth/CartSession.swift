import Simulator

/// The shopper's session: whose cart a request works on.
struct CartSession: Hashable, Sendable {
    /// How the shopper showed which session is theirs.
    enum Origin: Sendable {
        /// A valid `Cart-Token` header: no cookies are set, no nonce is needed.
        case token
        /// The session cookie, or the login.
        case cookie
        /// Nothing: a new session that exists only once something is stored.
        case fresh
    }

    /// `t_` and 28 hexadecimal digits for guests, the user's id for customers.
    let key: String
    /// How it was found.
    let origin: Origin
    /// The guest's session that this login continues, whose cart is to be merged; nil elsewhere.
    var continues: String?

    /// Finds the session of a request: token, then cookie, then login, else a new one.
    static func open(_ request: RestRequest) throws -> CartSession {
        let scope = request.scope
        if let key = try scope.session(ofToken: request.headers["cart-token"]) {
            return CartSession(key: key, origin: .token)
        }
        return try open(scope)
    }

    /// As ``open(_:)-(RestRequest)``, for pages, where no token counts.
    static func open(_ scope: Scope) throws -> CartSession {
        let user = scope.identity.user.map { String($0.id) }
        if let value = scope.cookies[SessionCookie.name(scope.site)],
            let cookie = try SessionCookie.read(value, now: scope.visit.now, scope.keys)
        {
            if let session = continuing(cookie, user) { return session }
        }
        if let user { return CartSession(key: user, origin: .cookie) }
        return CartSession(key: "t_" + String(Hex.encode(scope.visit.random.bytes(14))), origin: .fresh)
    }

    /// The session that a cookie stands for. A guest's goes on in the account after login
    /// (flows/login-merges-guest-cart); an account's is nobody's but its own.
    private static func continuing(_ cookie: SessionCookie, _ user: String?) -> CartSession? {
        if cookie.key == user { return CartSession(key: cookie.key, origin: .cookie) }
        guard cookie.key.hasPrefix("t_") else { return nil }
        guard let user else { return CartSession(key: cookie.key, origin: .cookie) }
        return CartSession(key: user, origin: .cookie, continues: cookie.key)
    }
}

/// `wp_woocommerce_sessions`: what a shopper's session holds. Written only when something is stored.
struct SessionRecord: Record {
    static let table = Table<SessionRecord>("session", isClustered: true)

    var key = ""
    var data: JSONObject = [:]
    var expires = Instant(seconds: 0)

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("key", &key, .key)
        column("data", &data)
        column("expires", &expires)
    }

    /// The session's data, nil where nothing was stored or it is past its time.
    static func load(_ key: String, _ visit: Visit) throws -> JSONObject? {
        guard let session = try find(key, in: visit.database), session.expires > visit.now else { return nil }
        return session.data
    }

    /// Stores the session's data for two days.
    static func save(_ key: String, _ data: JSONObject, _ visit: Visit) throws {
        let expires = Instant(seconds: visit.now.seconds + 172_800)
        try SessionRecord(key: key, data: data, expires: expires).save(in: visit.database)
    }

    /// Forgets a session.
    static func delete(_ key: String, _ visit: Visit) throws { try delete(key, in: visit.database) }
}
