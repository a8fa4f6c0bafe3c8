import PHP
import Simulator

/// `/wc/v3/products/categories`, `brands`, `tags`, `shipping_classes` and the values of attributes.
struct RestTermEndpoints: Sendable {
    let kind: RestTermKind

    /// Lists, single terms and batches of all kinds.
    static let categories = RestTermEndpoints(kind: .categories).rows
    static let brands = RestTermEndpoints(kind: .brands).rows
    static let tags = RestTermEndpoints(kind: .tags).rows
    static let shippingClasses = RestTermEndpoints(kind: .shippingClasses).rows
    static let attributeTerms = RestTermEndpoints(kind: .attributeTerms).rows

    private var rows: [Route] {
        let own: [Arg] = (kind.isAttribute ? [.integer("attribute_id")] : []) + [.integer("id")]
        return [
            Route(
                "wc/v3", kind.path,
                [
                    Endpoint(["GET"], args: kind.listArgs, permission: RestAccess.list.check, do: list),
                    Endpoint(["POST"], args: kind.args, permission: RestAccess.create.check) { request in
                        try created(request, isInBatch: false).created
                    },
                ]),
            Route(
                "wc/v3", "\(kind.path)/(?P<id>[\\d]+)",
                [
                    Endpoint(["GET"], args: own + [.contextOfV3], permission: ifKnown(.view)) { request in
                        let term = try find(request)
                        return try RestTermPayload(kind: kind, request: request).item(term, count: term.count)
                            .response()
                    },
                    Endpoint(Endpoint.editable, args: own + kind.args.map(\.optional), permission: ifKnown(.edit)) {
                        try updated($0, isInBatch: false).response()
                    },
                    Endpoint(["DELETE"], args: own + [.force], permission: ifKnown(.delete)) { request in
                        try deleted(request, isInBatch: false).response()
                    },
                ]),
            Route(
                "wc/v3", "\(kind.path)/batch",
                [
                    Endpoint(
                        Endpoint.editable, args: kind.isAttribute ? [.integer("attribute_id")] : [],
                        permission: RestAccess.batch.check, do: batch)
                ]),
        ]
    }

    private func ifKnown(_ access: RestAccess) -> Endpoint.Permission {
        { request in try access.check(request) { _ in (try? find(request)) != nil } }
    }

    private func find(_ request: RestRequest) throws -> Term {
        let term = try TermRecord.find(request.int("id") ?? 0, in: request.visit.database)
        guard let term, term.taxonomy == (try kind.taxonomy(request)) else {
            throw RestError("woocommerce_rest_term_invalid", "Resource does not exist.", status: 404)
        }
        return term
    }

    private func batch(_ request: RestRequest) throws -> RestResponse {
        // The entries are about the attribute that the path names.
        let owner: JSONObject = request["attribute_id"].map { ["attribute_id": $0] } ?? [:]
        func about(_ entry: RestRequest) -> RestRequest {
            var entry = entry
            entry[.url] = owner
            return entry
        }
        return try RestBatch(
            create: { try created(about($0), isInBatch: true) }, update: { try updated(about($0), isInBatch: true) },
            delete: { try deleted(about($0), isInBatch: true) }, args: kind.args
        ).answer(request)
    }

    private func list(_ request: RestRequest) throws -> RestResponse {
        let database = request.visit.database
        let taxonomy = try kind.taxonomy(request)
        let terms = try RestTermFilter(request).apply(to: TermRecord.all(taxonomy, in: database), taxonomy)
        let page = RestPage(request)
        let payload = RestTermPayload(kind: kind, request: request)
        let items = try page.slice(terms).map { term in
            // Lists count what is below a term, too, and only what the catalogue shows.
            try payload.item(term, count: TermCounts.visible(term, database))
        }
        let owner = request.int("attribute_id") ?? 0
        let path = kind.isAttribute ? "/products/attributes/\(owner)/terms" : kind.path
        return page.response(items, total: terms.count, request, collection: "/wc/v3\(path)")
    }
}

// MARK: Writing

extension RestTermEndpoints {
    private func created(_ request: RestRequest, isInBatch: Bool) throws -> RestItem {
        let taxonomy = try kind.taxonomy(request)
        let name = Sanitize.text(request.string("name") ?? "")
        guard !name.isEmpty else {
            throw RestError("empty_term_name", "A name is required for this term.", status: 400)
        }
        var term = Term(id: 0, taxonomy: taxonomy, name: name, slug: "")
        try merge(request, into: &term)
        try RestTermNames(kind: kind, request: request).settle(&term, slug: request.string("slug"))
        term.id = try request.visit.ids.take("terms")
        try TermRecord.save(term, in: request.visit.database)
        return try RestTermPayload(kind: kind, request: request, isInBatch: isInBatch).item(term, count: 0)
    }

    private func updated(_ request: RestRequest, isInBatch: Bool) throws -> RestItem {
        var term = try find(request)
        if let name = request.string("name") {
            term.name = Sanitize.text(name)
            guard !term.name.isEmpty else {
                throw RestError("empty_term_name", "A name is required for this term.", status: 400)
            }
        }
        // Saving an attribute's value puts it back to the front (rest-v3/attribute-terms).
        if kind.isAttribute { term.menuOrder = 0 }
        try merge(request, into: &term)
        if let slug = request.string("slug") {
            try RestTermNames(kind: kind, request: request).settle(&term, slug: slug)
        }
        try TermRecord.save(term, in: request.visit.database)
        return try RestTermPayload(kind: kind, request: request, isInBatch: isInBatch).item(term, count: term.count)
    }

    private func merge(_ request: RestRequest, into term: inout Term) throws {
        if let text = request.string("description") { term.description = Sanitize.html(text) }
        if let order = request.int("menu_order") { term.menuOrder = order }
        guard kind.isPage else { return }
        if let display = request.string("display") { term.display = display }
        if let image = request["image"]?.object { term.imageID = image["id"]?.phpInt ?? 0 }
        if let parent = request.int("parent") {
            let above = try TermRecord.find(parent, in: request.visit.database)
            guard parent == 0 || above?.taxonomy == term.taxonomy else {
                throw RestError("missing_parent", "Parent term does not exist.", status: 400)
            }
            term.parentID = parent
        }
    }

    private func deleted(_ request: RestRequest, isInBatch: Bool) throws -> RestItem {
        let term = try find(request)
        guard request.bool("force") == true else {
            throw RestError(
                "woocommerce_rest_trash_not_supported", "Resource does not support trashing.", status: 501)
        }
        let database = request.visit.database
        let isDefault =
            try term.taxonomy == "product_cat" && request.scope.options.int("default_product_cat") == term.id
        guard !isDefault else {
            throw RestError(
                "woocommerce_rest_cannot_delete", "Default product category cannot be deleted.", status: 500)
        }
        let payload = RestTermPayload(kind: kind, request: request, isThere: false, isInBatch: isInBatch)
        let item = try payload.item(term, count: term.count)
        try request.visit.database.run(
            "UPDATE term SET parent_id = ? WHERE parent_id = ? AND taxonomy = ?", term.parentID, term.id,
            term.taxonomy)
        try TermRecord.delete(term.id, in: database)
        return item
    }
}

/// Which terms a list request asks for, in which order.
struct RestTermFilter {
    private let request: RestRequest

    init(_ request: RestRequest) { self.request = request }

    func apply(to all: [Term], _ taxonomy: String) throws -> [Term] {
        let included = request.ints("include")
        let excluded = request.ints("exclude")
        let search = (request.string("search") ?? "").lowercased()
        var had: Set<Int>?
        if let product = request.int("product"), product > 0 {
            had = Set(try TermRecord.terms(of: product, taxonomy, in: request.visit.database).map(\.id))
        }
        let kept = all.filter { term in
            (included.isEmpty ? !excluded.contains(term.id) : included.contains(term.id))
                && (search.isEmpty || term.name.lowercased().contains(search) || term.slug.contains(search))
                && (request.bool("hide_empty") != true || term.count > 0)
                && (request.int("parent").map { $0 == term.parentID } ?? true)
                && (request.string("slug").map { $0.isEmpty || $0 == term.slug } ?? true)
                && (had?.contains(term.id) ?? true)
        }
        return sorted(kept, included)
    }

    private func sorted(_ terms: [Term], _ included: [Int]) -> [Term] {
        let ordered =
            switch request.string("orderby") {
            case "id", "term_group": terms.sorted { $0.id < $1.id }
            case "slug": terms.sorted { $0.slug < $1.slug }
            case "description": terms.sorted { ($0.description, $0.id) < ($1.description, $1.id) }
            case "count": terms.sorted { ($0.count, $0.id) < ($1.count, $1.id) }
            case "include": included.compactMap { id in terms.first { $0.id == id } }
            default: terms
            }
        return request.string("order") == "desc" ? ordered.reversed() : ordered
    }
}

/// Names and slugs that no other term has.
struct RestTermNames {
    let kind: RestTermKind
    let request: RestRequest

    /// Gives a term its slug, or refuses it where another one has the name.
    func settle(_ term: inout Term, slug wanted: String?) throws {
        let wanted = Sanitize.title(wanted ?? "")
        let slug = wanted.isEmpty ? Sanitize.title(term.name) : wanted
        let others = try TermRecord.all(term.taxonomy, in: request.visit.database).filter { $0.id != term.id }
        let namesake = others.first {
            $0.name.lowercased() == term.name.lowercased() && (!kind.isPage || $0.parentID == term.parentID)
        }
        if let namesake, wanted.isEmpty || namesake.slug == slug {
            throw RestError(
                "term_exists",
                kind.isPage
                    ? "A term with the name provided already exists with this parent."
                    : "A term with the name provided already exists in this taxonomy.", status: 400,
                data: ["resource_id": .init(namesake.id)])
        }
        let taken = Set(others.map(\.slug))
        term.slug = free(slug, term, taken, others)
    }

    /// The slug, with the parent's and then a number behind it where it is taken.
    private func free(_ slug: String, _ term: Term, _ taken: Set<String>, _ others: [Term]) -> String {
        guard taken.contains(slug) else { return slug }
        var slug = slug
        if let parent = others.first(where: { $0.id == term.parentID }) {
            slug += "-\(parent.slug)"
            if !taken.contains(slug) { return slug }
        }
        return (2...).lazy.map { "\(slug)-\($0)" }.first { !taken.contains($0) } ?? slug
    }

    /// `GET products/shipping_classes/slug-suggestion`: a slug for a name.
    static func suggestion(_ request: RestRequest) throws -> RestResponse {
        let names = RestTermNames(kind: .shippingClasses, request: request)
        let slug = Sanitize.title(request.string("name") ?? "")
        guard !slug.isEmpty else { return RestResponse("") }
        let others = try TermRecord.all("product_shipping_class", in: request.visit.database)
        let term = Term(id: 0, taxonomy: "product_shipping_class", name: "", slug: "")
        return RestResponse(.string(names.free(slug, term, Set(others.map(\.slug)), others)))
    }
}
