import PHP
import Simulator

/// A way to pay: what the shop says about it and how its settings are described.
struct PaymentGateway: Sendable {
    /// e.g. `bacs`.
    let id: String
    /// What `wc/v3` shows, without links and without the values of settings.
    let definition: JSONObject
    /// The values of its settings, `title` and `enabled` among them.
    var settings: JSONObject

    var isEnabled: Bool { settings["enabled"]?.string == "yes" }
    var title: String { settings["title"]?.string ?? "" }

    /// The option that holds its settings.
    static func option(_ id: String) -> String { "woocommerce_\(id)_settings" }
}

/// The gateways a shop has, in order. Their settings are options.
struct PaymentGatewayRecord: Record {
    static let table = Table<PaymentGatewayRecord>("payment_gateway")

    var place = 0
    var id = ""
    var definition: JSONObject = [:]

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("place", &place, .key)
        column("id", &id, .unique)
        column("definition", &definition)
    }

    /// All of them, in the order that the shop's settings give; the others stand behind. Of two in one place the later one
    /// is left (`WC_Payment_Gateways::init`).
    static func all(_ options: Options, in database: Database) throws -> [PaymentGateway] {
        let order = try options.json("woocommerce_gateway_order")
        var places: [Int: PaymentGateway] = [:]
        var end = 999
        for gateway in try all("ORDER BY place", in: database) {
            let settings = try options.json(PaymentGateway.option(gateway.id)).object ?? [:]
            let place = order[gateway.id].flatMap { $0.phpNumeric == nil ? nil : $0.phpInt } ?? end
            if place == end { end += 1 }
            places[place] = PaymentGateway(id: gateway.id, definition: gateway.definition, settings: settings)
        }
        return places.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Those switched on.
    static func enabled(_ options: Options, in database: Database) throws -> [PaymentGateway] {
        try all(options, in: database).filter(\.isEnabled)
    }
}

/// Loads `payment_gateways.json`; settings that no option holds yet become options.
enum PaymentGatewaySeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for (place, gateway) in try fixtures.list("payment_gateways.json").enumerated() {
            guard var definition = gateway.object, let id = definition["id"]?.string else {
                throw FixtureMistake(
                    file: "payment_gateways.json", entity: "element \(place)", field: "id", problem: "must be a text")
            }
            definition["_links"] = nil
            try PaymentGatewayRecord(place: place, id: id, definition: definition).insert(into: database)
            let settings = JSONWriter.text(.object(settings(definition)), style: .plain)
            try OptionRecord.add(PaymentGateway.option(id), settings, in: database)
        }
    }

    private static func settings(_ definition: JSONObject) -> JSONObject {
        var settings: JSONObject = [
            "enabled": definition["enabled"]?.bool == true ? "yes" : "no",
            "title": definition["title"] ?? "", "description": definition["description"] ?? "",
        ]
        for (key, setting) in definition["settings"]?.object ?? [:] { settings[key] = setting["value"] ?? "" }
        return settings
    }
}
