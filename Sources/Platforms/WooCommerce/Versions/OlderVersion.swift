import Simulator

/// `wc/v2` and `wc/v1`: the routes of `wc/v3` that were there already, with the shapes of their time.
///
/// The real system keeps a controller class for each version, the newer ones inheriting. Here a request of an older
/// version is that of `wc/v3` with a few members called otherwise, and its answer is written over.
enum OlderVersion: String, CaseIterable, Sendable {
    case v2 = "wc/v2"
    case v1 = "wc/v1"

    /// The routes of the version.
    var rows: [Route] {
        [Route(rawValue, "", [Endpoint(["GET"], args: RouteIndex.args(rawValue), do: RouteIndex.namespace)])]
            + (RestRoutes.rows + OlderReviewEndpoints.rows).compactMap(row) + deliveries
            + (self == .v1 ? [MarketplaceEndpoints.preview] : [])
    }

    private static let prefix = "/wc/v3"

    private func row(_ route: Route) -> Route? {
        let path = String(route.pattern.text.dropFirst(Self.prefix.count))
        guard has(path) else { return nil }
        let kind = OlderKind(path: path)
        let args = OlderArgs(version: self, path: path)
        let endpoints = route.endpoints.filter { has(path, $0.methods) }
        return Route(rawValue, path, endpoints.map { endpoint($0, kind, args) })
    }

    private static let roots: [OlderVersion: [String]] = [
        .v2: [
            "/coupons", "/customers", "/orders", "/payment_gateways", "/products", "/reports", "/settings", "/shipping",
            "/shipping_methods", "/system_status", "/taxes", "/webhooks",
        ],
        .v1: ["/coupons", "/customers", "/orders", "/products", "/reports", "/taxes", "/webhooks"],
    ]
    /// Parts of paths that came with `wc/v3`; variations and brands have paths of their own since `wc/v2`.
    private static let newer: [OlderVersion: [String]] = [
        .v2: [
            "/products/reviews", "/suggested-products", "/duplicate", "/custom-fields", "/slug-suggestion", "/generate",
            "/actions/", "/receipt", "/orders/statuses", "/totals", "/settings/batch",
        ],
        .v1: [
            "/products/reviews", "/suggested-products", "/duplicate", "/custom-fields", "/slug-suggestion", "/generate",
            "/actions/", "/receipt", "/orders/statuses", "/totals", "/variations", "/brands", "/reviews/batch",
        ],
    ]

    func has(_ path: String) -> Bool {
        let roots = Self.roots[self] ?? []
        guard roots.contains(where: { path == $0 || path.hasPrefix("\($0)/") }) else { return false }
        return !(Self.newer[self] ?? []).contains { path.contains($0) }
    }

    /// One class of taxes can be read since `wc/v2`.
    private func has(_ path: String, _ methods: [String]) -> Bool {
        !(self == .v1 && path.hasPrefix("/taxes/classes/") && methods == ["GET"])
    }

    /// Old versions kept a log of deliveries that is empty by now.
    private var deliveries: [Route] {
        let path = "/webhooks/(?P<webhook_id>[\\d]+)/deliveries"
        let args: [Arg] = [.integer("webhook_id"), .contextOfV3]
        return [
            Route(
                rawValue, path,
                [Endpoint(["GET"], args: args, permission: Access.list.check, do: Self.deliveries)]),
            Route(
                rawValue, "\(path)/(?P<id>[\\d]+)",
                [
                    Endpoint(["GET"], args: [.integer("id")] + args, permission: Access.view.check) { request in
                        _ = try Self.deliveries(request)
                        throw RestError("woocommerce_rest_invalid_id", "Invalid resource ID.", status: 404)
                    }
                ]),
        ]
    }

    private static func deliveries(_ request: RestRequest) throws -> RestResponse {
        guard try WebhookRecord.find(request.int("webhook_id") ?? 0, in: request.visit.database) != nil else {
            throw RestError("woocommerce_rest_webhook_invalid_id", "Invalid webhook ID.", status: 404)
        }
        return RestResponse([])
    }

    private func endpoint(_ endpoint: Endpoint, _ kind: OlderKind?, _ args: OlderArgs) -> Endpoint {
        var older = endpoint
        older.args = args.of(endpoint)
        guard let handler = endpoint.handler else { return older }
        let shape = OlderMembers(version: self, path: args.path)
        older.handler = { request in
            if self == .v1, kind == .order || kind == .refund { return try Self.lostOrders(request, kind) }
            var inner = request
            kind?.rename(&inner)
            // What is asked for is picked of the older shape.
            for source in RestRequest.Source.allCases { inner[source]["_fields"] = nil }
            return try shaped(handler(inner), kind, shape, request)
        }
        return older
    }

    /// Orders in tables of their own are none to `wc/v1`, which looks for posts (captures woocommerce-webhooks,
    /// api-versions).
    private static func lostOrders(_ request: RestRequest, _ kind: OlderKind?) throws -> RestResponse {
        guard request.method == "GET" || request.method == "HEAD", request.int("id") == nil else {
            let type = kind == .refund ? "shop_order_refund" : "shop_order"
            throw RestError("woocommerce_rest_invalid_\(type)_id", "Invalid ID.", status: 404)
        }
        var response = RestResponse([])
        response.paged(total: 0, pages: 0)
        return response
    }

    // MARK: Answers

    private func shaped(
        _ response: RestResponse, _ kind: OlderKind?, _ shape: OlderMembers, _ request: RestRequest
    ) throws -> RestResponse {
        var response = response
        if case .value(let value) = response.body {
            response.body = .value(try shaped(value, kind, shape, request))
        }
        response.links = response.links.map { $0.mapValues(readdressed) }
        for name in ["Location", "Link"] {
            if let text = response.headers[name] { response.headers[name] = readdressed(text) }
        }
        return response
    }

    /// An item, a list of items, or what a batch did to items.
    private func shaped(
        _ value: JSONValue, _ kind: OlderKind?, _ shape: OlderMembers, _ request: RestRequest
    ) throws -> JSONValue {
        if let elements = value.array {
            return .array(try elements.filter(shape.shows).map { try shaped($0, kind, shape, request) })
        }
        guard var members = value.object else { return value }
        if members["id"] == nil, members["create"] != nil || members["update"] != nil || members["delete"] != nil {
            for (name, value) in members { members[name] = try shaped(value, kind, shape, request) }
            return .object(members)
        }
        let links = members["_links"].map(readdressed)
        members["_links"] = nil
        if members["error"] == nil {
            if let kind {
                members = try OlderShape(version: self, scope: request.scope).members(members, kind)
            } else {
                members = shape.of(members)
            }
        }
        if let links { members["_links"] = links }
        return .object(members)
    }

    private func readdressed(_ text: String) -> String {
        text.replacing("/wp-json/wc/v3/", with: "/wp-json/\(rawValue)/")
    }

    private func readdressed(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text): .string(readdressed(text))
        case .array(let elements): .array(elements.map(readdressed))
        case .object(let members): .object(members.mapValues(readdressed))
        default: value
        }
    }
}

extension JSONObject {
    fileprivate func mapValues(_ change: (JSONValue) -> JSONValue) -> JSONObject {
        JSONObject(pairs.map { ($0.key, change($0.value)) })
    }
}
