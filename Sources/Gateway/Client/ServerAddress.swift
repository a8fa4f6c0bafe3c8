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
        let parts =
            text.firstRange(of: "://").map { (text[..<$0.lowerBound], text[$0.upperBound...]) } ?? ("http", text[...])
        guard parts.0 == "http" || parts.0 == "https" else { return nil }
        let authority = parts.1.prefix { $0 != "/" }
        guard let (host, port) = Self.split(authority, usual: parts.0 == "https" ? 443 : 80) else { return nil }
        isSecure = parts.0 == "https"
        self.host = String(host)
        self.port = port
        var path = parts.1.dropFirst(authority.count)
        while path.last == "/" { path.removeLast() }
        self.path = String(path)
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
