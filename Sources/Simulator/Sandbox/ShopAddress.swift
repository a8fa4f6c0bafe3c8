/// Where a shop lives: what its links lead to, its cookies are for and its signatures cover.
///
/// By default as called: scheme, host, port and path prefix that the client used, so that every link in an answer leads
/// back to the same shop, in a sandbox and behind a proxy too. ``ShopSettings/url`` fixes another.
public struct ShopAddress: Hashable, Sendable {
    /// `http` or `https`.
    public let scheme: String
    /// Host and, where it is not the scheme's own, port, e.g. `127.0.0.1:4090`.
    public let authority: String
    /// The path in front of the shop's own, e.g. `/s/ci-1/magento`; empty at a host's root.
    public let path: String

    /// An address by its parts.
    public init(scheme: String, authority: String, path: String) {
        self.scheme = scheme
        self.authority = authority
        self.path = path
    }

    /// Reads `scheme://authority/path`; a trailing slash does not count.
    public init(_ url: String) {
        let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        scheme = parts[0].hasSuffix(":") ? String(parts[0].dropLast()) : "http"
        authority = parts.count > 2 ? String(parts[2]) : url
        var path = parts.count > 3 ? "/" + parts[3] : ""
        while path.hasSuffix("/") { path.removeLast() }
        self.path = path
    }

    /// The address that a call reached the shop at.
    ///
    /// What a proxy says of the outside (`X-Forwarded-Proto`, `-Host`, `-Port`, `-Prefix`) counts from this machine, and
    /// from elsewhere where the shop trusts it.
    public init(of call: Call, _ shop: ShopSettings) {
        if let url = shop.url {
            self.init(url)
            return
        }
        self.init(of: call, trusting: shop.trustsForwarded)
    }

    /// The address that a call reached the server at, with its base path behind.
    ///
    /// - Parameter trusting: whether what a proxy on another machine says counts.
    init(of call: Call, trusting: Bool) {
        let isTrusted = trusting || Self.isLoopback(call.request.remoteAddress)
        func forwarded(_ name: String) -> String? {
            guard isTrusted, let value = call.headers["x-forwarded-\(name)"] else { return nil }
            // The nearest proxy writes last, the client's own address stands first.
            return value.split(separator: ",").first.map { String($0.filter { $0 != " " }) }
        }
        let scheme = forwarded("proto")?.lowercased() ?? call.request.scheme
        var authority = forwarded("host") ?? call.headers["host"] ?? "localhost"
        if let port = forwarded("port"), !authority.contains(":"), port != (scheme == "https" ? "443" : "80") {
            authority += ":\(port)"
        }
        var prefix = forwarded("prefix") ?? ""
        while prefix.hasSuffix("/") { prefix.removeLast() }
        self.init(
            scheme: scheme == "https" ? "https" : "http", authority: authority, path: prefix + call.basePath)
    }

    /// Whether a client's address is this machine's.
    public static func isLoopback(_ address: String) -> Bool { address.hasPrefix("127.") || address == "::1" }

    /// The address without trailing slash, e.g. `http://127.0.0.1:4090/s/ci-1`.
    public var url: String { "\(scheme)://\(authority)\(path)" }

    /// The same place by another scheme; where a port is named, that port speaks one scheme, and nothing changes.
    public func by(_ scheme: String) -> ShopAddress {
        let hasPort = authority.utf8.count > host.utf8.count
        return hasPort ? self : ShopAddress(scheme: scheme, authority: authority, path: path)
    }

    /// Host without port.
    public var host: Substring {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") { return authority[...end] }
        return authority.prefix { $0 != ":" }
    }
}
