import PHP
import Simulator

extension TaxClass {
    /// The classes beside the standard one, in order: slugs.
    static func slugs(in database: Database) throws -> [String] {
        try inOrder(in: database).map(\.slug).filter { $0 != "standard" }
    }

    /// The standard class, then the others by their names.
    static func inOrder(in database: Database) throws -> [TaxClass] {
        try all("ORDER BY slug <> 'standard', name COLLATE NOCASE, position", in: database)
    }
}

/// Loads `tax_rates.json` and `tax_classes.json`.
enum TaxSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for json in try fixtures.list("tax_rates.json") { try TaxRate(json).insert(into: database) }
        for (position, json) in try fixtures.list("tax_classes.json").enumerated() {
            let (slug, name) = (json["slug"]?.string ?? "", json["name"]?.string ?? "")
            try TaxClass(slug: slug, name: name, position: position).insert(into: database)
        }
    }
}

extension TaxRate {
    /// Every rate, in the order of ids.
    static func byID(in database: Database) throws -> [TaxRate] { try all("ORDER BY id", in: database) }

    /// A rate of its `wc/v3` body; what is not there keeps its default. The class `standard` is the empty one.
    init(_ json: JSONValue) {
        self.init(id: json["id"]?.phpInt ?? 0, rate: Amount(json["rate"]?.phpString ?? ""))
        merge(json)
    }

    /// Takes over what a `wc/v3` body says.
    mutating func merge(_ json: JSONValue) {
        if let value = json["country"] { country = value.phpString.uppercased() }
        if let value = json["state"] { state = value.phpString.uppercased() }
        if let value = json["rate"] { rate = Amount(value.phpString).rounded(4) }
        if let value = json["name"] { name = value.phpString }
        if let value = json["priority"] { priority = value.phpInt }
        if let value = json["compound"] { isCompound = value.phpTruth }
        if let value = json["shipping"] { isForShipping = value.phpTruth }
        if let value = json["order"] { order = value.phpInt }
        if let value = json["class"] { taxClass = value.phpString == "standard" ? "" : value.phpString }
        if let list = json["postcodes"]?.array { postcodes = list.map { $0.phpString.uppercased() } }
        if let list = json["cities"]?.array { cities = list.map { $0.phpString.uppercased() } }
    }

    /// The `wc/v3` body without links.
    var body: JSONObject {
        [
            "id": .int(Int64(id)), "country": .string(country), "state": .string(state),
            "postcode": .string(postcodes.last ?? ""), "city": .string(cities.last ?? ""),
            "rate": .string(rate.fixed(4)), "name": .string(name), "priority": .int(Int64(priority)),
            "compound": .bool(isCompound), "shipping": .bool(isForShipping), "order": .int(Int64(order)),
            "class": .string(taxClass.isEmpty ? "standard" : taxClass),
            "postcodes": .array(postcodes.map(JSONValue.string)), "cities": .array(cities.map(JSONValue.string)),
        ]
    }
}
