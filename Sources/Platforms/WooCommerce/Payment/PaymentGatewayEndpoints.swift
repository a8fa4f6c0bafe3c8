import Simulator

/// `/wc/v3/payment_gateways`.
struct PaymentGatewayEndpoints: EntityCollection {
    static let rows = PaymentGatewayEndpoints().routes

    let path = "/payment_gateways"
    let actions: Set<Access> = [.list, .view, .edit]
    let key = CollectionKey(arg: Arg.string("id").parsed, pattern: "(?P<id>[\\w-]+)")
    let args: [Arg] = [
        .string("title"), .string("description"), .integer("order"), .boolean("enabled"), .settings(),
    ]

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        RestError("woocommerce_rest_payment_gateway_invalid", "Resource does not exist.", status: 404)
    }

    private func all(_ request: RestRequest) throws -> [PaymentGateway] {
        try PaymentGatewayRecord.all(request.scope.options, in: request.visit.database)
    }

    func list(_ request: RestRequest) throws -> RestResponse {
        RestResponse(counted: try items(all(request), request))
    }

    func find(_ request: RestRequest) throws -> PaymentGateway? {
        try all(request).first { $0.id == request.string("id") }
    }

    func update(_ gateway: inout PaymentGateway, _ request: RestRequest) throws {
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
    }

    private func move(_ id: String, to place: Int, _ options: Options) throws {
        var order = try options.json("woocommerce_gateway_order").object ?? [:]
        order[id] = .init(place)
        try options.set("woocommerce_gateway_order", .object(order))
    }

    func item(_ gateway: PaymentGateway, for access: Access, _ request: RestRequest) throws -> RestItem {
        let site = request.scope.site
        var members = gateway.definition
        members["title"] = gateway.settings["title"] ?? ""
        members["description"] = gateway.settings["description"] ?? ""
        members["order"] = try request.scope.options.json("woocommerce_gateway_order")[gateway.id] ?? ""
        members["enabled"] = .bool(gateway.isEnabled)
        members["settings"] = .object(settings(gateway))
        members["settings_url"] = .string(
            site.url("/wp-admin/admin.php?page=wc-settings&tab=checkout&section=\(gateway.id)"))
        return RestItem(members: members, links: links(gateway.id, request, allow: RestLinks.editable).members)
    }

    /// An empty list is shown as an empty text.
    private func settings(_ gateway: PaymentGateway) -> JSONObject {
        var all = gateway.definition["settings"]?.object ?? [:]
        for (key, setting) in all {
            guard var setting = setting.object, let value = gateway.settings[key] else { continue }
            setting["value"] = value == [] ? "" : value
            all[key] = .object(setting)
        }
        return all
    }
}
