import PHP
import Simulator

/// Coupons, each as its `wc/v3` body.
enum CouponRecord {
    static let schema = """
        CREATE TABLE coupon (
            id INTEGER PRIMARY KEY, code TEXT NOT NULL COLLATE NOCASE, status TEXT NOT NULL, body TEXT NOT NULL
        );
        CREATE INDEX coupon_code ON coupon (code);
        """

    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for coupon in try fixtures.list("coupons.json") {
            guard let body = coupon.object, let id = coupon["id"]?.int else { continue }
            try save(id, body, in: database)
        }
    }

    /// Writes a coupon: its `wc/v3` body.
    static func save(_ id: Int, _ body: JSONObject, in database: Database) throws {
        var body = body
        body["_links"] = nil
        try database.run(
            """
            INSERT INTO coupon (id, code, status, body) VALUES (?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET code = excluded.code, status = excluded.status, body = excluded.body
            """, id, body["code"]?.phpString ?? "", body["status"]?.phpString ?? "publish",
            JSONWriter.text(.object(body), style: .plain))
    }

    /// A coupon's `wc/v3` body without links.
    static func body(_ id: Int, in database: Database) throws -> JSONObject? {
        let text = try database.first("SELECT body FROM coupon WHERE id = ?", id) { $0.text(0) }
        return text.flatMap { (try? JSONParser.parse($0))?.object }
    }

    /// The coupon of a code, whatever its case; drafts too, but nothing in the trash (coupons/invalid).
    static func find(code: String, in database: Database) throws -> Coupon? {
        let text = try database.first(
            "SELECT body FROM coupon WHERE code = ? AND status <> 'trash' ORDER BY id DESC", code.trimmed
        ) { $0.text(0) }
        return text.flatMap { (try? JSONParser.parse($0))?.object }.map(Coupon.init(body:))
    }

    /// Every coupon's id, newest first.
    static func ids(in database: Database) throws -> [Int] {
        try database.all("SELECT id FROM coupon ORDER BY id DESC") { $0.int(0) }
    }

    /// Removes a coupon for good.
    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM coupon WHERE id = ?", id)
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
