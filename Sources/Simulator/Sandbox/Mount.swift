/// A part of the server's URL space that belongs to a shop: below a path, at a host name, or on a port of its own.
public struct Mount: Hashable, Sendable {
    /// The host name that requests must name, in lower case; nil for any.
    public let host: String?
    /// The shop's own port that requests must come in at; nil for the server's.
    public let port: Int?
    /// The prefix that is taken off the path, e.g. `/magento-2.4.0`; empty for none.
    public let basePath: String
    /// The prefix below it that the shop claims, e.g. `/rest`; empty for everything.
    public let root: String

    /// A mount; the closest one that fits a request wins.
    public init(host: String? = nil, port: Int? = nil, basePath: String = "", root: String = "") {
        self.host = host
        self.port = port
        self.basePath = basePath
        self.root = root
    }

    /// Whether a request whose path below the sandbox's prefix is `path` is this mount's; whole segments only.
    ///
    /// - Parameter host: the host name that the client called, in lower case, without port.
    public func claims(_ path: Substring, host called: String?, port arrived: Int?) -> Bool {
        if let port, port != arrived { return false }
        if let host, host != called { return false }
        let prefix = basePath + root
        guard path.utf8.starts(with: prefix.utf8) else { return false }
        let rest = path.utf8.dropFirst(prefix.utf8.count)
        return rest.isEmpty || rest.first == UInt8(ascii: "/") || prefix.isEmpty
    }

    /// How closely it says what it claims: a port before a host name before a path, a longer path before a shorter one.
    public var rank: Int {
        (port == nil ? 0 : 1 << 20) + (host == nil ? 0 : 1 << 19) + basePath.utf8.count + root.utf8.count
    }

    /// Whether it leaves the server's own root to whoever asks which shops there are.
    public var sharesRoot: Bool { host == nil && port == nil && basePath.isEmpty }
}

extension Mount {
    /// Reads where a shop is to be: `/path`, `host.name`, `4091` or `:4091` for a port, and `host.name/path`.
    ///
    /// - Parameter roots: the paths that the platform has of its own: at the server's root, which shops share, it claims
    ///   no others.
    /// - Returns: nil where the text is no place.
    public static func read(_ text: String, roots: [String]) -> [Mount]? {
        let slash = text.firstIndex(of: "/") ?? text.endIndex
        guard let (host, port) = authority(text[..<slash]), let basePath = path(text[slash...]) else { return nil }
        let isShared = host == nil && port == nil && basePath.isEmpty
        guard !isShared || slash < text.endIndex else { return nil }
        return (isShared ? roots : [""]).map { Mount(host: host, port: port, basePath: basePath, root: $0) }
    }

    private static func authority(_ text: Substring) -> (host: String?, port: Int?)? {
        if text.isEmpty { return (nil, nil) }
        if let port = Int(text) { return isPort(port) ? (nil, port) : nil }
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let host = parts[0].lowercased()
        guard host.utf8.allSatisfy({ $0.isAlphanumeric || "-._".utf8.contains($0) }) else { return nil }
        guard parts.count == 2 else { return (host, nil) }
        guard let port = Int(parts[1]), isPort(port) else { return nil }
        return (host.isEmpty ? nil : host, port)
    }

    private static func isPort(_ port: Int) -> Bool { (1...65_535).contains(port) }

    /// Without trailing slashes; nil where the path could not be called as it stands.
    private static func path(_ text: Substring) -> String? {
        var text = text
        while text.hasSuffix("/") { text = text.dropLast() }
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"?#%\"<>\\".utf8.contains($0) }
        return isPlain && !text.contains("//") ? String(text) : nil
    }
}
