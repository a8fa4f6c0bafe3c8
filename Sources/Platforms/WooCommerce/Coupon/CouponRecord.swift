import PHP
import Simulator

/// A coupon as its `wc/v3` body.
struct CouponRecord: Record {
    static let table = Table<CouponRecord>("coupon", indexes: ["code"])

    var id = 0
    var code = ""
    var status = ""
    /// Without links.
    var body: JSONObject = [:]

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("code", &code, .ignoringCase)
        column("status", &status)
        column("body", &body)
    }

    /// Writes a coupon: its `wc/v3` body.
    static func save(_ id: Int, _ body: JSONObject, in database: Database) throws {
        var coupon = CouponRecord(
            id: id, code: body["code"]?.phpString ?? "", status: body["status"]?.phpString ?? "publish", body: body)
        coupon.body["_links"] = nil
        try coupon.save(in: database)
    }

    /// A coupon's `wc/v3` body without links.
    static func body(_ id: Int, in database: Database) throws -> JSONObject? { try find(id, in: database)?.body }

    /// The coupon of a code, whatever its case; drafts too, but nothing in the trash (coupons/invalid).
    static func find(code: String, in database: Database) throws -> Coupon? {
        try first("WHERE code = ? AND status <> 'trash' ORDER BY id DESC", code.trimmed, in: database)
            .map { Coupon(body: $0.body) }
    }

    /// Every coupon's id, newest first.
    static func ids(in database: Database) throws -> [Int] {
        try database.values("SELECT id FROM coupon ORDER BY id DESC")
    }
}

/// Loads `coupons.json`.
enum CouponSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for coupon in try fixtures.list("coupons.json") {
            guard let body = coupon.object, let id = coupon["id"]?.int else { continue }
            try CouponRecord.save(id, body, in: database)
        }
    }
}

extension Coupon {
    /// A coupon of its `wc/v3` body.
    init(body: JSONObject) {
        func ids(_ name: String) -> [Int] { (body[name]?.phpList ?? []).map(\.phpInt) }
        func amount(_ name: String) -> Amount { Amount(body[name]?.phpString ?? "") }
        func isOn(_ name: String) -> Bool { body[name]?.phpTruth ?? false }
        func count(_ name: String) -> Int { body[name]?.phpInt ?? 0 }
        func texts(_ name: String) -> [String] { (body[name]?.phpList ?? []).map(\.phpString) }
        self.init(
            id: count("id"), code: body["code"]?.phpString ?? "",
            kind: Kind(rawValue: body["discount_type"]?.phpString ?? "") ?? .fixedCart, amount: amount("amount"))
        expires = (body["date_expires_gmt"]?.string ?? body["date_expires"]?.string).flatMap { Instant($0) }
        usageCount = count("usage_count")
        usageLimit = count("usage_limit")
        usageLimitPerUser = count("usage_limit_per_user")
        limitToItems = count("limit_usage_to_x_items")
        isIndividual = isOn("individual_use")
        givesFreeShipping = isOn("free_shipping")
        excludesSaleItems = isOn("exclude_sale_items")
        minimum = amount("minimum_amount")
        maximum = amount("maximum_amount")
        products = ids("product_ids")
        excludedProducts = ids("excluded_product_ids")
        categories = ids("product_categories")
        excludedCategories = ids("excluded_product_categories")
        emails = texts("email_restrictions")
        usedBy = texts("used_by")
    }
}
