import Simulator

/// `/wc/v3/taxes/classes`.
struct TaxClassEndpoints: EntityCollection {
    static let rows = TaxClassEndpoints().routes

    let path = "/taxes/classes"
    let actions: Set<Access> = [.list, .create, .view, .delete]
    let key = CollectionKey(arg: Arg.string("slug").parsed, pattern: "(?P<slug>\\w[\\w\\s\\-]*)")
    let viewArgs: [Arg] = []
    let viewRight = Access.list
    let args = [Arg.string("name").required]
    let trash = Trash.refused("Taxes do not support trashing.", beforeLooking: true)

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        RestError("woocommerce_rest_tax_class_invalid_slug", "Invalid slug.", status: 404)
    }

    func list(_ request: RestRequest) throws -> RestResponse {
        let all = try TaxClass.inOrder(in: request.visit.database)
        return RestResponse(counted: try items(all, request))
    }

    func find(_ request: RestRequest) throws -> TaxClass? {
        try TaxClass.find(Sanitize.title(request.string("slug") ?? ""), in: request.visit.database)
    }

    /// A class alone shows its name first, the list its slug (rest-v3/taxes).
    func item(_ entity: TaxClass, for access: Access, _ request: RestRequest) -> RestItem {
        let (slug, name) = (JSONValue.string(entity.slug), JSONValue.string(entity.name))
        var links = links(entity.slug, request).members
        links["self"] = nil
        return RestItem(
            members: access == .list ? ["slug": slug, "name": name] : ["name": name, "slug": slug], links: links)
    }

    func answer(viewing item: RestItem) -> RestResponse { RestResponse(.array([item.element])) }

    func answer(creating item: RestItem, _ request: RestRequest) -> RestResponse {
        item.response(
            status: 201, location: request.scope.site.rest("\(address(request))/\(item.members["slug"]?.string ?? "")"))
    }

    func create(_ request: RestRequest) throws -> TaxClass {
        let (name, database) = (request.string("name") ?? "", request.visit.database)
        var made = TaxClass(slug: Sanitize.title(name), name: name)
        guard try TaxClass.find(made.slug, in: database) == nil else {
            throw RestError("woocommerce_rest_tax_class_exists", "Tax class already exists", status: 400)
        }
        made.position = try database.value("SELECT coalesce(max(position), 0) + 1 FROM tax_class") ?? 1
        try made.insert(into: database)
        return made
    }

    func delete(_ entity: TaxClass, _ request: RestRequest) throws {
        guard entity.slug != "standard" else { throw missing(.delete, request) }
        try TaxClass.delete(entity.slug, in: request.visit.database)
        try request.visit.database.run("DELETE FROM tax_rate WHERE class = ?", entity.slug)
        // Products of a class that is gone count as standard (store-stories/tax-classes-used).
        try request.visit.database.run("UPDATE product SET tax_class = '' WHERE tax_class = ?", entity.slug)
    }
}
