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
        conditions.add("product.type <> 'variation'")
        conditions.add("substr(json_extract(field.value, '$.key'), 1, 1) <> '_'")
        conditions.add(search: request.string("search"), in: ["json_extract(field.value, '$.key')"])
        let names = try request.visit.database.values(
            """
            SELECT DISTINCT json_extract(field.value, '$.key') AS name
            FROM product, json_each(product.details, '$.meta_data') AS field \(conditions.clause) ORDER BY name
            """, arguments: conditions.values, as: String.self)
        let ordered = request.string("order") == "desc" ? names.reversed() : names
        let page = Page(request)
        var response = RestResponse(
            .array(ordered.dropFirst(page.offset).prefix(page.size).map(JSONValue.string)))
        response.paged(total: names.count, pages: (names.count + page.size - 1) / page.size)
        return response
    }
}
