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
            + RestRoutes.rows.compactMap(row) + [deliveries]
    }

    private static let prefix = "/wc/v3"

    private func row(_ route: Route) -> Route? {
        let path = String(route.pattern.text.dropFirst(Self.prefix.count))
        guard has(path) else { return nil }
        let kind = OlderKind(path: path)
        return Route(rawValue, path, route.endpoints.map { endpoint($0, kind) })
    }

    private static let roots: [OlderVersion: [String]] = [
        .v2: [
            "/coupons", "/customers", "/orders", "/payment_gateways", "/products", "/reports", "/settings", "/shipping",
            "/shipping_methods", "/system_status", "/taxes", "/webhooks",
        ],
        .v1: ["/coupons", "/customers", "/orders", "/products", "/reports", "/taxes", "/webhooks"],
    ]
    /// Parts of paths that came with `wc/v3`; variations have paths of their own since `wc/v2`.
    private static let newer = [
        "/products/reviews", "/products/brands", "/suggested-products", "/duplicate", "/custom-fields",
        "/slug-suggestion", "/generate", "/actions/", "/receipt", "/orders/statuses", "/totals",
    ]

    private func has(_ path: String) -> Bool {
        let roots = Self.roots[self] ?? []
        guard roots.contains(where: { path == $0 || path.hasPrefix("\($0)/") }) else { return false }
        let newer = self == .v1 ? Self.newer + ["/variations"] : Self.newer
        return !newer.contains { path.contains($0) }
    }

    /// Old versions kept a log of deliveries that is empty by now.
    private var deliveries: Route {
        Route(
            rawValue, "/webhooks/(?P<webhook_id>[\\d]+)/deliveries",
            [
                Endpoint(
                    ["GET"], args: [.integer("webhook_id"), .contextOfV3], permission: Access.list.check,
                    do: { _ in RestResponse([]) })
            ])
    }

    private func endpoint(_ endpoint: Endpoint, _ kind: OlderKind?) -> Endpoint {
        var older = endpoint
        guard let handler = endpoint.handler else { return older }
        older.args += kind?.args(self) ?? []
        older.handler = { request in
            if self == .v1, kind == .order { return try Self.lostOrders(request) }
            var inner = request
            kind?.rename(&inner)
            // What is asked for is picked of the older shape.
            for source in RestRequest.Source.allCases { inner[source]["_fields"] = nil }
            return try shaped(handler(inner), kind, request)
        }
        return older
    }

    /// Orders in tables of their own are none to `wc/v1`, which looks for posts (captures woocommerce-webhooks,
    /// api-versions).
    private static func lostOrders(_ request: RestRequest) throws -> RestResponse {
        guard request.method == "GET" || request.method == "HEAD", request.int("id") == nil else {
            throw RestError("woocommerce_rest_invalid_shop_order_id", "Invalid ID.", status: 404)
        }
        var response = RestResponse([])
        response.paged(total: 0, pages: 0)
        return response
    }

    // MARK: Answers

    private func shaped(_ response: RestResponse, _ kind: OlderKind?, _ request: RestRequest) throws -> RestResponse {
        var response = response
        if case .value(let value) = response.body {
            response.body = .value(try shaped(value, kind, request))
        }
        response.links = response.links.map { $0.mapValues(readdressed) }
        if kind == .order { response.links?["email_templates"] = nil }
        for name in ["Location", "Link"] {
            if let text = response.headers[name] { response.headers[name] = readdressed(text) }
        }
        return response
    }

    /// An item, a list of items, or what a batch did to items.
    private func shaped(_ value: JSONValue, _ kind: OlderKind?, _ request: RestRequest) throws -> JSONValue {
        if let elements = value.array { return .array(try elements.map { try shaped($0, kind, request) }) }
        guard var members = value.object else { return value }
        if members["id"] == nil, members["create"] != nil || members["update"] != nil || members["delete"] != nil {
            for (name, value) in members { members[name] = try shaped(value, kind, request) }
            return .object(members)
        }
        let links = members["_links"].map(readdressed)
        members["_links"] = nil
        if members["error"] == nil, let kind {
            members = try OlderShape(version: self, scope: request.scope).members(members, kind)
        }
        if let links { members["_links"] = links }
        if kind == .order, var shown = links?.object {
            shown["email_templates"] = nil
            members["_links"] = .object(shown)
        }
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

/// What older versions show otherwise.
enum OlderKind: Sendable {
    case product, variation, order, customer, coupon

    /// The kind of the items behind a path; nil where nothing differs.
    init?(path: String) {
        let ends = ["", "/(?P<id>[\\d]+)", "/batch"]
        func isOf(_ collection: String) -> Bool { ends.contains { path == collection + $0 } }
        if isOf("/products") {
            self = .product
        } else if isOf("/products/(?P<product_id>[\\d]+)/variations") {
            self = .variation
        } else if isOf("/orders") {
            self = .order
        } else if isOf("/customers") {
            self = .customer
        } else if isOf("/coupons") {
            self = .coupon
        } else {
            return nil
        }
    }

    /// Parameters of the time that `wc/v3` does not know.
    func args(_ version: OlderVersion) -> [Arg] {
        switch self {
        case .product, .variation: [.boolean("in_stock")]
        case .coupon where version == .v1:
            [.list("exclude_product_ids", of: "integer"), .mixed("expiry_date", ["null", "string"])]
        default: []
        }
    }

    /// Calls them by their names of today.
    func rename(_ request: inout RestRequest) {
        if let isThere = request.bool("in_stock") { request.set("stock_status", isThere ? "instock" : "outofstock") }
        if let ids = request["exclude_product_ids"] { request.set("excluded_product_ids", ids) }
        if let date = request["expiry_date"] { request.set("date_expires", date) }
    }
}
