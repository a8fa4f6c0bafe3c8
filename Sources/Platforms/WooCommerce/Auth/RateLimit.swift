import PHP
import Simulator

/// The Store API's limit of requests, which a shop may switch on. WooCommerce counts guests by address.
struct RateLimit {
    /// So many requests in so many seconds.
    let requests: Int
    let seconds: Int64
    /// What is counted by itself.
    let scope: String

    static let schema = """
        CREATE TABLE rate_limit (
            key TEXT PRIMARY KEY, expires INTEGER NOT NULL, remaining INTEGER NOT NULL
        ) WITHOUT ROWID;
        """

    /// The limit that counts for a request; nil for none. REST v3 has none (session/rate-limit).
    static func rule(_ request: Scope) throws -> RateLimit? {
        guard request.isStoreAPI else { return nil }
        if let overlay = request.visit.shop.overlay, overlay.hasPrefix("rate-limit(") {
            let numbers = overlay.split { !$0.isNumber }.compactMap { Int(String($0)) }
            if numbers.count == 2 { return RateLimit(requests: numbers[0], seconds: Int64(numbers[1]), scope: "all") }
        }
        guard request.call.method == "POST", request.restPath?.hasSuffix("/checkout") == true else { return nil }
        let isOn =
            try request.visit.shop.overlay == "rate_limit_checkout feature"
            || request.options.isOn("woocommerce_feature_rate_limit_checkout_enabled")
        return isOn ? RateLimit(requests: 3, seconds: 60, scope: "checkout") : nil
    }

    /// Counts a request and gives the headers that say so.
    ///
    /// - Throws: ``RestError`` where nothing is left: 400, not 429 (session/rate-limit).
    func count(_ request: Scope) throws -> Headers {
        let now = request.visit.now.seconds
        let key = "\(scope)/\(Self.caller(request))"
        let known = try request.visit.database.first(
            "SELECT expires, remaining FROM rate_limit WHERE key = ? AND expires > ?", key, now
        ) { (expires: Int64($0.int(0)), remaining: $0.int(1)) }
        let (expires, left) = known ?? (now + seconds, requests)
        guard left > 0 else { throw refusal(expires, after: expires - now) }
        try request.visit.database.run(
            "INSERT OR REPLACE INTO rate_limit (key, expires, remaining) VALUES (?, ?, ?)", key, expires, left - 1)
        return headers(left - 1, expires)
    }

    private func headers(_ remaining: Int, _ expires: Int64, retryAfter: Int64? = nil) -> Headers {
        var headers: Headers = ["RateLimit-Limit": String(requests), "RateLimit-Remaining": String(remaining)]
        if let retryAfter { headers["RateLimit-Retry-After"] = String(retryAfter) }
        headers["RateLimit-Reset"] = String(expires)
        return headers
    }

    private func refusal(_ expires: Int64, after wait: Int64) -> RestError {
        RestError(
            "rate_limit_exceeded", "Too many requests. Please wait \(wait) seconds before trying again.", status: 400,
            headers: headers(0, expires, retryAfter: wait))
    }

    /// The user, else the address, which a proxy tells.
    private static func caller(_ request: Scope) -> String {
        if let user = request.identity.user { return "user \(user.id)" }
        let forwarded = request.call.headers["x-forwarded-for"]?.prefix { $0 != "," }
        return forwarded.map { String($0).trimmed } ?? request.call.request.remoteAddress
    }
}
