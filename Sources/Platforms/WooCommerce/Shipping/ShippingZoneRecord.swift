import PHP
import Simulator

/// A part of the world with its shipping methods. Zone 0 is everywhere else.
struct ShippingZone: Record, Hashable {
    static let table = Table<ShippingZone>("shipping_zone")

    /// Its id.
    var id = 0
    /// For the shop owner.
    var name = ""
    /// Zones are tried in this order.
    var order = 0
    /// Where it lies; empty for nowhere in particular.
    var locations: [Location] = []

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("name", &name)
        column("position", &order)
        column.list("locations", &locations)
    }

    /// A place that a zone covers.
    struct Location: Hashable, JSONColumn {
        /// e.g. `US`, `US:CA`, `EU`, `90*`.
        let code: String
        /// `country`, `state`, `continent` or `postcode`.
        let type: String
    }

    /// Whether a destination lies in the zone. Postcodes narrow the other places down.
    func covers(_ place: Destination, continent: String) -> Bool {
        let codes = [place.country, "\(place.country):\(place.state)", continent]
        let types = ["country", "state", "continent"]
        let places = locations.filter { $0.type != "postcode" }
        let postcodes = locations.filter { $0.type == "postcode" }
        let isInside = places.contains { place in zip(types, codes).contains { $0 == place.type && $1 == place.code } }
        guard places.isEmpty || isInside else { return false }
        return postcodes.isEmpty || postcodes.contains { Postcode.fits(place.postcode, $0.code) }
    }
}

extension ShippingZone.Location {
    /// A location of its `wc/v3` body.
    init?(json: JSONValue) {
        self.init(code: json["code"]?.string ?? "", type: json["type"]?.string ?? "country")
    }

    var json: JSONValue { ["code": .string(code), "type": .string(type)] }
}

extension ShippingZone {
    /// Every zone but the one for everywhere else, in the order they are tried.
    static func inOrder(in database: Database) throws -> [ShippingZone] {
        try all("ORDER BY position, id", in: database)
    }

    /// Removes the zone with its methods.
    func remove(from database: Database) throws {
        try ShippingMethod.deleteAll("WHERE zone_id = ?", id, in: database)
        try Self.delete(id, in: database)
    }
}

/// Loads `shipping_zones.json`.
enum ShippingZoneSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for json in try fixtures.list("shipping_zones.json") {
            let id = json["id"]?.int ?? 0
            if id > 0 {
                let locations = (json["locations"]?.array ?? []).compactMap(ShippingZone.Location.init(json:))
                try ShippingZone(
                    id: id, name: json["name"]?.string ?? "", order: json["order"]?.int ?? 0, locations: locations
                ).insert(into: database)
            }
            for body in json["methods"]?.array ?? [] {
                var method = ShippingMethod(body)
                method.zoneID = id
                try method.insert(into: database)
            }
        }
    }
}

extension ShippingMethod {
    /// A zone's methods in order, also those switched off.
    static func all(of zone: Int, in database: Database) throws -> [ShippingMethod] {
        try all("WHERE zone_id = ? ORDER BY position, instance", zone, in: database)
    }

    /// A method of its `wc/v3` body, whose settings are objects with a `value`; settings without one are not stored.
    init(_ json: JSONValue) {
        var settings: [String: String] = [:]
        for (name, setting) in json["settings"]?.object ?? [:] {
            if let value = setting["value"], value != .null { settings[name] = value.phpString }
        }
        self.init(
            instance: json["instance_id"]?.phpInt ?? json["id"]?.phpInt ?? 0,
            method: json["method_id"]?.string ?? "", isEnabled: json["enabled"]?.phpTruth ?? true,
            order: json["order"]?.phpInt ?? 0, settings: settings)
    }
}
