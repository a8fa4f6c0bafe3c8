import Simulator

/// The table `salesrule`. Lists and conditions are kept as JSON.
enum SalesRuleRecord {
    static let schema = """
        CREATE TABLE salesrule (
            rule_id INTEGER PRIMARY KEY, name TEXT, description TEXT, labels TEXT NOT NULL, website_ids TEXT NOT NULL,
            customer_group_ids TEXT NOT NULL, from_date TEXT, to_date TEXT, uses_per_customer INTEGER NOT NULL,
            is_active INTEGER NOT NULL, conditions TEXT NOT NULL, actions TEXT NOT NULL,
            stop_rules_processing INTEGER NOT NULL, is_advanced INTEGER NOT NULL, sort_order INTEGER NOT NULL,
            simple_action TEXT, discount_amount REAL NOT NULL, discount_qty REAL, discount_step INTEGER NOT NULL,
            apply_to_shipping INTEGER NOT NULL, times_used INTEGER NOT NULL, is_rss INTEGER NOT NULL,
            coupon_type INTEGER NOT NULL, use_auto_generation INTEGER NOT NULL, uses_per_coupon INTEGER NOT NULL,
            simple_free_shipping TEXT);
        """

    private static let columns = [
        "rule_id", "name", "description", "labels", "website_ids", "customer_group_ids", "from_date", "to_date",
        "uses_per_customer", "is_active", "conditions", "actions", "stop_rules_processing", "is_advanced", "sort_order",
        "simple_action", "discount_amount", "discount_qty", "discount_step", "apply_to_shipping", "times_used",
        "is_rss", "coupon_type", "use_auto_generation", "uses_per_coupon", "simple_free_shipping",
    ]
    private static let list = columns.joined(separator: ", ")

    static func find(_ id: Int, in database: Database) throws -> SalesRule? {
        try database.first("SELECT \(list) FROM salesrule WHERE rule_id = ?", id, read: read)
    }

    private static func read(_ row: Row) -> SalesRule {
        var rule = SalesRule()
        rule.id = row.int(0)
        rule.name = row.optionalText(1)
        rule.description = row.optionalText(2)
        rule.labels = (json(row.text(3)).array ?? []).map {
            SalesRule.Label(store: $0["store_id"]?.int ?? 0, text: $0["store_label"]?.string ?? "")
        }
        rule.websites = (json(row.text(4)).array ?? []).compactMap(\.int)
        rule.groups = (json(row.text(5)).array ?? []).compactMap(\.int)
        rule.fromDate = row.optionalText(6)
        rule.toDate = row.optionalText(7)
        rule.usesPerCustomer = row.int(8)
        rule.isActive = row.bool(9)
        rule.condition = json(row.text(10))
        rule.actionCondition = json(row.text(11))
        readAction(row, &rule)
        return rule
    }

    private static func readAction(_ row: Row, _ rule: inout SalesRule) {
        rule.stopsProcessing = row.bool(12)
        rule.isAdvanced = row.bool(13)
        rule.sortOrder = row.int(14)
        rule.action = row.optionalText(15)
        rule.discount = row.double(16)
        rule.discountQuantity = row.optionalDouble(17)
        rule.discountStep = row.int(18)
        rule.appliesToShipping = row.bool(19)
        rule.timesUsed = row.int(20)
        rule.isRSS = row.bool(21)
        rule.couponType = row.int(22)
        rule.generatesCoupons = row.bool(23)
        rule.usesPerCoupon = row.int(24)
        rule.freeShipping = row.optionalText(25)
    }

    private static func json(_ text: String) -> JSONValue { (try? JSONParser.parse(Array(text.utf8))) ?? .null }

    static func save(_ rule: SalesRule, in database: Database) throws {
        let labels = rule.labels.map { label -> JSONValue in
            ["store_id": JSONValue(label.store), "store_label": .string(label.text)]
        }
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let head: [(any Bindable)?] = [
            rule.id, rule.name, rule.description, JSONWriter.text(.array(labels)), ids(rule.websites),
            ids(rule.groups), rule.fromDate, rule.toDate, rule.usesPerCustomer, rule.isActive,
            JSONWriter.text(rule.condition), JSONWriter.text(rule.actionCondition),
        ]
        let action: [(any Bindable)?] = [
            rule.stopsProcessing, rule.isAdvanced, rule.sortOrder, rule.action, rule.discount, rule.discountQuantity,
            rule.discountStep, rule.appliesToShipping, rule.timesUsed, rule.isRSS, rule.couponType,
            rule.generatesCoupons, rule.usesPerCoupon, rule.freeShipping,
        ]
        try database.run("INSERT OR REPLACE INTO salesrule (\(list)) VALUES (\(marks))", arguments: head + action)
    }

    private static func ids(_ ids: [Int]) -> String { JSONWriter.text(.array(ids.map { JSONValue($0) })) }

    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM salesrule_coupon WHERE rule_id = ?", id)
        try database.run("DELETE FROM salesrule WHERE rule_id = ?", id)
    }

    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("sales-rules.json", fixtures).entities {
            var rule = SalesRule()
            rule.apply(Fields(entity.value.object ?? JSONObject()), today: "1970-01-01")
            rule.id = try entity.int("rule_id")
            try save(rule, in: database)
        }
    }
}
