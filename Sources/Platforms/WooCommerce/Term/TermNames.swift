import Simulator

/// Names and slugs that no other term has.
struct TermNames {
    let kind: TermKind
    let request: RestRequest

    /// Gives a term its slug, or refuses it where another one has the name.
    func settle(_ term: inout Term, slug wanted: String?) throws {
        let wanted = Sanitize.title(wanted ?? "")
        let slug = wanted.isEmpty ? Sanitize.title(term.name) : wanted
        let others = try Term.all(of: term.taxonomy, in: request.visit.database).filter { $0.id != term.id }
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
        let names = TermNames(kind: .shippingClasses, request: request)
        let slug = Sanitize.title(request.string("name") ?? "")
        guard !slug.isEmpty else { return RestResponse("") }
        let others = try Term.all(of: "product_shipping_class", in: request.visit.database)
        let term = Term(id: 0, taxonomy: "product_shipping_class", name: "", slug: "")
        return RestResponse(.string(names.free(slug, term, Set(others.map(\.slug)), others)))
    }
}
