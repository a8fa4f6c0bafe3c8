import PHP
import Simulator

/// A country with its states, in the order of the shop's list.
struct Country: Record, Hashable {
    static let table = Table<Country>("country", isClustered: true)

    /// Two letters.
    var code = ""
    /// Place in the shop's list.
    var position = 0
    /// The name, with HTML entities.
    var name = ""
    /// The states, in the order of the shop's list.
    var states: [State] = []

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("code", &code, .key)
        column("position", &position)
        column("name", &name)
        column.list("states", &states)
    }

    /// A state, province or county.
    struct State: Hashable, JSONColumn {
        let code: String
        let name: String

        init?(json: JSONValue) {
            (code, name) = (json["code"]?.phpString ?? "", json["name"]?.phpString ?? "")
        }

        var json: JSONValue { ["code": .string(code), "name": .string(name)] }
    }

    /// Every country's code in the shop's order.
    static func codes(in database: Database) throws -> [String] {
        try database.values("SELECT code FROM country ORDER BY position")
    }
}

/// Loads `countries.json` (v3's `data/countries`).
enum CountrySeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for (position, json) in try fixtures.list("countries.json").enumerated() {
            let country = Country(
                code: json["code"]?.string ?? "", position: position, name: json["name"]?.string ?? "",
                states: (json["states"]?.array ?? []).compactMap(Country.State.init(json:)))
            try country.insert(into: database)
        }
    }
}
