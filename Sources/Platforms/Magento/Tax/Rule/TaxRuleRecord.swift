import Simulator

/// Which rates are due when customers of some classes buy goods of some classes.
struct TaxRule: Record, Hashable {
    static let table = Table<TaxRule>("tax_calculation_rule")

    var id = 0
    var code = ""
    var priority = 0
    var position = 0
    var calculatesSubtotal = false
    /// Parts of the rule's combinations, as the other lists.
    var customerClasses: [Int] = []
    var productClasses: [Int] = []
    var rates: [Int] = []

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("tax_calculation_rule_id", &id, .key)
        column("code", &code, [.unique, .ignoringCase])
        column("priority", &priority)
        column("position", &position)
        column("calculate_subtotal", &calculatesSubtotal)
    }

    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("tax-rules.json", fixtures).entities {
            var rule = TaxRule(id: try entity.int("id"))
            rule.apply(Fields(entity.value.object ?? JSONObject()))
            rule.code = try entity.text("code")
            try rule.saveAll(in: database)
        }
    }
}

/// One combination of a rule.
struct TaxCalculation: Record {
    static let table = Table<TaxCalculation>(
        "tax_calculation", indexes: ["tax_calculation_rule_id", "customer_tax_class_id, product_tax_class_id"])

    var id: Int?
    var rate = 0
    var rule = 0
    var customerClass = 0
    var productClass = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("tax_calculation_id", &id, .key)
        column("tax_calculation_rate_id", &rate)
        column("tax_calculation_rule_id", &rule)
        column("customer_tax_class_id", &customerClass)
        column("product_tax_class_id", &productClass)
    }
}

extension TaxRule: Listed {
    static func all(of page: Listing.Page, for call: Invocation) throws -> [TaxRule] {
        try complete(find(keys: page.ids, in: call.database), in: call.database)
    }

    /// The rules with the parts of their combinations, each once and in the order in which they came.
    static func complete(_ rules: [TaxRule], in database: Database) throws -> [TaxRule] {
        let all = try TaxCalculation.all(
            "WHERE tax_calculation_rule_id IN (SELECT value FROM json_each(?)) ORDER BY tax_calculation_id",
            JSONList(rules.map(\.id)), in: database)
        let combinations = Dictionary(grouping: all, by: \.rule)
        return rules.map { rule in
            var rule = rule
            let parts = combinations[rule.id] ?? []
            rule.customerClasses = unique(parts.map(\.customerClass))
            rule.productClasses = unique(parts.map(\.productClass))
            rule.rates = unique(parts.map(\.rate))
            return rule
        }
    }

    private static func unique(_ ids: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return ids.filter { seen.insert($0).inserted }
    }

    static func uses(rate id: Int, in database: Database) throws -> Bool {
        try TaxCalculation.exists("WHERE tax_calculation_rate_id = ?", id, in: database)
    }

    static func uses(taxClass id: Int, in database: Database) throws -> Bool {
        try TaxCalculation.exists("WHERE customer_tax_class_id = ?1 OR product_tax_class_id = ?1", id, in: database)
    }

    /// Writes the rule, new or not, with all of its combinations.
    func saveAll(in database: Database) throws {
        try save(in: database)
        try TaxCalculation.deleteAll("WHERE tax_calculation_rule_id = ?", id, in: database)
        // Every combination, made by the database: lists of a hostile request multiply there, not here.
        try database.run(
            """
            INSERT INTO tax_calculation (tax_calculation_rule_id, customer_tax_class_id, product_tax_class_id,
                tax_calculation_rate_id)
            SELECT ?, c.class_id, p.class_id, r.tax_calculation_rate_id FROM json_each(?) cv
            JOIN tax_class c ON c.class_id = cv.value JOIN json_each(?) pv JOIN tax_class p ON p.class_id = pv.value
            JOIN json_each(?) rv JOIN tax_calculation_rate r ON r.tax_calculation_rate_id = rv.value
            ORDER BY cv.key, pv.key, rv.key
            """, id, JSONList(Self.unique(customerClasses)), JSONList(Self.unique(productClasses)),
            JSONList(Self.unique(rates)))
    }

    /// Takes the rule away with its combinations.
    func deleteAll(in database: Database) throws {
        try TaxCalculation.deleteAll("WHERE tax_calculation_rule_id = ?", id, in: database)
        try TaxRule.delete(id, in: database)
    }
}

extension TaxRule {
    /// Takes over what was given; lists that were not given stay.
    mutating func apply(_ fields: Fields) {
        code = fields.text("code") ?? ""
        priority = fields.int("priority") ?? 0
        position = fields.int("position") ?? 0
        calculatesSubtotal = fields.bool("calculate_subtotal") ?? false
        customerClasses = fields.ints("customer_tax_class_ids") ?? customerClasses
        productClasses = fields.ints("product_tax_class_ids") ?? productClasses
        rates = fields.ints("tax_rate_ids") ?? rates
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("code", code)
            json.member("priority", priority)
            json.member("position", position)
            json.member("customer_tax_class_ids") { $0.array(of: customerClasses) { $0.write($1) } }
            json.member("product_tax_class_ids") { $0.array(of: productClasses) { $0.write($1) } }
            json.member("tax_rate_ids") { $0.array(of: rates) { $0.write($1) } }
            json.member("calculate_subtotal", calculatesSubtotal)
        }
    }
}
