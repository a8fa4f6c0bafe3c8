import PHP
import Simulator

/// `/wc/v3/reports`: sales, best sellers and totals.
///
/// The real system's reports read the posts that orders were before they had tables of their own. A shop whose orders
/// lie in those tables therefore reports no sales, whatever was sold (rest-v3-shop/reports 08, 15).
enum ReportEndpoints {
    static let path = "/wc/v3/reports"

    static let rows: [Route] = [
        Route(
            "wc/v3", "/reports/sales",
            [Endpoint(["GET"], args: ranged, permission: Access.list.check, do: sales)]),
        Route(
            "wc/v3", "/reports/top_sellers",
            [
                Endpoint(["GET"], args: ranged, permission: Access.list.check) { _ in RestResponse(.array([])) }
            ]),
        totals("orders", ReportTotals.orders), totals("products", ReportTotals.products),
        totals("customers", ReportTotals.customers), totals("coupons", ReportTotals.coupons),
        totals("reviews", ReportTotals.reviews),
        Route("wc/v3", "/reports", [Endpoint(["GET"], args: [.viewContext], permission: Access.list.check, do: list)]),
    ]

    private static func totals(
        _ name: String, _ count: @escaping @Sendable (Database) throws -> [ReportTotals.Row]
    ) -> Route {
        Route(
            "wc/v3", "/reports/\(name)/totals",
            [
                Endpoint(["GET"], args: [.viewContext], permission: Access.list.check) { request in
                    let rows = try count(request.visit.database)
                    return RestResponse(
                        .array(
                            rows.map { row in
                                ["slug": .string(row.slug), "name": .string(row.name), "total": .init(row.total)]
                            }))
                }
            ])
    }

    // MARK: Sales

    private static let ranged: [Arg] = [
        .viewContext, .choice("period", ["week", "month", "last_month", "year"]), day("date_min"), day("date_max"),
    ]

    /// A date without time (rest-v3-shop/reports 14).
    private static func day(_ name: String) -> Arg {
        var arg = Arg.string(name)
        arg.check = { value, _ in
            guard let sent = value.string else {
                throw SchemaFault("woocommerce_rest_invalid_param", "\(name) is not of type string")
            }
            let text = Array(sent.utf8)
            let dashes = [4, 7]
            let fits = text.indices.allSatisfy { index in
                dashes.contains(index)
                    ? text[index] == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index])
            }
            guard text.count == 10, fits else {
                throw SchemaFault("woocommerce_rest_invalid_date", "The date you provided is invalid.")
            }
        }
        return arg
    }

    private static func sales(_ request: RestRequest) throws -> RestResponse {
        let range = ReportRange(request)
        let registered = try request.visit.database.values(
            "SELECT registered FROM user WHERE role NOT IN ('administrator', 'shop_manager')", as: String.self
        ).compactMap { Instant($0) }.filter { range.contains($0) }
        var totals = JSONObject()
        for label in range.labels {
            let customers = registered.count { range.label($0.civil()) == label }
            totals[label] = [
                "sales": "0.00", "orders": 0, "items": 0, "tax": "0.00", "shipping": "0.00", "discount": "0.00",
                "customers": .init(customers),
            ]
        }
        let members: JSONObject = [
            "total_sales": "0.00", "net_sales": "0.00", "average_sales": "0.00", "total_orders": 0, "total_items": 0,
            "total_tax": "0.00", "total_shipping": "0.00", "total_refunds": 0, "total_discount": "0.00",
            "totals_grouped_by": .string(range.isByMonth ? "month" : "day"), "totals": .object(totals),
            "total_customers": .init(registered.count),
        ]
        let about: JSONObject = ["about": [["href": .string(request.scope.site.rest(path))]]]
        return RestResponse(.array([RestItem(members: members, links: about).element]))
    }

    // MARK: The index

    private static let reports = [
        ("sales", "List of sales reports."), ("top_sellers", "List of top sellers products."),
        ("orders/totals", "Orders totals."), ("products/totals", "Products totals."),
        ("customers/totals", "Customers totals."), ("coupons/totals", "Coupons totals."),
        ("reviews/totals", "Reviews totals."), ("categories/totals", "Categories totals."),
        ("tags/totals", "Tags totals."), ("attributes/totals", "Attributes totals."),
    ]

    /// Three reports are listed that have no route, so that nothing can be told of their methods.
    private static func list(_ request: RestRequest) -> RestResponse {
        let site = request.scope.site
        let collection: JSONValue = [["href": .string(site.rest(path))]]
        return RestResponse(
            .array(
                reports.map { name, text in
                    var own: JSONObject = ["href": .string(site.rest("\(path)/\(name)"))]
                    let hasRoute = rows.contains { $0.pattern.text == "\(path)/\(name)" }
                    if hasRoute { own["targetHints"] = ["allow": ["GET"]] }
                    let links: JSONObject = ["self": [.object(own)], "collection": collection]
                    return RestItem(
                        members: ["slug": .string(name), "description": .string(text)], links: links
                    ).element
                }))
    }
}
