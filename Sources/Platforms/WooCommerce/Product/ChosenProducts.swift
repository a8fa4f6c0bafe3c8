import Simulator

/// The products that a list is limited to, and those that it leaves out: what the request lists, and what is on sale.
///
/// The real system puts the two lists together by their places, with PHP's `+`: what is on sale counts only behind as many
/// as were listed, and where nothing is on sale, 0 stands for it (rest-v3-products/sale-dates 10, 11).
struct ChosenProducts {
    private(set) var included: [Int]
    private(set) var excluded: [Int]

    init(_ request: RestRequest) throws {
        (included, excluded) = (request.ints("include"), request.ints("exclude"))
        guard let isOnSale = request.bool("on_sale") else { return }
        var found = try Product.onSale(request)
        if found.isEmpty { found = [0] }
        if isOnSale {
            included += found.dropFirst(included.count)
        } else {
            excluded += found.dropFirst(excluded.count)
        }
    }
}

extension Product {
    /// Public products on sale, then the products of variations that are (`wc_get_product_ids_on_sale`): a variation of a
    /// product that is not public does not count, and a grouped product is none (products/featured-on-sale). What is out of
    /// stock is none where the shop hides it.
    fileprivate static func onSale(_ request: RestRequest) throws -> [Int] {
        let hidesSoldOut = try request.scope.options.isOn("woocommerce_hide_out_of_stock_items")
        let rows = try request.visit.database.rows(
            """
            SELECT id, parent_id FROM product own WHERE status = 'publish'
                AND sale_price <> '' AND CAST(sale_price AS REAL) < CAST(regular_price AS REAL)
                AND coalesce(sale_from, 0) <= ?1 AND coalesce(sale_to, ?2) >= ?1
                AND NOT (?3 AND stock_status = 'outofstock')
                AND NOT EXISTS (SELECT 1 FROM product above WHERE above.id = own.parent_id
                    AND above.parent_id = 0 AND above.status <> 'publish') ORDER BY id
            """, request.visit.now.seconds, Int64.max, hidesSoldOut, as: Int.self, Int.self)
        var seen: Set<Int> = [0]
        return (rows.map(\.0) + rows.map(\.1)).filter { seen.insert($0).inserted }
    }
}
