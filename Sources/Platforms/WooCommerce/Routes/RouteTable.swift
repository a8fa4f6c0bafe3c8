import Simulator

/// Every route of the room. Rows of one path stand together; the first that matches wins.
enum RouteTable {
    /// A namespace's routes, made when the first request comes for them: some take milliseconds.
    private static let byNamespace: [(prefix: String, routes: @Sendable () -> [Route])] = [
        ("wc/store/v1", { storeOne }), ("wc/store", { store }), ("wc/v3", { rest }), ("wc/v2", { two }),
        ("wc/v1", { one }),
        ("wp/v2", { wordPress }),
    ]

    private static let store = StoreRoutes.rows("wc/store")
    private static let storeOne = StoreRoutes.rows("wc/store/v1")
    private static let rest = RestRoutes.rows
    private static let two = OlderVersion.v2.rows
    private static let one = OlderVersion.v1.rows
    private static let wordPress = WordPressRoutes.rows

    /// The namespaces in the order of the index.
    static let all: [Route] = store + storeOne + rest + two + one + wordPress

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
        let routes = byNamespace.first { path.hasPrefix("/\($0.prefix)/") || path == "/\($0.prefix)" }?.routes() ?? all
        return routes.lazy.compactMap { route in
            route.pattern.match(segments).map { RouteMatch(route: route, captured: $0) }
        }
    }
}
