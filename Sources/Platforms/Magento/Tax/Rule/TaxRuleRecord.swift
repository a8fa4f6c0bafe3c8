import Simulator

/// Which rates are due when customers of some classes buy goods of some classes.
struct TaxRule: Hashable, Sendable {
    var id = 0
    var code = ""
    var priority = 0
    var position = 0
    var calculatesSubtotal = false
    var customerClasses: [Int] = []
    var productClasses: [Int] = []
    var rates: [Int] = []
}

/// The tables `tax_calculation_rule` and `tax_calculation`, which has every combination of a rule.
enum TaxRuleRecord {
    static let schema = """
        CREATE TABLE tax_calculation_rule (
            tax_calculation_rule_id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE COLLATE NOCASE,
            priority INTEGER NOT NULL, position INTEGER NOT NULL, calculate_subtotal INTEGER NOT NULL);
        CREATE TABLE tax_calculation (
            tax_calculation_id INTEGER PRIMARY KEY, tax_calculation_rate_id INTEGER NOT NULL,
            tax_calculation_rule_id INTEGER NOT NULL, customer_tax_class_id INTEGER NOT NULL,
            product_tax_class_id INTEGER NOT NULL);
        CREATE INDEX tax_calculation_of ON tax_calculation (tax_calculation_rule_id);
        CREATE INDEX tax_calculation_for ON tax_calculation (customer_tax_class_id, product_tax_class_id);
        """

    static func find(_ id: Int, in database: Database) throws -> TaxRule? {
        let rule = try database.first(
            """
            SELECT tax_calculation_rule_id, code, priority, position, calculate_subtotal
            FROM tax_calculation_rule WHERE tax_calculation_rule_id = ?
            """, id
        ) {
            TaxRule(
                id: $0.int(0), code: $0.text(1), priority: $0.int(2), position: $0.int(3),
                calculatesSubtotal: $0.bool(4))
        }
        guard var rule else { return nil }
        rule.customerClasses = try parts("customer_tax_class_id", of: id, in: database)
        rule.productClasses = try parts("product_tax_class_id", of: id, in: database)
        rule.rates = try parts("tax_calculation_rate_id", of: id, in: database)
        return rule
    }

    private static func parts(_ column: String, of id: Int, in database: Database) throws -> [Int] {
        try database.all(
            """
            SELECT \(column) FROM tax_calculation WHERE tax_calculation_rule_id = ?
            GROUP BY \(column) ORDER BY min(tax_calculation_id)
            """, id
        ) { $0.int(0) }
    }

    /// Whether another rule has the code.
    static func isTaken(_ code: String, except id: Int, in database: Database) throws -> Bool {
        try database.first(
            "SELECT 1 FROM tax_calculation_rule WHERE code = ? AND tax_calculation_rule_id <> ?", code, id
        ) { _ in true } ?? false
    }

    static func uses(rate id: Int, in database: Database) throws -> Bool {
        try database.first("SELECT 1 FROM tax_calculation WHERE tax_calculation_rate_id = ?", id) { _ in true } ?? false
    }

    static func uses(taxClass id: Int, in database: Database) throws -> Bool {
        try database.first(
            "SELECT 1 FROM tax_calculation WHERE customer_tax_class_id = ?1 OR product_tax_class_id = ?1", id
        ) { _ in true } ?? false
    }

    static func save(_ rule: TaxRule, in database: Database) throws {
        try database.run(
            """
            INSERT OR REPLACE INTO tax_calculation_rule
                (tax_calculation_rule_id, code, priority, position, calculate_subtotal) VALUES (?, ?, ?, ?, ?)
            """, rule.id, rule.code, rule.priority, rule.position, rule.calculatesSubtotal)
        try database.run("DELETE FROM tax_calculation WHERE tax_calculation_rule_id = ?", rule.id)
        // Every combination, made by the database: lists of a hostile request multiply there, not here.
        try database.run(
            """
            INSERT INTO tax_calculation (tax_calculation_rule_id, customer_tax_class_id, product_tax_class_id,
                tax_calculation_rate_id)
            SELECT ?, c.class_id, p.class_id, r.tax_calculation_rate_id FROM json_each(?) cv
            JOIN tax_class c ON c.class_id = cv.value JOIN json_each(?) pv JOIN tax_class p ON p.class_id = pv.value
            JOIN json_each(?) rv JOIN tax_calculation_rate r ON r.tax_calculation_rate_id = rv.value
            ORDER BY cv.key, pv.key, rv.key
            """, rule.id, list(rule.customerClasses), list(rule.productClasses), list(rule.rates))
    }

    private static func list(_ ids: [Int]) -> String {
        var seen: Set<Int> = []
        return JSONWriter.text(.array(ids.filter { seen.insert($0).inserted }.map { JSONValue($0) }))
    }

    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM tax_calculation WHERE tax_calculation_rule_id = ?", id)
        try database.run("DELETE FROM tax_calculation_rule WHERE tax_calculation_rule_id = ?", id)
    }

    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("tax-rules.json", fixtures).entities {
            let fields = Fields(entity.value.object ?? JSONObject())
            var rule = TaxRule(id: try entity.int("id"), code: try entity.text("code"))
            rule.apply(fields)
            try save(rule, in: database)
        }
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
}
