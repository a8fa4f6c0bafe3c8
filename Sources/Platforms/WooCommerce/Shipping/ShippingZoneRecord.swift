import PHP
import Simulator

/// A part of the world with its shipping methods. Zone 0 is everywhere else.
struct ShippingZone: Hashable, Sendable {
    /// Its id.
    var id: Int
    /// For the shop owner.
    var name: String
    /// Zones are tried in this order.
    var order: Int
    /// Where it lies; empty for nowhere in particular.
    var locations: [Location]

    /// A place that a zone covers.
    struct Location: Hashable, Sendable {
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

/// Shipping zones, where they lie, and their methods.
enum ShippingZoneRecord {
    static let schema = """
        CREATE TABLE shipping_zone (id INTEGER PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL);
        CREATE TABLE shipping_zone_location (
            id INTEGER PRIMARY KEY, zone_id INTEGER NOT NULL, code TEXT NOT NULL, type TEXT NOT NULL
        );
        CREATE TABLE shipping_zone_method (
            instance INTEGER PRIMARY KEY, zone_id INTEGER NOT NULL, method TEXT NOT NULL, position INTEGER NOT NULL,
            enabled INTEGER NOT NULL, settings TEXT NOT NULL
        );
        CREATE INDEX shipping_zone_method_zone ON shipping_zone_method (zone_id);
        """

    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for json in try fixtures.list("shipping_zones.json") {
            let id = json["id"]?.int ?? 0
            if id > 0 {
                try save(id, name: json["name"]?.string ?? "", order: json["order"]?.int ?? 0, in: database)
                let locations = (json["locations"]?.array ?? []).map {
                    ShippingZone.Location(code: $0["code"]?.string ?? "", type: $0["type"]?.string ?? "country")
                }
                try setLocations(locations, of: id, in: database)
            }
            for method in json["methods"]?.array ?? [] { try save(ShippingMethod(method), zone: id, in: database) }
        }
    }

    /// Writes a zone's name and place.
    static func save(_ id: Int, name: String, order: Int, in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO shipping_zone (id, name, position) VALUES (?, ?, ?)", id, name, order)
    }

    /// Replaces where a zone lies.
    static func setLocations(_ locations: [ShippingZone.Location], of zone: Int, in database: Database) throws {
        try database.run("DELETE FROM shipping_zone_location WHERE zone_id = ?", zone)
        for location in locations {
            try database.run(
                "INSERT INTO shipping_zone_location (zone_id, code, type) VALUES (?, ?, ?)", zone, location.code,
                location.type)
        }
    }

    /// Every zone but the one for everywhere else, in the order they are tried.
    static func all(in database: Database) throws -> [ShippingZone] {
        let locations = try database.all("SELECT zone_id, code, type FROM shipping_zone_location ORDER BY id") {
            ($0.int(0), ShippingZone.Location(code: $0.text(1), type: $0.text(2)))
        }
        return try database.all("SELECT id, name, position FROM shipping_zone ORDER BY position, id") { row in
            let id = row.int(0)
            let own = locations.filter { $0.0 == id }.map(\.1)
            return ShippingZone(id: id, name: row.text(1), order: row.int(2), locations: own)
        }
    }

    /// Removes a zone with its methods.
    static func delete(_ id: Int, in database: Database) throws {
        try setLocations([], of: id, in: database)
        try database.run("DELETE FROM shipping_zone_method WHERE zone_id = ?", id)
        try database.run("DELETE FROM shipping_zone WHERE id = ?", id)
    }

    // MARK: Methods

    /// A zone's methods in order, also those switched off.
    static func methods(of zone: Int, in database: Database) throws -> [ShippingMethod] {
        try database.all(
            """
            SELECT instance, method, position, enabled, settings FROM shipping_zone_method WHERE zone_id = ?
            ORDER BY position, instance
            """, zone
        ) { ShippingMethod($0) }
    }

    /// Writes a method.
    static func save(_ method: ShippingMethod, zone: Int, in database: Database) throws {
        let settings = JSONObject(method.settings.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
        try database.run(
            """
            INSERT OR REPLACE INTO shipping_zone_method (instance, zone_id, method, position, enabled, settings)
            VALUES (?, ?, ?, ?, ?, ?)
            """, method.instance, zone, method.method, method.order, method.isEnabled,
            JSONWriter.text(.object(settings), style: .plain))
    }

    /// Removes a method.
    static func delete(instance: Int, in database: Database) throws {
        try database.run("DELETE FROM shipping_zone_method WHERE instance = ?", instance)
    }
}

extension ShippingMethod {
    fileprivate init(_ row: Row) {
        let settings = (try? JSONParser.parse(row.text(4)))?.object ?? [:]
        self.init(
            instance: row.int(0), method: row.text(1), isEnabled: row.bool(3), order: row.int(2),
            settings: Dictionary(settings.map { ($0.key, $0.value.phpString) }, uniquingKeysWith: { $1 }))
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
