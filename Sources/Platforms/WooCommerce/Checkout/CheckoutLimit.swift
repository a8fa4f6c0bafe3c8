import Simulator

/// The built-in limit on placing orders: three tries a minute from one address, where the shop switches it on.
struct CheckoutLimit {
    let request: RestRequest

    static let schema = "CREATE TABLE checkout_try (client TEXT NOT NULL, at INTEGER NOT NULL);\n"

    private static let (limit, seconds) = (3, Int64(60))

    init(_ request: RestRequest) { self.request = request }

    /// Counts a try.
    ///
    /// - Returns: what the answer tells about it; nil where the shop does not limit tries.
    /// - Throws: ``RestError`` where there were too many.
    func count() throws -> Headers? {
        let visit = request.visit
        let isOn = try request.scope.options.isOn("woocommerce_feature_rate_limit_checkout_enabled")
        guard isOn || visit.shop.overlay == "rate_limit_checkout feature" else { return nil }
        let client = request.scope.call.request.remoteAddress
        let now = visit.now.seconds
        try visit.database.run("DELETE FROM checkout_try WHERE at <= ?", now - Self.seconds)
        let tries = try visit.database.all("SELECT at FROM checkout_try WHERE client = ? ORDER BY at", client) {
            Int64($0.int(0))
        }
        let end = (tries.first ?? now) + Self.seconds
        guard tries.count >= Self.limit else {
            try visit.database.run("INSERT INTO checkout_try VALUES (?, ?)", client, now)
            return headers(left: Self.limit - tries.count - 1, end: end)
        }
        let wait = max(1, end - now)
        var refusal = RestError(
            "rate_limit_exceeded", "Too many requests. Please wait \(wait) seconds before trying again.",
            status: 400)
        refusal.headers = headers(left: 0, end: end)
        refusal.headers["RateLimit-Retry-After"] = String(wait)
        throw refusal
    }

    private func headers(left: Int, end: Int64) -> Headers {
        [
            "RateLimit-Limit": String(Self.limit), "RateLimit-Remaining": String(left),
            "RateLimit-Reset": String(end),
        ]
    }
}
