/// Which sandbox a request means, and the path below the sandbox's prefix.
///
/// In order: path prefix `/s/{sandbox}/…`, header `X-Sim-Sandbox`, host label `{sandbox}.localhost`, `default`.
struct Address {
    let sandbox: String
    /// `/s/{sandbox}` or empty.
    let prefix: String
    /// The raw path after the prefix.
    let path: Substring

    init(_ request: Request) {
        let path = request.path
        if let name = Self.prefixed(path) {
            sandbox = String(name)
            prefix = "/s/\(name)"
            self.path = path[name.endIndex...]
            return
        }
        prefix = ""
        self.path = path
        sandbox = request.headers["x-sim-sandbox"] ?? Self.label(request) ?? SandboxRegistry.defaultName
    }

    private static func prefixed(_ path: Substring) -> Substring? {
        guard path.utf8.starts(with: "/s/".utf8) else { return nil }
        let name = path.dropFirst(3).prefix { $0 != "/" }
        return name.isEmpty ? nil : name
    }

    private static func label(_ request: Request) -> String? {
        guard let host = request.headers["host"], host.utf8.contains(UInt8(ascii: ".")) else { return nil }
        let name = host.prefix { $0 != ":" }
        guard name.hasSuffix(".localhost") else { return nil }
        return String(name.dropLast(".localhost".count))
    }
}
