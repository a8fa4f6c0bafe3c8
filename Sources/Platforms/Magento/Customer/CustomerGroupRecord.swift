import Simulator

/// A customer group.
struct CustomerGroup: Record, Listed, Hashable {
    static let table = Table<CustomerGroup>("customer_group")

    var id = 0
    var code = ""
    var taxClass = 0
    /// The name of the tax class, a row of another table.
    var taxClassName: String?
    /// The websites that the group buys nothing at, rows of another table.
    var excludedWebsites: [Int] = []

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("customer_group_id", &id, .key)
        column("customer_group_code", &code, [.unique, .ignoringCase])
        column("tax_class_id", &taxClass)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("code", code)
            json.member("tax_class_id", taxClass)
            json.member("tax_class_name", taxClassName)
            guard !excludedWebsites.isEmpty else { return }
            json.member("extension_attributes") { json in
                json.object { json in
                    json.member("exclude_website_ids") { $0.array(of: excludedWebsites) { $0.write($1) } }
                }
            }
        }
    }

    static func find(code: String, in database: Database) throws -> CustomerGroup? {
        try first("WHERE customer_group_code = ?", code, in: database)
    }

    static func all(of page: Listing.Page, for call: Invocation) throws -> [CustomerGroup] {
        try named(find(keys: page.ids, in: call.database), in: call.database)
    }

    /// The groups with the names of their tax classes and the websites that they are kept from.
    static func named(_ groups: [CustomerGroup], in database: Database) throws -> [CustomerGroup] {
        let classes = try TaxClass.find(keys: Set(groups.map(\.taxClass)), in: database)
        let excluded = try Dictionary(
            grouping: ExcludedWebsite.all(
                "WHERE customer_group_id IN (SELECT value FROM json_each(?)) ORDER BY website_id",
                JSONList(groups.map(\.id)), in: database), by: \.group)
        return groups.map { group in
            CustomerGroup(
                id: group.id, code: group.code, taxClass: group.taxClass,
                taxClassName: classes.first { $0.id == group.taxClass }?.name,
                excludedWebsites: excluded[group.id]?.map(\.website) ?? [])
        }
    }

    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("customer-groups.json", fixtures).entities {
            try CustomerGroup(
                id: entity.int("id"), code: entity.text("code"), taxClass: entity.value["tax_class_id"]?.int ?? 0
            ).insert(into: database)
        }
    }
}
