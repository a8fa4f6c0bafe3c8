import PHP
import Simulator

/// The Store API's limit of requests, which a shop may switch on. WooCommerce counts guests by address.
struct RateLimit: Hashable, Sendable {
    /// So many requests in so many seconds.
    let requests: Int
    let seconds: Int64
    /// What is counted by itself.
    let scope: String

    /// The limit that counts for a request; nil for none. REST v3 has none (session/rate-limit).
    static func rule(_ request: Scope) throws -> RateLimit? {
        guard request.isStoreAPI else { return nil }
        if let limit = try request.extensions.rateLimit { return limit }
        guard request.call.method == "POST", request.restPath?.hasSuffix("/checkout") == true else { return nil }
        let isOn = try request.options.isOn("woocommerce_feature_rate_limit_checkout_enabled")
        return isOn ? RateLimit(requests: 3, seconds: 60, scope: "checkout") : nil
    }

    /// Counts a request and gives the headers that say so.
    ///
    /// - Throws: ``RestError`` where nothing is left: 400, not 429 (session/rate-limit).
    func count(_ request: Scope) throws -> Headers {
        let now = request.visit.now.seconds
        let key = "\(scope)/\(Self.caller(request))"
        var count = RateCount(key: key, expires: now + seconds, remaining: requests)
        if let known = try RateCount.find(key, in: request.visit.database), known.expires > now { count = known }
        guard count.remaining > 0 else { throw refusal(count.expires, after: count.expires - now) }
        count.remaining -= 1
        try count.save(in: request.visit.database)
        return headers(count.remaining, count.expires)
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

/// What is left of a limit for one caller.
struct RateCount: Record {
    static let table = Table<RateCount>("rate_limit", isClustered: true)

    var key = ""
    var expires: Int64 = 0
    var remaining = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("key", &key, .key)
        column("expires", &expires)
        column("remaining", &remaining)
    }
}
