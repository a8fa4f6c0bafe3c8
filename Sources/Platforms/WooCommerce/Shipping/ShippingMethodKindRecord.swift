import PHP
import Simulator

/// A kind of shipping method that zones can have, with its settings.
struct ShippingMethodKind: Record {
    static let table = Table<ShippingMethodKind>("shipping_method_kind")

    var place = 0
    /// e.g. `flat_rate`.
    var id = ""
    var title = ""
    var description = ""
    /// Definitions by name, as `wc/v3` shows them, without values.
    var settings: JSONObject = [:]

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("place", &place, .key)
        column("id", &id, .unique)
        column("title", &title)
        column("description", &description)
        column("settings", &settings)
    }

    static func find(id: String, in database: Database) throws -> ShippingMethodKind? {
        try first("WHERE id = ?", id, in: database)
    }

    /// The settings of a method that nobody has set up yet.
    var defaults: [String: String] {
        Dictionary(settings.map { ($0.key, $0.value["default"]?.phpString ?? "") }) { _, last in last }
    }
}

/// Loads `shipping_methods.json`, with their settings or those that methods of `shipping_zones.json` show.
enum ShippingMethodKindSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        var settings: [String: JSONObject] = [:]
        for zone in try fixtures.list("shipping_zones.json") {
            for method in zone["methods"]?.array ?? [] {
                settings[method["method_id"]?.string ?? ""] = method["settings"]?.object
            }
        }
        for (place, kind) in try fixtures.list("shipping_methods.json").enumerated() {
            let id = kind["id"]?.string ?? ""
            try ShippingMethodKind(
                place: place, id: id, title: kind["title"]?.string ?? "",
                description: kind["description"]?.string ?? "",
                settings: settings[id] ?? kind["settings"]?.object ?? [:]
            ).insert(into: database)
        }
    }
}
