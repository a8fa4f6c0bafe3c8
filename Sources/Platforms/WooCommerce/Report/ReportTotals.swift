import Simulator

/// How many there are of each kind (rest-v3-shop/reports 19 to 23).
enum ReportTotals {
    struct Row {
        let slug: String
        let name: String
        let total: Int
    }

    /// Orders by status.
    static func orders(_ database: Database) throws -> [Row] {
        try OrderStatus.labels.map { status, label in
            let count: Int? = try database.value(
                "SELECT count(*) FROM shop_order WHERE status = ? AND kind = 'shop_order'", status)
            return Row(slug: status, name: label, total: count ?? 0)
        }
    }

    /// Published products by type.
    static func products(_ database: Database) throws -> [Row] {
        let kinds = [
            ("external", "External/Affiliate product"), ("grouped", "Grouped product"), ("simple", "Simple product"),
            ("variable", "Variable product"),
        ]
        return try kinds.map { kind, name in
            let count: Int? = try database.value(
                "SELECT count(*) FROM product WHERE type = ? AND status = 'publish'", kind)
            return Row(slug: kind, name: name, total: count ?? 0)
        }
    }

    /// Customers with and without a paid order.
    static func customers(_ database: Database) throws -> [Row] {
        let paying: Int =
            try database.value(
                """
                SELECT count(*) FROM customer
                WHERE body ->> '$.role' = 'customer' AND body ->> '$.is_paying_customer'
                """) ?? 0
        let all: Int = try database.value("SELECT count(*) FROM customer WHERE body ->> '$.role' = 'customer'") ?? 0
        return [
            Row(slug: "paying", name: "Paying customer", total: paying),
            Row(slug: "non_paying", name: "Non-paying customer", total: all - paying),
        ]
    }

    /// Published coupons by kind of discount.
    static func coupons(_ database: Database) throws -> [Row] {
        let kinds = [
            ("percent", "Percentage discount"), ("fixed_cart", "Fixed cart discount"),
            ("fixed_product", "Fixed product discount"),
        ]
        return try kinds.map { kind, name in
            let count: Int? = try database.value(
                "SELECT count(*) FROM coupon WHERE body ->> '$.discount_type' = ? AND status = 'publish'", kind)
            return Row(slug: kind, name: name, total: count ?? 0)
        }
    }

    /// Reviews by their stars, held ones too.
    static func reviews(_ database: Database) throws -> [Row] {
        try (1...5).map { stars in
            let count: Int? = try database.value(
                "SELECT count(*) FROM review WHERE rating = ? AND status IN ('approved', 'hold')", stars)
            return Row(slug: "rated_\(stars)_out_of_5", name: "Rated \(stars) out of 5", total: count ?? 0)
        }
    }
}
