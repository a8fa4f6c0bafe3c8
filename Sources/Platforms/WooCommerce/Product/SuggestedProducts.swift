import Simulator

/// `GET /wc/v3/products/suggested-products`: products that share categories or tags.
enum SuggestedProducts {
    static let args: [Arg] =
        RestProductArgs.suggested + [
            .list("categories", of: "integer").or([]), .list("tags", of: "integer").or([]),
            Arg.integer("limit").or(5),
        ]

    /// The first few products of the catalogue that have one of the terms, in the order that lists have
    /// (`get_related_products_query`).
    static func list(_ request: RestRequest) throws -> RestResponse {
        let limit = request.int("limit").flatMap { $0 > 0 ? $0 : nil } ?? 5
        let terms = request.ints("categories") + request.ints("tags")
        var conditions = Conditions()
        conditions.add("status = 'publish' AND type <> 'variation' AND visibility IN ('visible', 'catalog')")
        if try request.scope.options.isOn("woocommerce_hide_out_of_stock_items") {
            conditions.add("stock_status <> 'outofstock'")
        }
        if !terms.isEmpty {
            conditions.add(
                """
                id IN (SELECT product_id FROM product_term WHERE term_id IN (SELECT value FROM json_each(?))
                    AND taxonomy IN ('product_cat', 'product_tag'))
                """, JSONList(terms))
        }
        conditions.add("id", inAny: request.ints("exclude"), not: true)
        let found = try request.visit.database.values(
            "SELECT id FROM product \(conditions.clause) ORDER BY id LIMIT ?",
            arguments: conditions.values + [min(limit, 100)], as: Int.self)
        guard !found.isEmpty else { return RestResponse([]) }
        var inner = request
        inner.set("include", .array(found.map { .init($0) }))
        inner.set("exclude", [])
        return try RestProductEndpoints().list(inner)
    }
}
