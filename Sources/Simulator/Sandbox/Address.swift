/// Which sandbox a request means, and the path below the sandbox's prefix.
///
/// In order: path prefix `/s/{sandbox}/…`, header `X-Sim-Sandbox`, host label `{sandbox}.localhost`, `default`.
public struct Address {
    /// The sandbox's name.
    public let sandbox: String
    /// `/s/{sandbox}` or empty.
    public let prefix: String
    /// The raw path after the prefix.
    public let path: Substring

    /// Reads an address.
    ///
    /// - Parameter hosts: the host names of shops, which name no sandbox.
    public init(_ request: Request, hosts: Set<String> = []) {
        let path = request.path
        if let name = Self.prefixed(path) {
            sandbox = String(name)
            prefix = "/s/\(name)"
            self.path = path[name.endIndex...]
            return
        }
        prefix = ""
        self.path = path
        sandbox = request.headers["x-sim-sandbox"] ?? Self.label(request, hosts) ?? SandboxRegistry.defaultName
    }

    private static func prefixed(_ path: Substring) -> Substring? {
        guard path.utf8.starts(with: "/s/".utf8) else { return nil }
        let name = path.dropFirst(3).prefix { $0 != "/" }
        return name.isEmpty ? nil : name
    }

    private static func label(_ request: Request, _ hosts: Set<String>) -> String? {
        guard let host = request.headers["host"], host.utf8.contains(UInt8(ascii: ".")) else { return nil }
        let name = host.prefix { $0 != ":" }
        guard name.hasSuffix(".localhost"), !hosts.contains(name.lowercased()) else { return nil }
        return String(name.dropLast(".localhost".count))
    }
}
