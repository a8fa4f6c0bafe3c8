import Simulator

/// What the API says about itself: `/wp-json/`, the namespaces and `OPTIONS`.
enum RouteIndex {
    /// Every namespace of the real system, of which some are not built.
    private static let namespaces = [
        "oembed/1.0", "wc/v3", "wc/v1", "jetpack/v4", "wc-admin", "wc-analytics", "wc/store", "wc/store/v1",
        "wc/private", "wc/v2", "wc-admin-email", "wc-telemetry", "wccom-site/v3", "wp/v2", "wp-site-health/v1",
        "wp-block-editor/v1", "wp-abilities/v1",
    ]

    /// The parameters of a namespace's own route.
    static func args(_ namespace: String) -> [Arg] {
        [
            Arg("namespace", nil, nil, ["default": .string(namespace)]),
            Arg("context", nil, nil, ["default": "view"]),
        ]
    }

    /// The routes of a namespace.
    static func namespace(_ request: RestRequest) throws -> RestResponse {
        let name = request[.defaults]["namespace"]?.string ?? ""
        let site = request.scope.site
        let routes = RouteTable.all.filter { $0.namespace == name }.map { route in
            (route.pattern.text, JSONValue.object(entry(route, site)))
        }
        return RestResponse(
            ["namespace": .string(name), "routes": .object(JSONObject(routes))],
            links: ["up": [["href": .string(site.rest("/"))]]])
    }

    /// The answer for `/`; nil for any other path.
    static func answer(_ request: RestRequest) throws -> (response: RestResponse, match: RouteMatch?)? {
        guard request.path == "/", request.method == "GET" || request.method == "HEAD" else { return nil }
        let (options, site) = (request.scope.options, request.scope.site)
        let routes = RouteTable.all.map { ($0.pattern.text, JSONValue.object(entry($0, site))) }
        let fields = request["_fields"].map { SchemaCheck.listed($0) ?? [] }
        let hasLinks = fields?.contains("_links") ?? true
        let response = RestResponse(
            [
                "name": .string(try options["blogname"]), "description": .string(try options["blogdescription"]),
                "url": .string(site.home), "home": .string(site.home),
                "gmt_offset": JSONValue(try options.int("gmt_offset")),
                "timezone_string": .string(try options["timezone_string"]), "page_for_posts": 0, "page_on_front": 0,
                "show_on_front": "posts", "namespaces": .array(namespaces.map(JSONValue.string)),
                "authentication": authentication(site), "routes": .object(JSONObject(routes)), "site_logo": 0,
                "site_icon": 0, "site_icon_url": "",
            ], links: hasLinks ? ["help": [["href": "https://developer.wordpress.org/rest-api/"]]] : nil)
        return (response, RouteMatch(route: root, captured: []))
    }

    private static let root = Route("", "", [Endpoint(["GET"])])

    /// Application passwords are offered over https only.
    private static func authentication(_ site: Site) -> JSONValue {
        guard site.isSecure else { return [] }
        let url = site.url("/wp-admin/authorize-application.php")
        return ["application-passwords": ["endpoints": ["authorization": .string(url)]]]
    }

    /// The arguments and the schema of a route; `[]` where there is none.
    static func options(_ request: RestRequest) -> (response: RestResponse, match: RouteMatch?) {
        guard let match = RouteTable.first(request.path) else { return (RestResponse([]), nil) }
        return (RestResponse(.object(entry(match.route, request.scope.site, withSchema: true))), match)
    }

    // MARK: Routes

    private static func entry(_ route: Route, _ site: Site, withSchema: Bool = false) -> JSONObject {
        var entry: JSONObject = [
            "namespace": .string(route.namespace), "methods": .array(route.methods.map(JSONValue.string)),
            "endpoints": .array(route.endpoints.map { .object(endpoint($0, of: route)) }),
        ]
        if withSchema, let schema = StoreSchemas.schema(of: route) { entry["schema"] = .object(schema) }
        if route.pattern.isLiteral {
            entry["_links"] = ["self": [["href": .string(site.rest(route.pattern.text))]]]
        }
        return entry
    }

    /// Of what is built, only the Store API says that it can be part of a batch.
    private static func endpoint(_ endpoint: Endpoint, of route: Route) -> JSONObject {
        var members: JSONObject = ["methods": .array(endpoint.methods.map(JSONValue.string))]
        if endpoint.allowsBatch, route.namespace.hasPrefix("wc/store") { members["allow_batch"] = ["v1": true] }
        let args = endpoint.args.map { ($0.name, JSONValue.object($0.shown)) }
        members["args"] = args.isEmpty ? [] : .object(JSONObject(args))
        return members
    }
}

/// Namespaces of the real system that are not built, or not whole.
enum UnbuiltRoutes {
    private static let prefixes = ["/wc/v1/", "/wc/v2/", "/wc-analytics/", "/wc-admin/", "/wp/v2/", "/wc/private/"]

    static func knows(_ path: String) -> Bool { prefixes.contains { path.hasPrefix($0) } }
}
