import Simulator

/// A kind of goods or of customers that is taxed alike.
struct TaxClass: Record, Listed, Hashable {
    static let table = Table<TaxClass>("tax_class", constraints: ["UNIQUE (class_type, class_name)"])
    static let product = "PRODUCT"
    static let customer = "CUSTOMER"

    var id = 0
    var name = ""
    /// `PRODUCT` or `CUSTOMER`.
    var type = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("class_id", &id, .key)
        column("class_name", &name, .ignoringCase)
        column("class_type", &type)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("class_id", id)
            json.member("class_name", name)
            json.member("class_type", type)
        }
    }

    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("tax-classes.json", fixtures).entities {
            try TaxClass(
                id: entity.int("class_id"), name: entity.text("class_name"), type: entity.text("class_type")
            ).insert(into: database)
        }
    }
}
