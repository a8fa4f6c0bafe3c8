import Simulator

/// The shop's address as the caller sees it.
struct Site: Sendable {
    /// Scheme, host and path without trailing slash, e.g. `https://store.local`.
    let home: String
    /// Whether the caller came over https, itself or by a proxy that says so.
    let isSecure: Bool
    /// What WordPress appends to its cookies' names.
    let cookieHash: String

    init(_ address: ShopAddress) {
        isSecure = address.scheme == "https"
        home = address.url
        // Of the address that the site was set up with, which does not change with the scheme of a call.
        cookieHash = SecretKeys.md5(address.by("http").url)
    }

    /// The URL of a path, e.g. `/product/beanie/`.
    func url(_ path: String) -> String { home + path }

    /// The URL of a REST path, e.g. `/wc/store/v1/cart`.
    func rest(_ path: String) -> String { "\(home)/wp-json\(path)" }
}
