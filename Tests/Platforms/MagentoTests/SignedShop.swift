import Simulator

@testable import Magento

/// A shop in memory with one integration and one website, made without files.
struct SignedShop {
    let database: Database
    let settings: ShopSettings
    var now = Instant(seconds: 1_700_000_000)

    static let key = "consumerkey000000000000000000000"
    static let secret = "consumersecret000000000000000000"
    static let token = "accesstoken000000000000000000000"
    static let tokenSecret = "accesssecret00000000000000000000"

    init(profile: String = "2.4.6", options: [String: String] = [:]) throws {
        database = try Database(path: ":memory:")
        settings = ShopSettings(
            name: "magento", profile: profile, baseURL: "http://shop.test", mounts: [Mount()],
            options: options)
        try database.execute("CREATE TABLE id_sequence (name TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID")
        try Magento().prepare(database, for: settings, from: FixtureFolder(path: "/nonexistent"))
        try fill()
    }

    private func fill() throws {
        try database.execute(
            """
            INSERT INTO store_website VALUES (0, 'admin', 'Admin', 0, 0, 1), (1, 'base', 'Main', 1, 1, 0);
            INSERT INTO store_group VALUES (0, 0, 0, 0, 'Default', 'default', 0), (1, 1, 2, 1, 'Main', 'main', 1);
            INSERT INTO store VALUES (1, 'default', 'Default', 1, 1, 1, 0), (0, 'admin', 'Admin', 0, 0, 1, 1);
            """)
        try OAuthConsumer(id: 1, key: Self.key, secret: Self.secret, createdAt: now).insert(into: database)
        try Integration(id: 1, name: "Test", isActive: true, consumer: 1).insert(into: database)
        try OAuthToken(consumerID: 1, type: .access, token: Self.token, secret: Self.tokenSecret).insert(into: database)
        try AuthorizationRule.allow([AuthorizationRule.everything], .integration, id: 1, in: database)
    }

    var visit: Visit {
        Visit(
            database: database, now: now, random: RandomSource(seed: 1), ids: IdSequences(database), shop: settings,
            sandbox: "test")
    }

    /// A signed request; `changes` are made to the parameters before signing.
    func signed(
        _ path: String, method: String = "GET", at seconds: Int64? = nil, nonce: String = "n",
        changes: [String: String] = [:], secret: String = SignedShop.secret
    ) -> Request {
        var parameters: [(name: String, value: String)] = [
            ("oauth_consumer_key", Self.key), ("oauth_token", Self.token),
            ("oauth_signature_method", "HMAC-SHA256"), ("oauth_version", "1.0"),
            ("oauth_timestamp", String(seconds ?? now.seconds)), ("oauth_nonce", nonce),
        ].map { ($0.0, changes[$0.0] ?? $0.1) }
        let parts = path.split(separator: "?", maxSplits: 1)
        let query = parts.count > 1 ? PercentEncoding.form(parts[1]) : []
        let signature = OAuth1.signature(
            .hmacSHA256, httpMethod: method, url: "http://shop.test" + parts[0], parameters: parameters + query,
            consumerSecret: secret, tokenSecret: Self.tokenSecret)
        parameters.append(("oauth_signature", signature))
        let header = parameters.map { "\($0.name)=\"\(PercentEncoding.encode($0.value))\"" }.joined(separator: ", ")
        return Request(
            method: method, target: path, headers: ["Host": "shop.test", "Authorization": "OAuth " + header])
    }

    /// Sends a request through the whole room.
    func answer(_ request: Request) -> Reply {
        let platform = Magento()
        let call = Call(request)
        do { return try platform.answer(call, in: visit) } catch {
            return platform.reply(to: error, for: call, in: visit)
        }
    }
}
