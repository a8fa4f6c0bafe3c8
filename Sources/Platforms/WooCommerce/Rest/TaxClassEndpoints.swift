import Simulator

/// `/wc/v3/taxes/classes`.
enum TaxClassEndpoints {
    private static let path = "/wc/v3/taxes/classes"
    private static let pattern = "\\w[\\w\\s\\-]*"
    private static let invalid = RestError("woocommerce_rest_tax_class_invalid_slug", "Invalid slug.", status: 404)

    static let rows: [Route] = [
        Route(
            "wc/v3", "/taxes/classes",
            [
                Endpoint(["GET"], args: [.contextOfV3], permission: RestAccess.list.check, do: list),
                Endpoint(["POST"], args: [.string("name").required], permission: RestAccess.create.check, do: create),
            ]),
        Route(
            "wc/v3", "/taxes/classes/(?P<slug>\(pattern))",
            [
                Endpoint(["GET"], args: [.string("slug")], permission: RestAccess.list.check, do: one),
                Endpoint(["DELETE"], args: [.string("slug"), .force], permission: RestAccess.delete.check, do: delete),
            ]),
    ]

    private static func rows(in database: Database) throws -> [(slug: String, name: String)] {
        try database.all("SELECT slug, name FROM tax_class ORDER BY position") { ($0.text(0), $0.text(1)) }
    }

    private static func find(_ request: RestRequest) throws -> (slug: String, name: String) {
        let slug = Sanitize.title(request.string("slug") ?? "")
        guard let found = try rows(in: request.visit.database).first(where: { $0.slug == slug }) else {
            throw invalid
        }
        return found
    }

    /// A class alone shows its name first, the list its slug (rest-v3/taxes).
    private static func item(_ row: (slug: String, name: String), _ request: RestRequest, slugFirst: Bool) -> RestItem {
        let members: JSONObject =
            slugFirst
            ? ["slug": .string(row.slug), "name": .string(row.name)]
            : ["name": .string(row.name), "slug": .string(row.slug)]
        var links = RestLinks(
            request.scope.site, item: "\(path)/\(row.slug)", allow: ["GET", "DELETE"], collection: path
        ).members
        links["self"] = nil
        return RestItem(members: members, links: links)
    }

    private static func list(_ request: RestRequest) throws -> RestResponse {
        let items = try rows(in: request.visit.database).map { item($0, request, slugFirst: true).element }
        return RestResponse(counted: (items))
    }

    private static func one(_ request: RestRequest) throws -> RestResponse {
        RestResponse(.array([item(try find(request), request, slugFirst: false).element]))
    }

    private static func create(_ request: RestRequest) throws -> RestResponse {
        let name = request.string("name") ?? ""
        let slug = Sanitize.title(name)
        let database = request.visit.database
        guard try !rows(in: database).contains(where: { $0.slug == slug }) else {
            throw RestError("woocommerce_rest_tax_class_exists", "Tax class already exists", status: 400)
        }
        try database.run(
            "INSERT INTO tax_class (slug, name, position) SELECT ?, ?, coalesce(max(position), 0) + 1 FROM tax_class",
            slug, name)
        let item = item((slug, name), request, slugFirst: false)
        return item.response(status: 201, location: request.scope.site.rest("\(path)/\(slug)"))
    }

    private static func delete(_ request: RestRequest) throws -> RestResponse {
        guard request.bool("force") == true else {
            throw RestError(
                "woocommerce_rest_trash_not_supported", "Taxes do not support trashing.", status: 501)
        }
        let row = try find(request)
        guard row.slug != "standard" else { throw invalid }
        try request.visit.database.run("DELETE FROM tax_class WHERE slug = ?", row.slug)
        try request.visit.database.run("DELETE FROM tax_rate WHERE class = ?", row.slug)
        return item(row, request, slugFirst: false).response()
    }
}
