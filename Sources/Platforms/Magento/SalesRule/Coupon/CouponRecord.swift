import Simulator

/// A code that opens a cart price rule.
struct Coupon: Hashable, Sendable {
    /// Values of ``type``.
    enum Kind {
        static let manual = 0
        static let generated = 1
    }

    var id = 0
    var rule = 0
    var code: String?
    var usageLimit: Int?
    var usagePerCustomer: Int?
    var timesUsed = 0
    /// `YYYY-MM-DD`.
    var expirationDate: String?
    /// Whether it is the rule's own code.
    var isPrimary = false
    var createdAt: String?
    var type: Int?
}

/// The table `salesrule_coupon`.
enum CouponRecord {
    static let schema = """
        CREATE TABLE salesrule_coupon (
            coupon_id INTEGER PRIMARY KEY, rule_id INTEGER NOT NULL, code TEXT COLLATE NOCASE UNIQUE,
            usage_limit INTEGER, usage_per_customer INTEGER, times_used INTEGER NOT NULL, expiration_date TEXT,
            is_primary INTEGER NOT NULL, created_at TEXT, type INTEGER);
        CREATE INDEX salesrule_coupon_of ON salesrule_coupon (rule_id);
        """

    private static let columns =
        "coupon_id, rule_id, code, usage_limit, usage_per_customer, times_used, expiration_date, is_primary, "
        + "created_at, type"

    private static func read(_ row: Row) -> Coupon {
        Coupon(
            id: row.int(0), rule: row.int(1), code: row.optionalText(2), usageLimit: row.optionalInt(3),
            usagePerCustomer: row.optionalInt(4), timesUsed: row.int(5), expirationDate: row.optionalText(6),
            isPrimary: row.bool(7), createdAt: row.optionalText(8), type: row.optionalInt(9))
    }

    static func find(_ id: Int, in database: Database) throws -> Coupon? {
        try database.first("SELECT \(columns) FROM salesrule_coupon WHERE coupon_id = ?", id, read: read)
    }

    /// A coupon by its code; upper and lower case are the same.
    static func find(code: String, in database: Database) throws -> Coupon? {
        try database.first("SELECT \(columns) FROM salesrule_coupon WHERE code = ?", code, read: read)
    }

    static func save(_ coupon: Coupon, in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO salesrule_coupon (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", coupon.id,
            coupon.rule, coupon.code, coupon.usageLimit, coupon.usagePerCustomer, coupon.timesUsed,
            coupon.expirationDate, coupon.isPrimary, coupon.createdAt, coupon.type)
    }

    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM salesrule_coupon WHERE coupon_id = ?", id)
    }

    static func deletePrimary(of rule: Int, in database: Database) throws {
        try database.run("DELETE FROM salesrule_coupon WHERE rule_id = ? AND is_primary = 1", rule)
    }

    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("coupons.json", fixtures).entities {
            var coupon = Coupon()
            coupon.apply(Fields(entity.value.object ?? JSONObject()))
            coupon.id = try entity.int("coupon_id")
            coupon.rule = try entity.int("rule_id")
            coupon.usageLimit = entity.value["usage_limit"]?.int
            coupon.usagePerCustomer = entity.value["usage_per_customer"]?.int
            try save(coupon, in: database)
        }
    }
}

extension Coupon {
    /// Takes over what was given. Limits and the last day are the rule's, whatever was given (coupons/create).
    mutating func apply(_ fields: Fields) {
        rule = fields.int("rule_id") ?? rule
        fields.take("code") { code = $0?.string }
        timesUsed = fields.int("times_used") ?? timesUsed
        isPrimary = fields.bool("is_primary") ?? isPrimary
        fields.take("created_at") { createdAt = $0?.string }
        fields.take("type") { type = $0?.int }
    }

    /// Takes over what the rule says.
    mutating func follow(_ rule: SalesRule) {
        expirationDate = rule.toDate
        usageLimit = rule.usesPerCoupon
        usagePerCustomer = rule.usesPerCustomer
    }
}
