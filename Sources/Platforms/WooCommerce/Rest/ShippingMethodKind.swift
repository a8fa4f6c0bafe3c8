import PHP
import Simulator

/// A kind of shipping method that zones can have, with its settings.
struct ShippingMethodKind: Sendable {
    /// e.g. `flat_rate`.
    let id: String
    let title: String
    let description: String
    /// Definitions by name, as `wc/v3` shows them, without values.
    let settings: JSONObject

    /// The settings of a method that nobody has set up yet.
    var defaults: [String: String] {
        Dictionary(settings.map { ($0.key, $0.value["default"]?.phpString ?? "") }) { _, last in last }
    }

    static let schema = """
        CREATE TABLE shipping_method_kind (
            place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, description TEXT NOT NULL,
            settings TEXT NOT NULL);
        """

    static func all(in database: Database) throws -> [ShippingMethodKind] {
        try database.all("SELECT id, title, description, settings FROM shipping_method_kind ORDER BY place", read: kind)
    }

    static func find(_ id: String, in database: Database) throws -> ShippingMethodKind? {
        try database.first(
            "SELECT id, title, description, settings FROM shipping_method_kind WHERE id = ?", id, read: kind)
    }

    private static func kind(_ row: Row) -> ShippingMethodKind {
        ShippingMethodKind(
            id: row.text(0), title: row.text(1), description: row.text(2),
            settings: (try? JSONParser.parse(row.text(3)))?.object ?? [:])
    }

    /// Loads `shipping_methods.json`, and what the methods of `shipping_zones.json` tell about settings.
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        var settings: [String: JSONValue] = [:]
        for zone in try fixtures.list("shipping_zones.json") {
            for method in zone["methods"]?.array ?? [] {
                settings[method["method_id"]?.string ?? ""] = method["settings"]
            }
        }
        for (place, kind) in try fixtures.list("shipping_methods.json").enumerated() {
            let id = kind["id"]?.string ?? ""
            try database.run(
                "INSERT INTO shipping_method_kind VALUES (?, ?, ?, ?, ?)", place, id, kind["title"]?.string ?? "",
                kind["description"]?.string ?? "", JSONWriter.text(settings[id] ?? [:], style: .plain))
        }
    }
}
