/// A URL as a client takes it apart: whom to connect to, and what to ask there for, as it is written.
public struct RequestURL: Hashable, Sendable {
    /// The server.
    public let address: ServerAddress
    /// Path and query without fragment; `/` where there are none.
    public let target: String

    /// Reads `http://host/path?query`; nil for anything that is no http or https URL.
    public init?(_ text: String) {
        guard text.contains("://"), let address = ServerAddress(text) else { return nil }
        self.address = address
        let rest = ServerAddress.parts(text).rest.drop { !"/?#".contains($0) }.prefix { $0 != "#" }
        target = rest.hasPrefix("/") ? String(rest) : "/" + rest
    }
}

/// Scheme, host and port of a server, and the path below it: `http://127.0.0.1:4090/s/ci-1`.
public struct ServerAddress: Hashable, Sendable, CustomStringConvertible {
    /// Whether TLS is spoken.
    public let isSecure: Bool
    /// The host, without brackets around IPv6.
    public let host: String
    /// The port.
    public let port: Int
    /// The path without trailing slash; empty for none.
    public let path: String

    /// Reads `http://host`, `https://host:port/path` or `host:port`; nil for anything else.
    public init?(_ text: String) {
        let (scheme, rest) = Self.parts(text)
        guard scheme == "http" || scheme == "https" else { return nil }
        let authority = rest.prefix { !"/?#".contains($0) }
        guard let (host, port) = Self.split(authority, usual: scheme == "https" ? 443 : 80) else { return nil }
        isSecure = scheme == "https"
        self.host = String(host)
        self.port = port
        var path = rest.dropFirst(authority.count).prefix { $0 != "?" && $0 != "#" }
        while path.last == "/" { path.removeLast() }
        self.path = String(path)
    }

    /// The scheme, `http` where none is named, and what follows it.
    fileprivate static func parts(_ text: String) -> (scheme: Substring, rest: Substring) {
        text.firstRange(of: "://").map { (text[..<$0.lowerBound], text[$0.upperBound...]) } ?? ("http", text[...])
    }

    private static func split(_ authority: Substring, usual: Int) -> (Substring, Int)? {
        let bracket = authority.lastIndex(of: "]")
        let colon = authority.lastIndex(of: ":").flatMap { at in bracket.map { at > $0 } ?? true ? at : nil }
        var host = colon.map { authority[..<$0] } ?? authority
        if host.first == "[", host.last == "]" { host = host.dropFirst().dropLast() }
        guard !host.isEmpty else { return nil }
        guard let colon else { return (host, usual) }
        guard let port = Int(authority[authority.index(after: colon)...]), (1...65_535).contains(port) else {
            return nil
        }
        return (host, port)
    }

    /// Host and port as the Host field spells them.
    public var authority: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return port == (isSecure ? 443 : 80) ? name : "\(name):\(port)"
    }

    /// The address without path.
    public var description: String { "\(isSecure ? "https" : "http")://\(authority)" }
}
