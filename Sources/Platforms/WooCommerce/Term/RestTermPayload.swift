import Simulator

/// A term as `wc/v3` shows it.
struct RestTermPayload {
    let kind: TermKind
    let request: RestRequest
    /// Whether the term can be fetched afterwards: links to deleted terms say nothing about methods.
    var isThere = true

    func item(_ term: Term, count: Int) throws -> RestItem {
        var members: JSONObject = ["id": .init(term.id), "name": .string(term.name), "slug": .string(term.slug)]
        if kind.isPage { members["parent"] = .init(term.parentID) }
        members["description"] = .string(term.description)
        if kind.isPage {
            members["display"] = .string(term.display)
            let image = try term.imageID > 0 ? Media.find(term.imageID, in: request.visit.database) : nil
            members["image"] = image.map { RestProductParts.image($0, request.scope.site) } ?? .null
        }
        if kind.isPage || kind.isAttribute { members["menu_order"] = .init(term.menuOrder) }
        members["count"] = .init(count)
        return RestItem(members: members, links: links(term))
    }

    private func links(_ term: Term) -> JSONObject {
        let collection = "/wc/v3\(path)"
        var links = RestLinks(request.scope.site, item: "\(collection)/\(term.id)", collection: collection)
        if term.parentID > 0, kind.isPage { links.add("up", "\(collection)/\(term.parentID)") }
        var members = links.members
        if !isThere || isUnresolved, let href = members["self"]?[0]?["href"] {
            members["self"] = .array([["href": href]])
        }
        return members
    }

    /// In a batch the real system forgets which attribute it is about: the links then hold the route's pattern
    /// (rest-v3/attribute-terms).
    private var isUnresolved: Bool { kind.isAttribute && request.path.hasSuffix("/batch") }

    private var path: String {
        guard kind.isAttribute, !isUnresolved else { return kind.path }
        return "/products/attributes/\(request.int("attribute_id") ?? 0)/terms"
    }
}
