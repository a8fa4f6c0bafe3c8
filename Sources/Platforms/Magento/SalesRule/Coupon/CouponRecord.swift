import Simulator

/// A code that opens a cart price rule.
struct Coupon: Record, Hashable {
    static let table = Table<Coupon>("salesrule_coupon", indexes: ["rule_id"])

    /// Values of ``type``.
    enum Kind {
        static let manual = 0
        static let generated = 1
    }

    var id = 0
    var rule = 0
    /// Upper and lower case are the same.
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

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("coupon_id", &id, .key)
        column("rule_id", &rule)
        column("code", &code, [.unique, .ignoringCase])
        column("usage_limit", &usageLimit)
        column("usage_per_customer", &usagePerCustomer)
        column("times_used", &timesUsed)
        column("expiration_date", &expirationDate)
        column("is_primary", &isPrimary)
        column("created_at", &createdAt)
        column("type", &type)
    }

    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("coupons.json", fixtures).entities {
            var coupon = Coupon(id: try entity.int("coupon_id"))
            coupon.apply(Fields(entity.value.object ?? JSONObject()))
            coupon.rule = try entity.int("rule_id")
            coupon.usageLimit = entity.value["usage_limit"]?.int
            coupon.usagePerCustomer = entity.value["usage_per_customer"]?.int
            try coupon.insert(into: database)
        }
    }
}

extension Coupon {
    /// Takes over what was given. Limits are the rule's, whatever was given (coupons/create).
    mutating func apply(_ fields: Fields) {
        rule = fields.int("rule_id") ?? rule
        fields.take("code") { code = $0?.string }
        timesUsed = fields.int("times_used") ?? timesUsed
        isPrimary = fields.bool("is_primary") ?? isPrimary
        fields.take("expiration_date") { expirationDate = $0?.string }
        fields.take("created_at") { createdAt = $0?.string }
        fields.take("type") { type = $0?.int }
    }

    /// Takes over the limits of the rule; the last day is the coupon's own (dates-and-activity).
    mutating func follow(_ rule: SalesRule) {
        usageLimit = rule.usesPerCoupon
        usagePerCustomer = rule.usesPerCustomer
    }

    /// A coupon by its code.
    static func find(code: String, in database: Database) throws -> Coupon? {
        try first("WHERE code = ?", code, in: database)
    }
}

extension Coupon: Listed {
    func write(to json: inout JSONWriter) { write(to: &json, isCounted: true) }

    /// - Parameter isCounted: whether anybody said how often it was used: the answer to who makes one without saying
    ///   so has no number (dates-and-activity).
    func write(to json: inout JSONWriter, isCounted: Bool) {
        json.object { json in
            json.member("coupon_id", id)
            json.member("rule_id", rule)
            json.member("code", ifSet: code)
            json.member("usage_limit", ifSet: usageLimit)
            json.member("usage_per_customer", ifSet: usagePerCustomer)
            json.member("times_used", isCounted ? timesUsed : nil)
            json.member("expiration_date", ifSet: expirationDate)
            // No is null, not false (coupons/create).
            json.member("is_primary", isPrimary ? JSONValue.bool(true) : .null)
            json.member("created_at", ifSet: createdAt)
            json.member("type", ifSet: type)
        }
    }
}
