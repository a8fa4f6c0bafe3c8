import PHP
import Simulator

/// Begins and ends sales with dates (`wc_scheduled_sales`): every midnight of the shop's place. Until then a product whose
/// dates have come is on sale and costs what it did before.
struct ScheduledSales: ScheduledTask {
    /// What ``due()`` looks for, by date.
    static let indexes = """
        CREATE INDEX product_sale_begins ON product (sale_from) WHERE \(begins);
        CREATE INDEX product_sale_ends ON product (sale_to) WHERE \(ends);

        """

    private static let begins = "sale_from > 0 AND sale_price <> '' AND price <> sale_price"
    private static let ends = "sale_to > 0 AND regular_price <> '' AND price <> regular_price"

    func due(in visit: Visit) throws -> Instant? {
        let database = visit.database
        let moments = try [("sale_from", Self.begins), ("sale_to", Self.ends)].compactMap { column, condition in
            // What was over when it was saved waits for the midnight after that (rest-v3-products/sale-dates 20).
            try database.value(
                """
                SELECT min(max(\(column), CAST(coalesce(strftime('%s', modified), 0) AS INTEGER)))
                FROM product WHERE \(condition)
                """, as: Int.self)
        }
        guard let first = moments.min() else { return nil }
        let offset = Int64(PHP.double(try Options(database)["gmt_offset"]) * 3600)
        // Cron comes by a moment after midnight: what begins at midnight sharp has begun by then.
        let moment = Instant(seconds: Int64(first))
        return max(moment.nextMidnight(offset: offset), moment.advanced(seconds: 1))
    }

    func run(in scope: Scope) throws {
        let now = scope.visit.now
        try each("WHERE \(Self.begins) AND sale_from < ? ORDER BY id", scope) { product in
            product.saleFrom = nil
            // A sale price of "0" is none to PHP.
            if !JSONValue.string(product.salePrice).phpTruth { product.saleTo = nil }
            product.price = product.isOnSale(at: now) ? product.salePrice : product.regularPrice
        }
        try each("WHERE \(Self.ends) AND sale_to < ? ORDER BY id", scope) { product in
            (product.saleFrom, product.saleTo, product.salePrice) = (nil, nil, "")
            product.price = product.regularPrice
        }
    }

    private func each(_ clause: String, _ scope: Scope, _ change: (inout Product) -> Void) throws {
        let products = try Product.all(clause, Int(scope.visit.now.seconds), in: scope.visit.database)
        for var product in products {
            change(&product)
            try save(product, scope)
        }
    }

    private func save(_ changed: Product, _ scope: Scope) throws {
        var product = changed
        product.modified = scope.visit.now.sql
        try product.store(in: scope.visit.database)
        let isVariation = product.kind == .variation
        if isVariation { try Product.refreshPrices(of: product.parentID, in: scope.visit.database) }
        scope.fire(product.id, (isVariation ? WebhookTopics.variation : .product).updated)
    }
}
