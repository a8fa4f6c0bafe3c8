import PHP
import Simulator

/// `/wc/v3/shipping/zones` and where they lie.
enum ShippingZoneEndpoints {
    private static let path = "/wc/v3/shipping/zones"

    static let rows: [Route] = [
        Route(
            "wc/v3", "/shipping/zones",
            [
                Endpoint(["GET"], permission: RestAccess.list.check, do: list),
                Endpoint(
                    ["POST"], args: [.string("name").required, .integer("order")], permission: RestAccess.create.check,
                    do: create),
            ]),
        Route(
            "wc/v3", "/shipping/zones/(?P<id>[\\d]+)",
            [
                Endpoint(["GET"], args: [.integer("id")], permission: RestAccess.list.check) { request in
                    item(try find(request.int("id"), request), request).response()
                },
                Endpoint(
                    Endpoint.editable, args: [.integer("id"), .string("name"), .integer("order")],
                    permission: RestAccess.edit.check, do: update),
                Endpoint(["DELETE"], args: [.integer("id"), .force], permission: RestAccess.delete.check, do: delete),
            ]),
        Route(
            "wc/v3", "/shipping/zones/(?P<id>[\\d]+)/locations",
            [
                Endpoint(["GET"], args: [.integer("id")], permission: RestAccess.list.check, do: locations),
                Endpoint(
                    Endpoint.editable, args: [.integer("id")], permission: RestAccess.edit.check, do: setLocations),
            ]),
    ]

    /// The zone for everywhere else has no row of its own.
    static func find(_ id: Int?, _ request: RestRequest) throws -> ShippingZone {
        if id == 0 {
            return ShippingZone(id: 0, name: "Locations not covered by your other zones", order: 0, locations: [])
        }
        let zones = try ShippingZoneRecord.all(in: request.visit.database)
        guard let zone = zones.first(where: { $0.id == id }) else {
            throw RestError("woocommerce_rest_shipping_zone_invalid", "Resource does not exist.", status: 404)
        }
        return zone
    }

    private static func item(_ zone: ShippingZone, _ request: RestRequest) -> RestItem {
        let members: JSONObject = [
            "id": .init(zone.id), "name": .string(zone.name), "order": .init(zone.order),
        ]
        var links = RestLinks(request.scope.site, item: "\(path)/\(zone.id)", collection: path)
        links.add("describedby", "\(path)/\(zone.id)/locations")
        return RestItem(members: members, links: links.members)
    }

    private static func list(_ request: RestRequest) throws -> RestResponse {
        let zones = [try find(0, request)] + (try ShippingZoneRecord.all(in: request.visit.database))
        return RestResponse(counted: (zones.map { item($0, request).element }))
    }

    // MARK: Writing

    private static func create(_ request: RestRequest) throws -> RestResponse {
        let zone = ShippingZone(
            id: try request.visit.ids.take("shipping_zones"), name: request.string("name") ?? "",
            order: request.int("order") ?? 0, locations: [])
        try ShippingZoneRecord.save(zone.id, name: zone.name, order: zone.order, in: request.visit.database)
        return item(zone, request).created
    }

    private static func update(_ request: RestRequest) throws -> RestResponse {
        var zone = try find(request.int("id"), request)
        guard zone.id > 0 else { throw fixed("woocommerce_rest_shipping_zone_invalid_zone") }
        if let name = request.string("name") { zone.name = name }
        if let order = request.int("order") { zone.order = order }
        try ShippingZoneRecord.save(zone.id, name: zone.name, order: zone.order, in: request.visit.database)
        return item(zone, request).response()
    }

    private static func fixed(_ code: String) -> RestError {
        RestError(
            code, "The \"locations not covered by your other zones\" zone cannot be updated.", status: 403)
    }

    private static func delete(_ request: RestRequest) throws -> RestResponse {
        let zone = try find(request.int("id"), request)
        guard request.bool("force") == true else {
            throw RestError("rest_trash_not_supported", "Shipping zones do not support trashing.", status: 501)
        }
        if zone.id > 0 { try ShippingZoneRecord.delete(zone.id, in: request.visit.database) }
        return item(zone, request).response()
    }

    // MARK: Locations

    private static func locations(_ request: RestRequest) throws -> RestResponse {
        shown(try find(request.int("id"), request), request)
    }

    private static func shown(_ zone: ShippingZone, _ request: RestRequest) -> RestResponse {
        let site = request.scope.site
        let links: JSONValue = [
            "collection": [["href": .string(site.rest("\(path)/\(zone.id)/locations"))]],
            "describes": [["href": .string(site.rest("\(path)/\(zone.id)"))]],
        ]
        return RestResponse(
            counted: (zone.locations.map { ["code": .string($0.code), "type": .string($0.type), "_links": links] }))
    }

    /// The body is a list; places of unknown types are dropped (rest-v3/shipping).
    private static func setLocations(_ request: RestRequest) throws -> RestResponse {
        var zone = try find(request.int("id"), request)
        guard zone.id > 0 else { throw fixed("woocommerce_rest_shipping_zone_locations_invalid_zone") }
        let sent = (try? JSONParser.parse(request.body))?.array ?? []
        zone.locations = sent.compactMap { place in
            guard let code = place["code"]?.phpString, !code.isEmpty else { return nil }
            let type = place["type"]?.phpString ?? "country"
            guard ["postcode", "state", "country", "continent"].contains(type) else { return nil }
            return ShippingZone.Location(code: code, type: type)
        }
        try ShippingZoneRecord.setLocations(zone.locations, of: zone.id, in: request.visit.database)
        return shown(zone, request)
    }
}
