import PHP
import Simulator

/// Categories, tags, brands, attributes and their terms.
enum TermEndpoints {
    static func categories(_ request: RestRequest) throws -> RestResponse { try list(request, "product_cat") }
    static func brands(_ request: RestRequest) throws -> RestResponse { try list(request, "product_brand") }
    static func tags(_ request: RestRequest) throws -> RestResponse { try list(request, "product_tag") }

    static func attributeTerms(_ request: RestRequest) throws -> RestResponse {
        guard
            let attribute = try AttributeRecord.find(
                request.int("attribute_id") ?? 0, in: request.visit.database)
        else { throw RestError("woocommerce_rest_taxonomy_invalid", "Attribute does not exist.", status: 404) }
        return try list(request, attribute.taxonomy)
    }

    private static func list(_ request: RestRequest, _ taxonomy: String) throws -> RestResponse {
        let (terms, total) = try TermQuery(request: request, taxonomy: taxonomy).run()
        let payload = try TermPayload(taxonomy, request.scope)
        var json = JSONWriter(.php)
        let database = request.visit.database
        try json.array(of: terms) { try payload.append($1, count: try TermCounts.visible($1, database), to: &$0) }
        var response = RestResponse(json: json.bytes)
        // Totals are given only where pages were asked for (terms/tags).
        if let total, let size = request.int("per_page"), size > 0 {
            Pagination.add(total: total, pages: (total + size - 1) / size, to: &response, request)
        }
        return response
    }

    // MARK: Single terms

    static func category(_ request: RestRequest) throws -> RestResponse {
        guard let term = try find(request.int("id") ?? 0, "product_cat", request) else {
            throw RestError("woocommerce_rest_category_invalid_id", "Invalid category ID.", status: 404)
        }
        return try single(term, request)
    }

    static func brand(_ request: RestRequest) throws -> RestResponse {
        let name = request.string("identifier") ?? ""
        let database = request.visit.database
        let found =
            Int(name) != nil
            ? try find(PHP.int(name), "product_brand", request)
            : try TermRecord.find(name.lowercased(), taxonomy: "product_brand", in: database)
        guard let term = found else {
            throw RestError("woocommerce_rest_brand_invalid_id", "Invalid brand ID.", status: 404)
        }
        return try single(term, request)
    }

    private static func find(_ id: Int, _ taxonomy: String, _ request: RestRequest) throws -> Term? {
        let term = try TermRecord.find(id, in: request.visit.database)
        return term?.taxonomy == taxonomy ? term : nil
    }

    private static func single(_ term: Term, _ request: RestRequest) throws -> RestResponse {
        var json = JSONWriter(.php)
        // A single term keeps WordPress' own count, without what is below it.
        try TermPayload(term.taxonomy, request.scope).append(term, count: term.count, to: &json)
        return RestResponse(json: json.bytes)
    }

    // MARK: Attributes

    static func attributes(_ request: RestRequest) throws -> RestResponse {
        let all = try AttributeRecord.all(in: request.visit.database).sorted { $0.taxonomy < $1.taxonomy }
        return RestResponse(.array(try all.map { try attribute($0, request) }))
    }

    static func attribute(_ request: RestRequest) throws -> RestResponse {
        guard let found = try AttributeRecord.find(request.int("id") ?? 0, in: request.visit.database) else {
            throw RestError("woocommerce_rest_attribute_invalid_id", "Invalid attribute ID.", status: 404)
        }
        return RestResponse(try attribute(found, request))
    }

    private static func attribute(_ attribute: ShopAttribute, _ request: RestRequest) throws -> JSONValue {
        let count = try TermRecord.all(attribute.taxonomy, in: request.visit.database).count
        return [
            "id": JSONValue(attribute.id), "name": .string(StoreHTML.format(attribute.name)),
            "taxonomy": .string(attribute.taxonomy), "type": .string(attribute.type),
            "order": .string(attribute.orderBy), "has_archives": .bool(attribute.hasArchives),
            "count": JSONValue(count),
        ]
    }
}

/// Terms as the Store API shows them.
struct TermPayload {
    private let shelf: ProductShelf
    private let taxonomy: String

    init(_ taxonomy: String, _ scope: Scope) throws {
        self.taxonomy = taxonomy
        shelf = try ProductShelf([], scope)
    }

    /// Categories and brands have an image, reviews and a page.
    private var isPage: Bool { taxonomy == "product_cat" || taxonomy == "product_brand" }

    func append(_ term: Term, count: Int, to json: inout JSONWriter) throws {
        let database = shelf.scope.visit.database
        let image = try term.imageID > 0 ? shelf.image(term.imageID) : nil
        let reviews = try isPage ? TermCounts.reviews(term, database) : 0
        let link = try shelf.link(term)
        json.object { json in
            json.member("id", term.id)
            json.member("name", StoreHTML.format(term.name))
            json.member("slug", term.slug)
            json.member("description", StoreHTML.format(term.description))
            json.member("parent", term.parentID)
            json.member("count", count)
            guard isPage else { return }
            json.key("image")
            if let image {
                ProductImages.append(image, shelf.scope.site, to: &json)
            } else {
                json.write(JSONValue.null)
            }
            json.member("review_count", reviews)
            json.member("permalink", link)
        }
    }
}

/// What is counted below a term.
enum TermCounts {
    /// Products of the catalogue in a category or tag and below it; attributes keep WordPress' own count.
    static func visible(_ term: Term, _ database: Database) throws -> Int {
        // WooCommerce replaces the count of brands by one that it never makes (the baseline's brands).
        if term.taxonomy == "product_brand" { return 0 }
        guard term.taxonomy == "product_cat" || term.taxonomy == "product_tag" else { return term.count }
        var filter = Conditions()
        filter.addMembership(try TermTree.family(String(term.id), term.taxonomy, database), isNegated: false)
        filter.add("p.status = 'publish' AND p.visibility IN ('visible', 'catalog')")
        return try database.first("SELECT count(*) FROM product p \(filter.clause)", arguments: filter.values) {
            $0.int(0)
        } ?? 0
    }

    /// Approved reviews of products in a term and below it.
    static func reviews(_ term: Term, _ database: Database) throws -> Int {
        var filter = Conditions()
        filter.addMembership(try TermTree.family(String(term.id), term.taxonomy, database), isNegated: false)
        filter.add("p.status = 'publish'")
        return try database.first(
            "SELECT sum(p.rating_count) FROM product p \(filter.clause)", arguments: filter.values
        ) {
            $0.int(0)
        } ?? 0
    }
}
