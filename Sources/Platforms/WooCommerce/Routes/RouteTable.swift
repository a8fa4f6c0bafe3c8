import Simulator

/// Every route of the room. Rows of one path stand together; the first that matches wins.
enum RouteTable {
    /// The namespaces in the order of the index.
    static let all: [Route] =
        StoreRoutes.rows("wc/store") + StoreRoutes.rows("wc/store/v1") + RestRoutes.rows
        + OlderVersion.allCases.flatMap(\.rows) + WordPressRoutes.rows

    private static let byNamespace: [(prefix: String, routes: [Route])] =
        ["wc/store/v1", "wc/store", "wc/v3", "wc/v2", "wc/v1", "wp/v2"].map { namespace in
            (namespace, all.filter { $0.namespace == namespace })
        }

    /// Whether the path lies in a namespace, by whole segments and with case.
    static func namespace(of path: String) -> String? {
        byNamespace.first { path == "/\($0.prefix)" || path.hasPrefix("/\($0.prefix)/") }?.prefix
    }

    /// Finds the route of a path and method; a route whose methods do not fit is no route.
    static func find(_ path: String, method: String) -> (match: RouteMatch, endpoint: Endpoint)? {
        for match in matches(path) {
            if let endpoint = match.endpoint(for: method) { return (match, endpoint) }
        }
        return nil
    }

    /// The first route of a path, whatever its methods.
    static func first(_ path: String) -> RouteMatch? { matches(path).first { _ in true } }

    private static func matches(_ path: String) -> some Sequence<RouteMatch> {
        // An empty segment is no segment of any pattern: `//wc/store/v1/cart` is 404 (session/unknown-routes).
        let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        let routes = byNamespace.first { path.hasPrefix("/\($0.prefix)/") || path == "/\($0.prefix)" }?.routes ?? all
        return routes.lazy.compactMap { route in
            route.pattern.match(segments).map { RouteMatch(route: route, captured: $0) }
        }
    }
}
