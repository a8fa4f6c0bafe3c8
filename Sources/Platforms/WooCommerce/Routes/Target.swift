import PHP
import Simulator

/// What an address means to WordPress before any route is looked for.
enum Target: Hashable, Sendable {
    /// A REST path, e.g. `/wc/store/v1/cart` or `/`.
    case rest(String)
    /// A page of the shop front, by its path.
    case page(String)

    /// Reads an address: `/wp-json/…`, `/index.php/wp-json/…` or `?rest_route=…`.
    init(_ call: Call) {
        if let query = call.query, query.contains("rest_route"),
            let route = PHP.parseStr(query)["rest_route"]?.string, !route.isEmpty,
            call.path.isEmpty || call.path == "/" || call.path == "/index.php"
        {
            self = .rest(Self.trimmed(route))
            return
        }
        let path = call.path.hasPrefix("/index.php/") ? String(call.path.dropFirst("/index.php".count)) : call.path
        if path == "/wp-json" || path.hasPrefix("/wp-json/") {
            // WordPress matches the address as written: an encoded slash or letter makes it another one
            // (session/path-spelling).
            self = .rest(Self.trimmed(String(path.dropFirst("/wp-json".count))))
        } else {
            self = .page(path.isEmpty ? "/" : path)
        }
    }

    /// Without slashes at the end, `/` where nothing is left.
    private static func trimmed(_ path: String) -> String {
        var out = Substring(path)
        while out.hasSuffix("/") { out = out.dropLast() }
        if out.isEmpty { return "/" }
        return out.hasPrefix("/") ? String(out) : "/" + out
    }
}

extension Target {
    /// The REST path; nil for pages.
    var restPath: String? { if case .rest(let path) = self { path } else { nil } }
}
