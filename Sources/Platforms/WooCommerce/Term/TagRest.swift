import Simulator

/// `wc/v3/products/tags`: making and reading tags.
enum TagRest {
    private static let taxonomy = "product_tag"

    static let args: [Arg] = [
        Arg("name", "string", required: true, validated: true), Arg("slug", "string", validated: true),
        Arg("description", "string", validated: true),
    ]

    static func create(_ request: RestRequest) throws -> RestResponse {
        let database = request.visit.database
        let name = Sanitize.text(request.string("name") ?? "")
        guard !name.isEmpty else {
            throw RestError("empty_term_name", "A name is required for this term.", status: 400)
        }
        let slug = request.string("slug").map(Sanitize.title) ?? ""
        if let known = try TermRecord.all(taxonomy, in: database).first(where: { $0.name == name }), slug.isEmpty {
            throw RestError(
                "term_exists", "A term with the name provided already exists with this parent.", status: 400,
                data: ["resource_id": JSONValue(known.id)])
        }
        let id = try request.visit.ids.take("terms")
        let term = Term(
            id: id, taxonomy: taxonomy, name: name, slug: try freeSlug(slug.isEmpty ? name : slug, id, database),
            description: request.string("description") ?? "")
        try TermRecord.save(term, in: database)
        return item(term, request).created
    }

    static func view(_ request: RestRequest) throws -> RestResponse {
        let term = try TermRecord.find(request.int("id") ?? 0, in: request.visit.database)
        guard let term, term.taxonomy == taxonomy else {
            throw RestError("woocommerce_rest_term_invalid", "Resource does not exist.", status: 404)
        }
        return item(term, request).response()
    }

    private static func freeSlug(_ text: String, _ id: Int, _ database: Database) throws -> String {
        let slug = Sanitize.title(text)
        let isTaken = try TermRecord.find(slug, taxonomy: taxonomy, in: database) != nil
        return isTaken || slug.isEmpty ? "\(slug)-\(id)" : slug
    }

    private static func item(_ term: Term, _ request: RestRequest) -> RestItem {
        let links = RestLinks(
            request.scope.site, item: "/wc/v3/products/tags/\(term.id)", collection: "/wc/v3/products/tags")
        return RestItem(
            members: [
                "id": JSONValue(term.id), "name": .string(term.name), "slug": .string(term.slug),
                "description": .string(term.description), "count": JSONValue(term.count),
            ], links: links.members)
    }
}
