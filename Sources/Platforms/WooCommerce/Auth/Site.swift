import Simulator

/// The shop's address as the caller sees it.
struct Site: Sendable {
    /// Scheme, host and path without trailing slash, e.g. `https://store.local`.
    let home: String
    /// Whether the caller came over https, itself or by a proxy that says so.
    let isSecure: Bool
    /// What WordPress appends to its cookies' names.
    let cookieHash: String

    init(_ call: Call, _ shop: ShopSettings) {
        isSecure = call.request.scheme == "https" || Self.proxiedSecurely(call, shop)
        let bare = shop.baseURL.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
        home = "\(isSecure ? "https" : "http")://\(bare)"
        cookieHash = SecretKeys.md5(shop.baseURL)
    }

    /// `X-Forwarded-Proto` counts from this machine, or from anywhere with the option `trust-forwarded-proto`.
    private static func proxiedSecurely(_ call: Call, _ shop: ShopSettings) -> Bool {
        guard call.headers["x-forwarded-proto"]?.lowercased() == "https" else { return false }
        let isLoopback = call.request.remoteAddress.hasPrefix("127.") || call.request.remoteAddress == "::1"
        return isLoopback || shop.options["trust-forwarded-proto"] == "yes"
    }

    /// The URL of a path, e.g. `/product/beanie/`.
    func url(_ path: String) -> String { home + path }

    /// The URL of a REST path, e.g. `/wc/store/v1/cart`.
    func rest(_ path: String) -> String { "\(home)/wp-json\(path)" }
}
