import PHP
import Simulator

/// `/wc/v3/shipping/zones` and where they lie.
struct ShippingZoneEndpoints: EntityCollection {
    static let rows = ShippingZoneEndpoints().routes + [ShippingZoneEndpoints().locationRoute]

    let path = "/shipping/zones"
    let actions: Set<Access> = [.list, .create, .view, .edit, .delete]
    let listArgs: [Arg] = []
    let viewArgs: [Arg] = []
    let viewRight = Access.list
    let args: [Arg] = [.string("name").required, .integer("order")]
    let trash = Trash.refused("Shipping zones do not support trashing.", code: "rest_trash_not_supported")

    private var locationRoute: Route {
        Route(
            "wc/v3", "\(path)/(?P<id>[\\d]+)/locations",
            [
                Endpoint(["GET"], args: [Arg.integer("id").parsed], permission: Access.list.check) { request in
                    shown(try found(.view, request), request)
                },
                Endpoint(
                    Endpoint.editable,
                    args: [
                        Arg.integer("id").parsed, .string("code"),
                        .choice("type", ["postcode", "state", "country", "continent"]),
                    ], permission: Access.edit.check, do: setLocations),
            ])
    }

    func missing(_ access: Access, _ request: RestRequest) -> RestError { Self.missing }

    private static let missing = RestError(
        "woocommerce_rest_shipping_zone_invalid", "Resource does not exist.", status: 404)

    func list(_ request: RestRequest) throws -> RestResponse {
        let zones = try ShippingZone.inOrder(in: request.visit.database)
        return RestResponse(counted: try items([Self.everywhereElse] + zones, request))
    }

    func find(_ request: RestRequest) throws -> ShippingZone? {
        try Self.find(request.int("id") ?? -1, in: request.visit.database)
    }

    /// The zone of an id, or the refusal.
    static func found(_ id: Int?, in database: Database) throws -> ShippingZone {
        guard let zone = try find(id ?? -1, in: database) else { throw missing }
        return zone
    }

    private static func find(_ id: Int, in database: Database) throws -> ShippingZone? {
        id == 0 ? everywhereElse : try ShippingZone.find(id, in: database)
    }

    /// The zone for everywhere else has no row of its own.
    private static let everywhereElse = ShippingZone(
        id: 0, name: "Locations not covered by your other zones", order: 0, locations: [])

    func item(_ zone: ShippingZone, for access: Access, _ request: RestRequest) -> RestItem {
        let members: JSONObject = [
            "id": .init(zone.id), "name": .string(zone.name), "order": .init(zone.order),
        ]
        var links = links(zone.id, request)
        links.add("describedby", "\(address(request))/\(zone.id)/locations")
        return RestItem(members: members, links: links.members)
    }

    // MARK: Writing

    func create(_ request: RestRequest) throws -> ShippingZone {
        let zone = ShippingZone(
            id: try request.visit.ids.take("shipping_zones"), name: request.string("name") ?? "",
            order: request.int("order") ?? 0, locations: [])
        try zone.save(in: request.visit.database)
        return zone
    }

    func update(_ zone: inout ShippingZone, _ request: RestRequest) throws {
        guard zone.id > 0 else { throw fixed("woocommerce_rest_shipping_zone_invalid_zone") }
        if let name = request.string("name") { zone.name = name }
        if let order = request.int("order") { zone.order = order }
        try zone.save(in: request.visit.database)
    }

    private func fixed(_ code: String) -> RestError {
        RestError(
            code, "The \"locations not covered by your other zones\" zone cannot be updated.", status: 403)
    }

    func delete(_ zone: ShippingZone, _ request: RestRequest) throws {
        if zone.id > 0 { try zone.remove(from: request.visit.database) }
    }

    // MARK: Locations

    private func shown(_ zone: ShippingZone, _ request: RestRequest) -> RestResponse {
        let site = request.scope.site
        let links: JSONValue = [
            "collection": [["href": .string(site.rest("\(address(request))/\(zone.id)/locations"))]],
            "describes": [["href": .string(site.rest("\(address(request))/\(zone.id)"))]],
        ]
        return RestResponse(
            counted: (zone.locations.map { ["code": .string($0.code), "type": .string($0.type), "_links": links] }))
    }

    /// The body is a list, and one of another kind says nothing; places of unknown types are dropped
    /// (rest-v3/shipping).
    private func setLocations(_ request: RestRequest) throws -> RestResponse {
        var zone = try found(.view, request)
        guard zone.id > 0 else { throw fixed("woocommerce_rest_shipping_zone_locations_invalid_zone") }
        let sent = (try? JSONParser.parse(request.body))?.array ?? []
        zone.locations = sent.compactMap { place in
            guard let code = place["code"]?.phpString, !code.isEmpty else { return nil }
            let type = place["type"]?.phpString ?? "country"
            guard ["postcode", "state", "country", "continent"].contains(type) else { return nil }
            return ShippingZone.Location(code: code, type: type)
        }
        try zone.save(in: request.visit.database)
        return shown(zone, request)
    }
}
