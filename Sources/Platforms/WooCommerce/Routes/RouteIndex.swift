import Simulator

/// What the API says about itself: `/wp-json/`, the namespaces and `OPTIONS`.
enum RouteIndex {
    /// The parameters of a namespace's own route.
    static func args(_ namespace: String) -> [Arg] {
        [
            Arg("namespace", nil, nil, ["default": .string(namespace)]),
            Arg("context", nil, nil, ["default": "view"]),
        ]
    }

    /// The routes of a namespace.
    static func namespace(_ request: RestRequest) throws -> RestResponse { throw RestError.unimplemented }

    /// The answer for `/`; nil for any other path.
    static func answer(_ request: RestRequest) throws -> (response: RestResponse, match: RouteMatch?)? { nil }

    /// The arguments and the schema of a route; `[]` where there is none.
    static func options(_ request: RestRequest) -> (response: RestResponse, match: RouteMatch?) {
        (RestResponse([]), RouteTable.first(request.path))
    }
}

/// Namespaces of the real system that are not built at all.
enum UnbuiltRoutes {
    private static let prefixes = ["/wc/v1/", "/wc/v2/", "/wc-analytics/", "/wc-admin/", "/wp/v2/", "/wc/private/"]

    static func knows(_ path: String) -> Bool { prefixes.contains { path.hasPrefix($0) } }
}
