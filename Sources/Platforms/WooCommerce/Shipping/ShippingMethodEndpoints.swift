import PHP
import Simulator

/// `/wc/v3/shipping/zones/{id}/methods`.
struct ShippingMethodEndpoints: EntityCollection {
    static let rows = ShippingMethodEndpoints().routes

    let path = "/shipping/zones/(?P<zone_id>[\\d]+)/methods"
    let actions: Set<Access> = [.list, .create, .view, .edit, .delete]
    let owners: [Arg] = [Arg.integer("zone_id").parsed]
    let key = CollectionKey(arg: Arg.integer("instance_id").parsed, pattern: "(?P<instance_id>[\\d]+)")
    let listArgs: [Arg] = []
    let viewArgs: [Arg] = []
    let viewRight = Access.list
    let args: [Arg] = [.integer("order"), .boolean("enabled"), .settings(Arg.settingKinds + ["class", "order"])]
    var creationArgs: [Arg] { args + [Arg("method_id", nil, required: true)] }
    let trash = Trash.refused("Shipping methods do not support trashing.", code: "rest_trash_not_supported")

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        RestError("woocommerce_rest_shipping_zone_method_invalid", "Resource does not exist.", status: 404)
    }

    // MARK: Reading

    private func all(_ request: RestRequest) throws -> [ShippingMethod] {
        let zone = try ShippingZoneEndpoints.found(request.int("zone_id"), in: request.visit.database)
        return try ShippingMethod.all(of: zone.id, in: request.visit.database)
    }

    func list(_ request: RestRequest) throws -> RestResponse {
        RestResponse(counted: try items(all(request), request))
    }

    func find(_ request: RestRequest) throws -> ShippingMethod? {
        try all(request).first { $0.instance == request.int("instance_id") }
    }

    func item(_ method: ShippingMethod, for access: Access, _ request: RestRequest) throws -> RestItem {
        let kind = try ShippingMethodKind.find(id: method.method, in: request.visit.database)
        // The answer to a creation still has the kind's own title (rest-v3/shipping).
        let title = access == .create ? kind?.title ?? "" : method.title
        let members: JSONObject = [
            "id": .init(method.instance), "instance_id": .init(method.instance), "title": .string(title),
            "order": .init(method.order), "enabled": .bool(method.isEnabled), "method_id": .string(method.method),
            "method_title": .string(kind?.title ?? ""),
            "method_description": .string("<p>\(kind?.description ?? "")</p>\n"),
            "settings": .object(settings(method, kind, request.scope.site)),
        ]
        var links = links(method.instance, request)
        links.add("describes", "/wc/v3/shipping/zones/\(request.int("zone_id") ?? 0)")
        return RestItem(members: members, links: links.members, showsLinksAsMembers: true)
    }

    private func settings(_ method: ShippingMethod, _ kind: ShippingMethodKind?, _ site: Site) -> JSONObject {
        var all = kind?.settings ?? [:]
        for (name, setting) in all {
            guard var setting = setting.object else { continue }
            setting["value"] = .init(method.settings[name])
            for text in ["description", "tip"] where site.isSecure {
                let plain = "http" + site.home.dropFirst("https".count)
                setting[text] = setting[text]?.string.map { .string($0.replacing(plain, with: site.home)) }
            }
            all[name] = .object(setting)
        }
        return all
    }

    // MARK: Writing

    func answer(creating item: RestItem, _ request: RestRequest) -> RestResponse { item.response() }

    func create(_ request: RestRequest) throws -> ShippingMethod {
        let (visit, others) = (request.visit, try all(request))
        guard let kind = try ShippingMethodKind.find(id: request.string("method_id") ?? "", in: visit.database) else {
            throw RestError(
                "woocommerce_rest_shipping_zone_not_created", "Resource cannot be created.", status: 500)
        }
        var method = ShippingMethod(
            instance: try visit.ids.take("shipping_zone_methods"), method: kind.id, settings: kind.defaults)
        method.order = others.count + 1
        try merge(request, kind, into: &method)
        method.zoneID = request.int("zone_id") ?? 0
        try method.save(in: visit.database)
        return method
    }

    func update(_ method: inout ShippingMethod, _ request: RestRequest) throws {
        let kind = try ShippingMethodKind.find(id: method.method, in: request.visit.database)
        try merge(request, kind, into: &method)
        method.zoneID = request.int("zone_id") ?? 0
        try method.save(in: request.visit.database)
    }

    private func merge(
        _ request: RestRequest, _ kind: ShippingMethodKind?, into method: inout ShippingMethod
    ) throws {
        for (name, value) in request["settings"]?.object ?? [:] {
            guard let definition = kind?.settings[name]?.object else { continue }
            method.settings[name] = try SettingValue.checked(value, definition).phpString
        }
        if let order = request.int("order") { method.order = order }
        if let isEnabled = request.bool("enabled") { method.isEnabled = isEnabled }
    }

    func delete(_ method: ShippingMethod, _ request: RestRequest) throws {
        try ShippingMethod.delete(method.instance, in: request.visit.database)
    }
}

/// `/wc/v3/shipping_methods`: the kinds of methods that zones can have.
struct ShippingMethodKindEndpoints: EntityCollection {
    static let rows = ShippingMethodKindEndpoints().routes

    let path = "/shipping_methods"
    let actions: Set<Access> = [.list, .view]
    let key = CollectionKey(arg: Arg.string("id").parsed, pattern: "(?P<id>[\\w-]+)")
    let listArgs = [Arg.viewContext]
    let viewArgs = [Arg.viewContext]

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        RestError("woocommerce_rest_shipping_method_invalid", "Resource does not exist.", status: 404)
    }

    func list(_ request: RestRequest) throws -> RestResponse {
        let all = try ShippingMethodKind.all("ORDER BY place", in: request.visit.database)
        return RestResponse(counted: try items(all, request))
    }

    func find(_ request: RestRequest) throws -> ShippingMethodKind? {
        try ShippingMethodKind.find(id: request.string("id") ?? "", in: request.visit.database)
    }

    func item(_ kind: ShippingMethodKind, for access: Access, _ request: RestRequest) -> RestItem {
        RestItem(
            members: [
                "id": .string(kind.id), "title": .string(kind.title), "description": .string(kind.description),
            ], links: links(kind.id, request, allow: ["GET"]).members)
    }
}
