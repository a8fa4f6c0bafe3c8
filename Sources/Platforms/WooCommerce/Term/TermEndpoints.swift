import PHP
import Simulator

/// Categories, tags, brands, attributes and their terms.
enum TermEndpoints {
    static func categories(_ request: RestRequest) throws -> RestResponse { try list(request, "product_cat") }
    static func brands(_ request: RestRequest) throws -> RestResponse { try list(request, "product_brand") }
    static func tags(_ request: RestRequest) throws -> RestResponse { try list(request, "product_tag") }

    static func attributeTerms(_ request: RestRequest) throws -> RestResponse {
        guard
            let attribute = try ShopAttribute.find(
                request.int("attribute_id") ?? 0, in: request.visit.database)
        else { throw RestError("woocommerce_rest_taxonomy_invalid", "Attribute does not exist.", status: 404) }
        return try list(request, attribute.taxonomy)
    }

    private static func list(_ request: RestRequest, _ taxonomy: String) throws -> RestResponse {
        let (terms, total) = try TermQuery(request: request, taxonomy: taxonomy).run()
        let payload = try TermPayload(terms, taxonomy, request.scope)
        var response = try RestResponse(for: request.scope) { json in
            try json.array(of: terms) { try payload.append($1, count: payload.counts.visible($1), to: &$0) }
        }
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
            : try Term.find(name.lowercased(), taxonomy: "product_brand", in: database)
        guard let term = found else {
            throw RestError("woocommerce_rest_brand_invalid_id", "Invalid brand ID.", status: 404)
        }
        return try single(term, request)
    }

    private static func find(_ id: Int, _ taxonomy: String, _ request: RestRequest) throws -> Term? {
        let term = try Term.find(id, in: request.visit.database)
        return term?.taxonomy == taxonomy ? term : nil
    }

    private static func single(_ term: Term, _ request: RestRequest) throws -> RestResponse {
        let payload = try TermPayload([term], term.taxonomy, request.scope)
        // A single term keeps WordPress' own count, without what is below it.
        return try RestResponse(for: request.scope) { try payload.append(term, count: term.count, to: &$0) }
    }

    // MARK: Attributes

    static func attributes(_ request: RestRequest) throws -> RestResponse {
        let all = try ShopAttribute.byName(in: request.visit.database).sorted { $0.taxonomy < $1.taxonomy }
        return RestResponse(.array(try all.map { try attribute($0, request) }))
    }

    static func attribute(_ request: RestRequest) throws -> RestResponse {
        guard let found = try ShopAttribute.find(request.int("id") ?? 0, in: request.visit.database) else {
            throw RestError("woocommerce_rest_attribute_invalid_id", "Invalid attribute ID.", status: 404)
        }
        return RestResponse(try attribute(found, request))
    }

    private static func attribute(_ attribute: ShopAttribute, _ request: RestRequest) throws -> JSONValue {
        let count = try Term.count("WHERE taxonomy = ?", attribute.taxonomy, in: request.visit.database)
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
    let counts: TermCounts

    init(_ terms: [Term], _ taxonomy: String, _ scope: Scope) throws {
        self.taxonomy = taxonomy
        shelf = try ProductShelf([], scope, terms: terms)
        counts = try TermCounts(terms, taxonomy, scope.visit.database)
    }

    /// Categories and brands have an image, reviews and a page.
    static func isPage(_ taxonomy: String) -> Bool { taxonomy == "product_cat" || taxonomy == "product_brand" }

    func append(_ term: Term, count: Int, to json: inout JSONWriter) throws {
        let image = try term.imageID > 0 ? shelf.image(term.imageID) : nil
        let link = try shelf.link(term)
        json.object { json in
            json.member("id", term.id)
            json.member("name", StoreHTML.format(term.name))
            json.member("slug", term.slug)
            json.member("description", StoreHTML.format(term.description))
            json.member("parent", term.parentID)
            json.member("count", count)
            guard Self.isPage(taxonomy) else { return }
            json.key("image")
            if let image {
                ProductImages.append(image, shelf.scope.site, to: &json)
            } else {
                json.write(JSONValue.null)
            }
            json.member("review_count", counts.reviews(term))
            json.member("permalink", link)
        }
    }
}

/// What is counted in some terms of one taxonomy and below them.
struct TermCounts {
    private let products: [Int: Int]
    private let ratings: [Int: Int]

    init(_ terms: [Term], _ taxonomy: String, _ database: Database) throws {
        func sums(_ what: String, _ condition: String) throws -> [Int: Int] {
            let rows = try database.rows(
                """
                WITH RECURSIVE family(root, id) AS (
                    SELECT id, id FROM term WHERE id IN (SELECT value FROM json_each(?2))
                    UNION SELECT family.root, term.id FROM term JOIN family ON term.parent_id = family.id
                        WHERE term.taxonomy = ?1)
                SELECT root, \(what) FROM (
                    SELECT DISTINCT family.root AS root, p.id, p.rating_count AS ratings
                    FROM family JOIN product_term pt ON pt.term_id = family.id JOIN product p ON p.id = pt.product_id
                    WHERE p.status = 'publish' AND \(condition))
                GROUP BY root
                """, taxonomy, JSONList(terms.map(\.id)), as: Int.self, Int.self)
            return Dictionary(rows.map { ($0.0, $0.1) }) { first, _ in first }
        }
        let isTree = taxonomy == "product_cat" || taxonomy == "product_tag"
        products = isTree ? try sums("count(*)", "p.visibility IN ('visible', 'catalog')") : [:]
        ratings = TermPayload.isPage(taxonomy) ? try sums("sum(ratings)", "1") : [:]
    }

    /// Products of the catalogue in a category or tag and below it; attributes keep WordPress' own count.
    func visible(_ term: Term) -> Int {
        switch term.taxonomy {
        // WooCommerce replaces the count of brands by one that it never makes (the baseline's brands).
        case "product_brand": 0
        case "product_cat", "product_tag": products[term.id] ?? 0
        default: term.count
        }
    }

    /// Approved reviews of products in a term and below it.
    func reviews(_ term: Term) -> Int { ratings[term.id] ?? 0 }
}
