import Simulator

/// `/wc/v3/payment_gateways`.
enum PaymentGatewayEndpoints {
    static let rows: [Route] = [
        Route(
            "wc/v3", "/payment_gateways",
            [
                Endpoint(["GET"], args: [.contextOfV3], permission: RestAccess.list.check, do: list)
            ]),
        Route(
            "wc/v3", "/payment_gateways/(?P<id>[\\w-]+)",
            [
                Endpoint(["GET"], args: [.string("id"), .contextOfV3], permission: RestAccess.view.check, do: one),
                Endpoint(
                    Endpoint.editable,
                    args: [
                        .string("id"), .string("title"), .string("description"), .integer("order"), .boolean("enabled"),
                        .object("settings"),
                    ], permission: RestAccess.edit.check, do: update),
            ]),
    ]

    private static func list(_ request: RestRequest) throws -> RestResponse {
        let all = try PaymentGatewayRecord.all(request.scope.options, in: request.visit.database)
        return RestResponse(.array(try all.map { try item($0, request).element }))
    }

    private static func one(_ request: RestRequest) throws -> RestResponse {
        try item(find(request), request).response()
    }

    private static func find(_ request: RestRequest) throws -> PaymentGateway {
        let all = try PaymentGatewayRecord.all(request.scope.options, in: request.visit.database)
        guard let gateway = all.first(where: { $0.id == request.string("id") }) else {
            throw RestError("woocommerce_rest_payment_gateway_invalid", "Resource does not exist.", status: 404)
        }
        return gateway
    }

    private static func update(_ request: RestRequest) throws -> RestResponse {
        var gateway = try find(request)
        for (key, value) in request["settings"]?.object ?? [:] {
            guard let definition = gateway.definition["settings"]?[key]?.object else { continue }
            gateway.settings[key] = try SettingValue.checked(value, definition)
        }
        if let isEnabled = request.bool("enabled") { gateway.settings["enabled"] = isEnabled ? "yes" : "no" }
        for field in ["title", "description"] {
            if let text = request.string(field) { gateway.settings[field] = .string(text) }
        }
        try request.scope.options.set(PaymentGateway.option(gateway.id), .object(gateway.settings))
        if let order = request.int("order") { try move(gateway.id, to: order, request.scope.options) }
        return try item(gateway, request).response()
    }

    private static func move(_ id: String, to place: Int, _ options: Options) throws {
        var order = try options.json("woocommerce_gateway_order").object ?? [:]
        order[id] = .init(place)
        try options.set("woocommerce_gateway_order", .object(order))
    }

    private static func item(_ gateway: PaymentGateway, _ request: RestRequest) throws -> RestItem {
        let site = request.scope.site
        var members = gateway.definition
        members["title"] = gateway.settings["title"] ?? ""
        members["description"] = gateway.settings["description"] ?? ""
        members["order"] = try request.scope.options.json("woocommerce_gateway_order")[gateway.id] ?? ""
        members["enabled"] = .bool(gateway.isEnabled)
        members["settings"] = .object(settings(gateway))
        members["settings_url"] = .string(
            site.url("/wp-admin/admin.php?page=wc-settings&tab=checkout&section=\(gateway.id)"))
        let links = RestLinks(
            site, item: "/wc/v3/payment_gateways/\(gateway.id)", allow: RestLinks.editable,
            collection: "/wc/v3/payment_gateways")
        return RestItem(members: members, links: links.members)
    }

    /// An empty list is shown as an empty text.
    private static func settings(_ gateway: PaymentGateway) -> JSONObject {
        var all = gateway.definition["settings"]?.object ?? [:]
        for (key, setting) in all {
            guard var setting = setting.object, let value = gateway.settings[key] else { continue }
            setting["value"] = value == [] ? "" : value
            all[key] = .object(setting)
        }
        return all
    }
}
