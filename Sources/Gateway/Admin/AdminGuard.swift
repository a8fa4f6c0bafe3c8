internal import Simulator

/// Who may ask the control API at all; looked at before anything of what they ask is read.
///
/// On loopback no token is asked for, so that what a browser on the same machine can be made to send must be told apart:
/// a page of another site posts with its own `Origin`, and a name of the attacker's that resolves to 127.0.0.1 (DNS
/// rebinding) arrives with that name as `Host`.
struct AdminGuard: Sendable {
    private let token: String?
    /// Host names and authorities, in lower case, that are the server's own beside those of loopback.
    private let names: Set<String>

    /// - Parameter names: what else the server is called by, and authorities of origins that may call it.
    init(token: String?, names: some Sequence<String>) {
        self.token = token
        self.names = Set(names.map { $0.lowercased() })
    }

    /// - Throws: ``AdminProblem``, which tells nothing but what to do about it.
    func admit(_ request: Request) throws(AdminProblem) {
        try checkOrigin(request)
        guard let token else { return try checkNeighbour(request) }
        guard let given = request.headers["authorization"], Self.same(given, "Bearer \(token)") else {
            throw .unauthorized
        }
    }

    /// Without a token: from this machine only, and by a name of this machine.
    private func checkNeighbour(_ request: Request) throws(AdminProblem) {
        guard ShopAddress.isLoopback(request.remoteAddress) else { throw .unauthorized }
        for host in request.headers.all("host") where !isOwn(host.lowercased()) { throw .foreignHost(host) }
    }

    /// A browser says where a request comes from: any other site's is refused, with a token too. Following a link is
    /// no harm, as nobody else sees the answer.
    private func checkOrigin(_ request: Request) throws(AdminProblem) {
        let host = request.headers["host"]?.lowercased()
        for origin in request.headers.all("origin") where !isFriend(origin.lowercased(), of: host) {
            throw .foreignOrigin(origin)
        }
        guard let site = request.headers["sec-fetch-site"]?.lowercased(), site == "cross-site" || site == "same-site",
            request.headers["origin"] == nil
        else { return }
        let isLink = request.headers["sec-fetch-mode"]?.lowercased() == "navigate"
        guard isLink, request.method == "GET" || request.method == "HEAD" else { throw .foreignOrigin(site) }
    }

    private func isFriend(_ origin: String, of host: String?) -> Bool {
        guard let mark = origin.firstRange(of: "://") else { return false }
        let authority = String(origin[mark.upperBound...])
        return authority == host || names.contains(authority)
    }

    private func isOwn(_ authority: String) -> Bool {
        let host = Self.name(authority)
        return host == "localhost" || host.hasSuffix(".localhost") || Self.isLoopbackAddress(host)
            || names.contains(host) || names.contains(authority)
    }

    /// `127.0.0.1.evil.test` is a name and no address.
    private static func isLoopbackAddress(_ host: String) -> Bool {
        if host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    private static func name(_ authority: String) -> String {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") { return String(authority[...end]) }
        return String(authority.prefix { $0 != ":" })
    }

    /// Compares in a time that does not depend on where the texts differ.
    private static func same(_ one: String, _ other: String) -> Bool {
        one.utf8.count == other.utf8.count && zip(one.utf8, other.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
