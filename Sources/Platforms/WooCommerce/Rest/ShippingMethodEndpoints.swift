import PHP
import Simulator

/// `/wc/v3/shipping/zones/{id}/methods` and `/wc/v3/shipping_methods`.
enum ShippingMethodEndpoints {
    private static let base = "/shipping/zones/(?P<zone_id>[\\d]+)/methods"
    private static let args: [Arg] = [
        .integer("zone_id"), .integer("order"), .boolean("enabled"), .object("settings"),
    ]
    private static let missing = RestError(
        "woocommerce_rest_shipping_zone_method_invalid", "Resource does not exist.", status: 404)

    static let rows: [Route] = [
        Route(
            "wc/v3", base,
            [
                Endpoint(["GET"], args: [.integer("zone_id")], permission: RestAccess.list.check, do: list),
                Endpoint(
                    ["POST"], args: args + [Arg("method_id", nil, required: true)],
                    permission: RestAccess.create.check, do: create),
            ]),
        Route(
            "wc/v3", "\(base)/(?P<instance_id>[\\d]+)",
            [
                Endpoint(
                    ["GET"], args: [.integer("zone_id"), .integer("instance_id")], permission: RestAccess.list.check
                ) { request in try item(find(request), request).response() },
                Endpoint(
                    Endpoint.editable, args: args + [.integer("instance_id")], permission: RestAccess.edit.check,
                    do: update),
                Endpoint(
                    ["DELETE"], args: [.integer("zone_id"), .integer("instance_id"), .force],
                    permission: RestAccess.delete.check, do: delete),
            ]),
    ]

    static let kinds: [Route] = [
        Route(
            "wc/v3", "/shipping_methods",
            [
                Endpoint(["GET"], args: [.contextOfV3], permission: RestAccess.list.check, do: listKinds)
            ]),
        Route(
            "wc/v3", "/shipping_methods/(?P<id>[\\w-]+)",
            [
                Endpoint(["GET"], args: [.string("id"), .contextOfV3], permission: RestAccess.view.check, do: oneKind)
            ]),
    ]

    // MARK: Reading

    private static func find(_ request: RestRequest) throws -> ShippingMethod {
        let zone = try ShippingZoneEndpoints.find(request.int("zone_id"), request)
        let methods = try ShippingZoneRecord.methods(of: zone.id, in: request.visit.database)
        guard let method = methods.first(where: { $0.instance == request.int("instance_id") }) else { throw missing }
        return method
    }

    private static func list(_ request: RestRequest) throws -> RestResponse {
        let zone = try ShippingZoneEndpoints.find(request.int("zone_id"), request)
        let methods = try ShippingZoneRecord.methods(of: zone.id, in: request.visit.database)
        return RestResponse(counted: (try methods.map { try item($0, request).element }))
    }

    private static func item(
        _ method: ShippingMethod, _ request: RestRequest, title: String? = nil
    ) throws -> RestItem {
        let kind = try ShippingMethodKind.find(method.method, in: request.visit.database)
        let members: JSONObject = [
            "id": .init(method.instance), "instance_id": .init(method.instance),
            "title": .string(title ?? method.title), "order": .init(method.order),
            "enabled": .bool(method.isEnabled), "method_id": .string(method.method),
            "method_title": .string(kind?.title ?? ""),
            "method_description": .string("<p>\(kind?.description ?? "")</p>\n"),
            "settings": .object(settings(method, kind, request.scope.site)),
        ]
        let zone = "/wc/v3/shipping/zones/\(request.int("zone_id") ?? 0)"
        var links = RestLinks(
            request.scope.site, item: "\(zone)/methods/\(method.instance)", collection: "\(zone)/methods")
        links.add("describes", zone)
        return RestItem(members: members, links: links.members)
    }

    private static func settings(_ method: ShippingMethod, _ kind: ShippingMethodKind?, _ site: Site) -> JSONObject {
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

    private static func create(_ request: RestRequest) throws -> RestResponse {
        let zone = try ShippingZoneEndpoints.find(request.int("zone_id"), request)
        let database = request.visit.database
        guard let kind = try ShippingMethodKind.find(request.string("method_id") ?? "", in: database) else {
            throw RestError(
                "woocommerce_rest_shipping_zone_not_created", "Resource cannot be created.", status: 500)
        }
        var method = ShippingMethod(
            instance: try request.visit.ids.take("shipping_zone_methods"), method: kind.id, settings: kind.defaults)
        method.order = try ShippingZoneRecord.methods(of: zone.id, in: database).count + 1
        try merge(request, kind, into: &method)
        try ShippingZoneRecord.save(method, zone: zone.id, in: database)
        // The answer still has the kind's own title (rest-v3/shipping).
        return try item(method, request, title: kind.title).response()
    }

    private static func update(_ request: RestRequest) throws -> RestResponse {
        var method = try find(request)
        let kind = try ShippingMethodKind.find(method.method, in: request.visit.database)
        try merge(request, kind, into: &method)
        try ShippingZoneRecord.save(method, zone: request.int("zone_id") ?? 0, in: request.visit.database)
        return try item(method, request).response()
    }

    private static func merge(
        _ request: RestRequest, _ kind: ShippingMethodKind?, into method: inout ShippingMethod
    ) throws {
        for (name, value) in request["settings"]?.object ?? [:] {
            guard let definition = kind?.settings[name]?.object else { continue }
            method.settings[name] = try SettingValue.checked(value, definition).phpString
        }
        if let order = request.int("order") { method.order = order }
        if let isEnabled = request.bool("enabled") { method.isEnabled = isEnabled }
    }

    private static func delete(_ request: RestRequest) throws -> RestResponse {
        let method = try find(request)
        guard request.bool("force") == true else {
            throw RestError("rest_trash_not_supported", "Shipping methods do not support trashing.", status: 501)
        }
        try ShippingZoneRecord.delete(instance: method.instance, in: request.visit.database)
        return try item(method, request).response()
    }

    // MARK: Kinds

    private static func listKinds(_ request: RestRequest) throws -> RestResponse {
        let kinds = try ShippingMethodKind.all(in: request.visit.database)
        return RestResponse(counted: (kinds.map { shown($0, request).element }))
    }

    private static func oneKind(_ request: RestRequest) throws -> RestResponse {
        guard let kind = try ShippingMethodKind.find(request.string("id") ?? "", in: request.visit.database) else {
            throw RestError("woocommerce_rest_shipping_method_invalid", "Resource does not exist.", status: 404)
        }
        return shown(kind, request).response()
    }

    private static func shown(_ kind: ShippingMethodKind, _ request: RestRequest) -> RestItem {
        let members: JSONObject = [
            "id": .string(kind.id), "title": .string(kind.title), "description": .string(kind.description),
        ]
        let path = "/wc/v3/shipping_methods"
        let links = RestLinks(
            request.scope.site, item: "\(path)/\(kind.id)", allow: ["GET"], collection: path)
        return RestItem(members: members, links: links.members)
    }
}
