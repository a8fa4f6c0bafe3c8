import PHP
import Simulator

/// The tax table and the tax classes.
enum TaxRateRecord {
    static let schema = """
        CREATE TABLE tax_rate (
            id INTEGER PRIMARY KEY, country TEXT NOT NULL, state TEXT NOT NULL, postcodes TEXT NOT NULL,
            cities TEXT NOT NULL, rate TEXT NOT NULL, name TEXT NOT NULL, priority INTEGER NOT NULL,
            compound INTEGER NOT NULL, shipping INTEGER NOT NULL, position INTEGER NOT NULL, class TEXT NOT NULL
        );
        CREATE TABLE tax_class (slug TEXT PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL) WITHOUT ROWID;
        """

    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for json in try fixtures.list("tax_rates.json") { try save(TaxRate(json), in: database) }
        for (position, json) in try fixtures.list("tax_classes.json").enumerated() {
            try database.run(
                "INSERT INTO tax_class (slug, name, position) VALUES (?, ?, ?)", json["slug"]?.string ?? "",
                json["name"]?.string ?? "", position)
        }
    }

    /// Every rate, in the order of ids.
    static func all(in database: Database) throws -> [TaxRate] {
        try database.all("SELECT * FROM tax_rate ORDER BY id") { TaxRate($0) }
    }

    /// The rate of an id.
    static func find(_ id: Int, in database: Database) throws -> TaxRate? {
        try database.first("SELECT * FROM tax_rate WHERE id = ?", id) { TaxRate($0) }
    }

    /// Writes a rate.
    static func save(_ rate: TaxRate, in database: Database) throws {
        try database.run(
            """
            INSERT OR REPLACE INTO tax_rate (
                id, country, state, postcodes, cities, rate, name, priority, compound, shipping, position, class
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, rate.id, rate.country, rate.state, rate.postcodes.joined(separator: ";"),
            rate.cities.joined(separator: ";"), rate.rate.fixed(4), rate.name, rate.priority, rate.isCompound,
            rate.isForShipping, rate.order, rate.taxClass)
    }

    /// Removes a rate.
    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM tax_rate WHERE id = ?", id)
    }

    /// The classes beside the standard one, in order: slugs.
    static func classes(in database: Database) throws -> [String] {
        try database.all("SELECT slug FROM tax_class WHERE slug <> 'standard' ORDER BY position") { $0.text(0) }
    }
}

extension TaxRate {
    fileprivate init(_ row: Row) {
        self.init(id: row.int("id"), rate: Amount(row.text("rate")))
        country = row.text("country")
        state = row.text("state")
        postcodes = row.text("postcodes").split(separator: ";").map(String.init)
        cities = row.text("cities").split(separator: ";").map(String.init)
        name = row.text("name")
        priority = row.int("priority")
        isCompound = row.bool("compound")
        isForShipping = row.bool("shipping")
        order = row.int("position")
        taxClass = row.text("class")
    }

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
