/// An HTTP request as it came over the wire, or as an in-process client sends it.
public struct Request: Sendable {
    /// The method as written, e.g. `GET`; servers do not change its case.
    public var method: String
    /// `http` or `https`, as the server's own socket saw it.
    public var scheme: String
    /// The request target as written: raw path and query, never decoded.
    public var target: String
    /// All header fields.
    public var headers: Headers
    /// The whole body.
    public var body: [UInt8]
    /// The client's address without port, e.g. `127.0.0.1`.
    public var remoteAddress: String
    /// The shop's own port that it came in at; nil at the server's.
    public var shopPort: Int?

    /// A request; `target` starts with `/`.
    public init(
        method: String, target: String, headers: Headers = [:], body: [UInt8] = [], scheme: String = "http",
        remoteAddress: String = "127.0.0.1", shopPort: Int? = nil
    ) {
        self.method = method
        self.scheme = scheme
        self.target = target
        self.headers = headers
        self.body = body
        self.remoteAddress = remoteAddress
        self.shopPort = shopPort
    }

    /// The raw path, without query.
    public var path: Substring {
        target[..<(target.utf8.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex)]
    }

    /// The raw query after the first `?`, without it; nil where there is no `?`.
    public var query: Substring? {
        guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return nil }
        return target[target.utf8.index(after: mark)...]
    }

    /// The host name that the client called, in lower case and without port: what a trusted proxy says of it, else `Host`.
    public var hostName: String? {
        var host = headers["host"]
        if ShopAddress.isLoopback(remoteAddress), let outside = headers["x-forwarded-host"] {
            host = outside.split(separator: ",").first.map(String.init)
        }
        guard let host else { return nil }
        return host.prefix { $0 != ":" }.lowercased()
    }
}
