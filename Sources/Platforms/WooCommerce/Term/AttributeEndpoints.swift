import Simulator

/// `/wc/v3/products/attributes`: the shop's own attributes.
struct AttributeEndpoints: EntityCollection {
    static let rows = AttributeEndpoints().routes

    let path = "/products/attributes"
    let args: [Arg] = [
        Arg.string("name").required, .string("slug"), .choice("type", ["select"]).or("select"),
        .choice("order_by", ["menu_order", "name", "name_num", "id"]).or("menu_order"),
        .boolean("has_archives").or(false),
    ]
    // Deletions are for good also where nobody says so.
    let deletionArgs: [Arg] = [Arg.boolean("force").or(true).parsed]
    let trash = Trash.refused("Resource does not support trashing.", beforeLooking: true)

    /// An unknown attribute is refused before rights are looked at, so that its answer has no `Allow`; one that this
    /// request has deleted still counts (rest-v3-products/attributes-crud 20 to 22).
    func permit(_ access: Access, _ request: RestRequest) throws {
        if [.view, .edit, .delete].contains(access) {
            let id = request.int("id") ?? 0
            if try find(request) != nil { request.scope.foundAttributes.insert(id) }
            guard request.scope.foundAttributes.contains(id) else { throw missing(access, request) }
        }
        try access.check(request)
    }

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        RestError("woocommerce_rest_taxonomy_invalid", "Resource does not exist.", status: 404)
    }

    // MARK: Reading

    /// All of them, by slug.
    func list(_ request: RestRequest) throws -> RestResponse {
        let all = try ShopAttribute.all("ORDER BY taxonomy", in: request.visit.database)
        var response = RestResponse(.array(try items(all, request)))
        response.paged(total: all.count, pages: 1)
        return response
    }

    func find(_ request: RestRequest) throws -> ShopAttribute? {
        try ShopAttribute.find(request.int("id") ?? 0, in: request.visit.database)
    }

    func item(_ attribute: ShopAttribute, for access: Access, _ request: RestRequest) throws -> RestItem {
        RestItem(
            members: [
                "id": .init(attribute.id), "name": .string(attribute.name), "slug": .string(attribute.taxonomy),
                "type": .string(attribute.type), "order_by": .string(attribute.orderBy),
                "has_archives": .bool(attribute.hasArchives),
            ], links: links(attribute.id, request).members)
    }

    // MARK: Writing

    func create(_ request: RestRequest) throws -> ShopAttribute {
        var attribute = ShopAttribute()
        try merge(request, into: &attribute, refusedAs: "woocommerce_rest_cannot_create")
        attribute.id = try request.visit.ids.take("attribute_taxonomies")
        try attribute.insert(into: request.visit.database)
        return attribute
    }

    func update(_ attribute: inout ShopAttribute, _ request: RestRequest) throws {
        let old = attribute.taxonomy
        try merge(request, into: &attribute, refusedAs: "woocommerce_rest_cannot_edit")
        try attribute.save(in: request.visit.database)
        if old != attribute.taxonomy {
            try AttributeUse(old, request.visit.database).rename(to: attribute.taxonomy)
        }
        try AttributeUse(attribute.taxonomy, request.visit.database).rename(term: "", to: "")
    }

    /// Its terms go with it; products still name it (rest-v3-products/attribute-renamed-and-gone 29 to 32).
    func delete(_ attribute: ShopAttribute, _ request: RestRequest) throws {
        let database = request.visit.database
        for term in try Term.all(of: attribute.taxonomy, in: database) { try term.remove(from: database) }
        try ShopAttribute.delete(attribute.id, in: database)
    }

    private func merge(_ request: RestRequest, into attribute: inout ShopAttribute, refusedAs code: String) throws {
        if let name = request.string("name") { attribute.name = Sanitize.text(name) }
        guard !attribute.name.isEmpty else {
            throw RestError(code, "Please, provide an attribute name.", status: 400)
        }
        // Without a slug the name gives one, in updates too (rest-v3-products/attribute-renamed-and-gone 17).
        if request.string("slug") != nil || request.string("name") != nil || attribute.taxonomy.isEmpty {
            let slug = AttributeSlug(sent: request.string("slug"), name: attribute.name)
            try slug.check(for: attribute, refusedAs: code, request.visit.database)
            attribute.taxonomy = slug.taxonomy
        }
        if let type = request.string("type"), !type.isEmpty { attribute.type = type }
        if let order = request.string("order_by"), !order.isEmpty { attribute.orderBy = order }
        if let hasArchives = request.bool("has_archives") { attribute.hasArchives = hasArchives }
    }
}

/// The slug of an attribute, without `pa_`.
struct AttributeSlug {
    let text: String

    /// What was sent, or what the name gives.
    init(sent: String?, name: String) {
        let sent = Sanitize.title(sent ?? "")
        text = sent.isEmpty ? Sanitize.title(name) : sent.hasPrefix("pa_") ? String(sent.dropFirst(3)) : sent
    }

    var taxonomy: String { "pa_\(text)" }

    /// Refuses slugs that are too long, WordPress' own or another attribute's.
    func check(for attribute: ShopAttribute, refusedAs code: String, _ database: Database) throws {
        var problem: String?
        if text.utf8.count > 28 {
            problem = "is too long (28 characters max). Shorten it, please."
        } else if Self.reserved.contains(text) {
            problem = "is not allowed because it is a reserved term. Change it, please."
        } else if taxonomy != attribute.taxonomy, try ShopAttribute.find(taxonomy: taxonomy, in: database) != nil {
            problem = "is already in use. Change it, please."
        }
        if let problem { throw RestError(code, "Slug \"\(text)\" \(problem)", status: 400) }
    }

    /// The names of WordPress' query variables.
    private static let reserved: Set<String> = [
        "attachment", "attachment_id", "author", "author_name", "calendar", "cat", "category", "category__and",
        "category__in", "category__not_in", "category_name", "comments_per_page", "comments_popup", "cpage", "day",
        "debug", "error", "exact", "feed", "hour", "link_category", "m", "minute", "monthnum", "more", "name",
        "nav_menu", "nopaging", "offset", "order", "orderby", "p", "page", "page_id", "paged", "pagename", "pb",
        "perm", "post", "post__in", "post__not_in", "post_format", "post_mime_type", "post_status", "post_tag",
        "post_type", "posts", "posts_per_archive_page", "posts_per_page", "preview", "robots", "s", "search",
        "second", "sentence", "showposts", "static", "subpost", "subpost_id", "tag", "tag__and", "tag__in",
        "tag__not_in", "tag_id", "tag_slug__and", "tag_slug__in", "taxonomy", "tb", "term", "type", "w",
        "withcomments", "withoutcomments", "year",
    ]
}

/// The products that use an attribute of the shop, kept in step with it.
struct AttributeUse {
    let taxonomy: String
    private let database: Database

    init(_ taxonomy: String, _ database: Database) {
        self.taxonomy = taxonomy
        self.database = database
    }

    /// Terms, products and variations take over an attribute's new slug.
    func rename(to new: String) throws {
        try database.run("UPDATE term SET taxonomy = ? WHERE taxonomy = ?", new, taxonomy)
        try database.run("UPDATE product_term SET taxonomy = ? WHERE taxonomy = ?", new, taxonomy)
        try change { product in
            for index in product.attributes.indices where product.attributes[index].taxonomy == taxonomy {
                product.attributes[index].taxonomy = new
            }
            for path in [\Product.variationAttributes, \Product.defaultAttributes] {
                product[keyPath: path] = product[keyPath: path].map {
                    $0.key == taxonomy ? VariationAttribute(key: new, value: $0.value) : $0
                }
            }
        }
    }

    /// Products and variations follow a term's new slug, and its name's new place among the others.
    func rename(term old: String, to new: String) throws {
        let attribute = try ShopAttribute.find(taxonomy: taxonomy, in: database)
        let order = try attribute?.sorted(Term.all(of: taxonomy, in: database)).map(\.slug) ?? []
        let places = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
        try change { product in
            for index in product.attributes.indices where product.attributes[index].taxonomy == taxonomy {
                product.attributes[index].options = product.attributes[index].options.map { $0 == old ? new : $0 }
                    .sorted { (places[$0] ?? .max, $0) < (places[$1] ?? .max, $1) }
            }
            for path in [\Product.variationAttributes, \Product.defaultAttributes] {
                product[keyPath: path] = product[keyPath: path].map {
                    $0.key == taxonomy && $0.value == old ? VariationAttribute(key: $0.key, value: new) : $0
                }
            }
        }
    }

    private func change(_ change: (inout Product) -> Void) throws {
        for product in try Product.all("WHERE instr(details, ?) > 0", "\"\(taxonomy)\"", in: database) {
            var changed = product
            change(&changed)
            if changed != product { try changed.save(in: database) }
        }
    }
}
