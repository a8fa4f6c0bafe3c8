import PHP
import Simulator

/// `/wc/v3/products/categories`, `brands`, `tags`, `shipping_classes` and the values of attributes.
struct RestTermEndpoints: PagedCollection {
    let kind: TermKind

    static let categories = RestTermEndpoints(kind: .categories).routes
    static let brands = RestTermEndpoints(kind: .brands).routes
    static let tags = RestTermEndpoints(kind: .tags).routes
    static let shippingClasses = RestTermEndpoints(kind: .shippingClasses).routes
    static let attributeTerms = RestTermEndpoints(kind: .attributeTerms).routes

    var path: String { kind.path }
    var owners: [Arg] { kind.isAttribute ? [Arg.integer("attribute_id").parsed] : [] }
    var args: [Arg] { kind.args }
    var tellsUnknownToAll: Bool { true }
    let listArgs =
        Arg.paging(
            order: "asc", by: ["id", "include", "name", "slug", "term_group", "description", "count"], default: "name")
        + [.boolean("hide_empty").or(false), .integer("parent"), Arg.integer("product").orNull, .string("slug")]

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        RestError("woocommerce_rest_term_invalid", "Resource does not exist.", status: 404)
    }

    // MARK: Reading

    func selection(_ request: RestRequest) throws -> Selection {
        let taxonomy = try kind.taxonomy(request)
        var selection = Selection("term")
        selection.conditions.add("taxonomy = ?", taxonomy)
        // An inclusion makes exclusions void.
        let included = request.ints("include")
        selection.conditions.add("id", inAny: included)
        if included.isEmpty { selection.conditions.add("id", inAny: request.ints("exclude"), not: true) }
        selection.conditions.add(search: request.string("search"), in: ["name", "slug"])
        if request.bool("hide_empty") == true { selection.conditions.add("count > 0") }
        if let parent = request.int("parent") { selection.conditions.add("parent_id = ?", parent) }
        if let slug = request.string("slug"), !slug.isEmpty { selection.conditions.add("slug = ?", slug) }
        if let product = request.int("product"), product > 0 {
            selection.conditions.add(
                "id IN (SELECT term_id FROM product_term WHERE product_id = ? AND taxonomy = ?)", product, taxonomy)
        }
        selection.sort(
            request,
            by: ["id": "id", "term_group": "id", "slug": "slug", "description": "description", "count": "count"],
            otherwise: "name COLLATE NOCASE")
        selection.sortAsListed(request, isReversible: true)
        return selection
    }

    func load(_ keys: [Int], _ request: RestRequest) throws -> [Term] {
        let all = try Term.all(of: kind.taxonomy(request), in: request.visit.database)
        let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        return keys.compactMap { byID[$0] }
    }

    func find(_ request: RestRequest) throws -> Term? {
        let term = try Term.find(request.int("id") ?? 0, in: request.visit.database)
        return try term?.taxonomy == kind.taxonomy(request) ? term : nil
    }

    /// Lists count what is below a term, too, and only what the catalogue shows.
    func item(_ term: Term, for access: Access, _ request: RestRequest) throws -> RestItem {
        let payload = RestTermPayload(kind: kind, request: request, isThere: access != .delete)
        let database = request.visit.database
        return try payload.item(
            term, count: access == .list ? TermCounts([term], term.taxonomy, database).visible(term) : term.count)
    }

    // MARK: Writing

    func create(_ request: RestRequest) throws -> Term {
        var term = Term(id: 0, taxonomy: try kind.taxonomy(request), name: "", slug: "")
        try setName(request.string("name") ?? "", &term)
        try merge(request, into: &term)
        try TermNames(kind: kind, request: request).settle(&term, slug: request.string("slug"))
        term.id = try request.visit.ids.take("terms")
        try term.save(in: request.visit.database)
        return term
    }

    func update(_ term: inout Term, _ request: RestRequest) throws {
        if let name = request.string("name") { try setName(name, &term) }
        // Saving an attribute's value puts it back to the front (rest-v3/attribute-terms).
        if kind.isAttribute { term.menuOrder = 0 }
        try merge(request, into: &term)
        let old = term.slug
        if let slug = request.string("slug") {
            try refuseTaken(Sanitize.title(slug), term, request)
            try TermNames(kind: kind, request: request).settle(&term, slug: slug)
        }
        try term.save(in: request.visit.database)
        if kind.isAttribute { try AttributeUse(term.taxonomy, request.visit.database).rename(term: old, to: term.slug) }
    }

    /// In updates another term's slug makes the real system fail (rest-v3-products/terms-crud 21).
    private func refuseTaken(_ slug: String, _ term: Term, _ request: RestRequest) throws {
        let other = try Term.find(slug, taxonomy: term.taxonomy, in: request.visit.database)
        guard let other, other.id != term.id else { return }
        var refusal = RestError(
            "duplicate_term_slug", "The slug &#8220;\(slug)&#8221; is already in use by another term.", status: 500)
        refusal.bareData = .null
        throw refusal
    }

    private func setName(_ name: String, _ term: inout Term) throws {
        term.name = Sanitize.text(name)
        guard !term.name.isEmpty else {
            throw RestError("empty_term_name", "A name is required for this term.", status: 400)
        }
    }

    private func merge(_ request: RestRequest, into term: inout Term) throws {
        if let text = request.string("description") { term.description = Sanitize.html(text) }
        if let order = request.int("menu_order") { term.menuOrder = order }
        guard kind.isPage else { return }
        if let display = request.string("display") { term.display = display }
        if let image = request["image"]?.object { term.imageID = image["id"]?.phpInt ?? 0 }
        if let parent = request.int("parent") {
            let above = try Term.find(parent, in: request.visit.database)
            guard parent == 0 || above?.taxonomy == term.taxonomy else {
                throw RestError("missing_parent", "Parent term does not exist.", status: 400)
            }
            term.parentID = parent
        }
    }

    func delete(_ term: Term, _ request: RestRequest) throws {
        let isDefault =
            try term.taxonomy == "product_cat" && request.scope.options.int("default_product_cat") == term.id
        guard !isDefault else {
            throw RestError(
                "woocommerce_rest_cannot_delete", "Default product category cannot be deleted.", status: 500)
        }
        try request.visit.database.run(
            "UPDATE term SET parent_id = ? WHERE parent_id = ? AND taxonomy = ?", term.parentID, term.id,
            term.taxonomy)
        try term.remove(from: request.visit.database)
    }
}
