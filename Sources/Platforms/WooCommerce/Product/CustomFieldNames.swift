import Simulator

/// `GET /wc/v3/products/custom-fields/names`: the names of products' custom fields.
enum CustomFieldNames {
    static let args: [Arg] = [
        .string("context"), .integer("page", from: 1).or(1), .integer("per_page", from: 1, to: 100).or(10),
        .string("search"), .choice("order", ["asc", "desc"]).or("asc"),
    ]

    /// Names that begin with `_` are the shop's own and left out.
    static func list(_ request: RestRequest) throws -> RestResponse {
        var conditions = Conditions()
        conditions.add("kind <> 'variation' AND substr(name, 1, 1) <> '_'")
        conditions.add(search: request.string("search"), in: ["name"])
        // A product has one field of its own without `_` in front (rest-v3/products-misc 01).
        let names = try request.visit.database.values(
            """
            SELECT name FROM (
                SELECT json_extract(field.value, '$.key') AS name, product.type AS kind
                FROM product, json_each(product.details, '$.meta_data') AS field
                UNION SELECT 'total_sales', product.type FROM product) \(conditions.clause)
            GROUP BY name ORDER BY name
            """, arguments: conditions.values, as: String.self)
        let ordered = request.string("order") == "desc" ? names.reversed() : names
        let page = Page(request)
        let shown = ordered.dropFirst(page.offset).prefix(page.size).map(JSONValue.string)
        return page.response(
            shown, total: names.count, request, collection: "/wc/v3/products/custom-fields/names")
    }
}
