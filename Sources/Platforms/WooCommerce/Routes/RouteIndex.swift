import Simulator

/// What the API says about itself: `/wp-json/`, the namespaces and `OPTIONS`.
enum RouteIndex {
    /// Every namespace of the real system, of which some are not built.
    static let namespaces = [
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
        let routes = try RouteTable.all.filter { $0.namespace == name }.map { route in
            (route.pattern.text, JSONValue.object(try entry(route, request.scope)))
        }
        return RestResponse(
            ["namespace": .string(name), "routes": .object(JSONObject(routes))],
            links: ["up": [["href": .string(site.rest("/"))]]])
    }

    /// The answer for `/`; nil for any other path.
    static func answer(_ request: RestRequest) throws -> (response: RestResponse, match: RouteMatch?)? {
        guard request.path == "/", request.method == "GET" || request.method == "HEAD" else { return nil }
        let (options, site) = (request.scope.options, request.scope.site)
        let routes = try RouteTable.all.map { ($0.pattern.text, JSONValue.object(try entry($0, request.scope))) }
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
    static func options(_ request: RestRequest) throws -> (response: RestResponse, match: RouteMatch?) {
        guard let match = RouteTable.first(request.path) else { return (RestResponse([]), nil) }
        return (RestResponse(.object(try entry(match.route, request.scope, withSchema: true))), match)
    }

    // MARK: Routes

    private static func entry(_ route: Route, _ scope: Scope, withSchema: Bool = false) throws -> JSONObject {
        let properties = try RestSchemas.properties(of: route, scope)
        var entry: JSONObject = [
            "namespace": .string(route.namespace), "methods": .array(route.methods.map(JSONValue.string)),
            "endpoints": .array(
                try route.endpoints.map { .object(try endpoint($0, of: route, properties, scope)) }),
        ]
        if withSchema {
            entry["schema"] =
                try StoreSchemas.schema(of: route).map(JSONValue.object) ?? RestSchemas.schema(of: route, scope)
        }
        if route.pattern.isLiteral {
            entry["_links"] = ["self": [["href": .string(scope.site.rest(route.pattern.text))]]]
        }
        return entry
    }

    /// Of what is built, only the Store API says that it can be part of a batch.
    private static func endpoint(
        _ endpoint: Endpoint, of route: Route, _ properties: JSONObject?, _ scope: Scope
    ) throws -> JSONObject {
        var members: JSONObject = ["methods": .array(endpoint.methods.map(JSONValue.string))]
        let isOfStore = route.namespace.hasPrefix("wc/store")
        if endpoint.allowsBatch, isOfStore { members["allow_batch"] = ["v1": true] }
        let args = try endpoint.args.map { arg in
            (arg.name, JSONValue.object(isOfStore ? arg.shown : try shown(arg, properties?[arg.name], scope)))
        }
        members["args"] = args.isEmpty ? [] : .object(JSONObject(args))
        return members
    }

    /// An argument that its route's schema declares shows what the schema says about its content.
    private static func shown(_ arg: Arg, _ property: JSONValue?, _ scope: Scope) throws -> JSONObject {
        var all: JSONObject = [:]
        if arg.keywords["type"] != nil { all["description"] = .string(SchemaNotation.description(arg.name)) }
        for (name, value) in arg.shown { all[name] = value }
        let declared = property.map(RestSchemas.adjusted)
        for name in ["items", "properties"] where all[name] != nil { all[name] = declared?[name] ?? all[name] }
        if let isDemanded = try arg.isDemanded?(scope) { all["required"] = .bool(isDemanded) }
        return all
    }
}
