import Simulator

/// Everything that an answer about some products needs, read in few queries.
final class ProductShelf {
    let scope: Scope
    /// The products to show, in order.
    let products: [Product]
    /// Variations and grouped products' members by the id of what they belong to.
    private(set) var children: [Int: [Product]] = [:]
    /// The variable products of the variations shown.
    private(set) var parents: [Int: Product] = [:]
    /// The attributes of the shop, by taxonomy.
    private let attributes: [String: ShopAttribute]
    private var terms: [Int: [Term]]?
    private var termsByID: [Int: Term?] = [:]
    private var termsBySlug: [String: Term?] = [:]
    private var media: [Int: Media?] = [:]
    private var reserved: [Int: Amount]?

    /// Reads what belongs to the products, or to `terms`; `known` are variable products that were read already.
    init(_ products: [Product], _ scope: Scope, known: [Product] = [], terms: [Term] = []) throws {
        self.products = products
        self.scope = scope
        let database = scope.visit.database
        let all = try ShopAttribute.byName(in: database)
        attributes = Dictionary(all.map { ($0.taxonomy, $0) }) { first, _ in first }
        for parent in known { parents[parent.id] = parent }
        try readChildren()
        let wanted = Set(products.map(\.parentID)).subtracting([0]).subtracting(parents.keys).sorted()
        if !wanted.isEmpty {
            for parent in try Product.find(keys: wanted, in: database) { parents[parent.id] = parent }
        }
        try readTerms()
        for term in terms { termsByID[term.id] = term }
        try readImages(terms.map(\.imageID).filter { $0 > 0 })
    }

    private func readChildren() throws {
        let variable = products.filter { $0.kind == .variable }.map(\.id)
        if !variable.isEmpty {
            children = Dictionary(grouping: try Product.variations(of: variable, in: database), by: \.parentID)
        }
        let grouped = products.filter { $0.kind == .grouped }
        guard !grouped.isEmpty else { return }
        let members = try Product.find(keys: Set(grouped.flatMap(\.groupedIDs)), in: database)
        let byID = Dictionary(members.map { ($0.id, $0) }) { first, _ in first }
        for product in grouped { children[product.id] = product.groupedIDs.compactMap { byID[$0] } }
    }

    /// The terms that the products name by slug: of attributes and of variations.
    private func readTerms() throws {
        var slugs: [(taxonomy: String, slug: String)] = []
        for product in products {
            for attribute in product.attributes where attribute.isTaxonomy {
                slugs += attribute.options.map { (attribute.taxonomy, $0) }
            }
            slugs += product.variationAttributes.filter { attributes[$0.key] != nil }.map { ($0.key, $0.value) }
        }
        guard !slugs.isEmpty else { return }
        for (taxonomy, slug) in slugs { termsBySlug["\(taxonomy)/\(slug)"] = .some(nil) }
        let found = try Term.all(
            """
            WHERE taxonomy IN (SELECT value FROM json_each(?)) AND slug IN (SELECT value FROM json_each(?))
            """, JSONList(Set(slugs.map(\.taxonomy))), JSONList(Set(slugs.map(\.slug))), in: database)
        for term in found { termsBySlug["\(term.taxonomy)/\(term.slug)"] = term }
    }

    private func readImages(_ others: [Int]) throws {
        let ids = Set((products + parents.values).flatMap(\.imageIDs) + others)
        guard !ids.isEmpty else { return }
        for id in ids { media[id] = .some(nil) }
        for image in try Media.find(keys: ids, in: database) { media[image.id] = image }
    }

    private var database: Database { scope.visit.database }

    /// The terms of a shown product in a taxonomy, by name.
    func terms(of product: Int, _ taxonomy: String) throws -> [Term] {
        let all = try terms ?? Term.terms(of: products.map(\.id), in: database)
        if terms == nil {
            terms = all
            for term in all.values.joined() { termsByID[term.id] = term }
        }
        return (all[product] ?? []).filter { $0.taxonomy == taxonomy }
    }

    /// Pieces of a shown product, or of one that its stock is counted by, that unpaid orders hold now.
    func reserved(_ product: Int) throws -> Int {
        let ids = products.map(\.id) + parents.keys
        let all = try reserved ?? ReservedStockRecord.reserved(ids, except: 0, scope.visit)
        reserved = all
        return (all[product] ?? .zero).whole
    }

    /// A term by its slug.
    func term(_ slug: String, _ taxonomy: String) throws -> Term? {
        let key = "\(taxonomy)/\(slug)"
        if let known = termsBySlug[key] { return known }
        let found = try Term.find(slug, taxonomy: taxonomy, in: database)
        termsBySlug[key] = .some(found)
        return found
    }

    /// A term by its id.
    func term(_ id: Int) throws -> Term? {
        if let known = termsByID[id] { return known }
        let found = try Term.find(id, in: database)
        termsByID[id] = .some(found)
        return found
    }

    /// An image of the library.
    func image(_ id: Int) throws -> Media? {
        if let known = media[id] { return known }
        let found = try Media.find(id, in: database)
        media[id] = .some(found)
        return found
    }

    /// The label of an attribute, e.g. `Color` for `pa_color`, as a product names it.
    func label(_ key: String, of product: Product) -> String {
        if let attribute = attributes[key] { return attribute.name }
        // Of an attribute of the shop that is gone the key is left (rest-v3-products/attribute-renamed-and-gone 32).
        return product.attributes.first { $0.key == key && !$0.isTaxonomy }?.name ?? key
    }

    /// The variations that the shop shows (`get_visible_children`): public ones, without sold-out ones where it hides
    /// those; what belongs to a product of another kind is given whole.
    func shownChildren(of product: Product) throws -> [Product] {
        let all = children[product.id] ?? []
        guard product.kind == .variable else { return all }
        let hidesSoldOut = try scope.options.isOn("woocommerce_hide_out_of_stock_items")
        return all.filter { $0.status == "publish" && !(hidesSoldOut && $0.stockStatus == "outofstock") }
    }

    /// The variable product of a variation, the product itself otherwise.
    func parent(of product: Product) -> Product { parents[product.parentID] ?? product }

    /// The URL of a term's page; categories and brands stand below their parents.
    func link(_ term: Term) throws -> String {
        var path = term.slug
        var parent = term.parentID
        var depth = 0
        while parent > 0, depth < 20, let above = try self.term(parent) {
            path = "\(above.slug)/\(path)"
            parent = above.parentID
            depth += 1
        }
        let bases = ["product_cat": "product-category", "product_tag": "product-tag", "product_brand": "brand"]
        return scope.site.url("/\(bases[term.taxonomy] ?? term.taxonomy)/\(path)/")
    }

    /// The URL of a product's page. Only who may read a private product gets its own address.
    func permalink(_ product: Product) -> String {
        guard product.kind == .variation else { return page(of: product) }
        let chosen = product.choices(with: parents[product.parentID]).filter { !$0.value.isEmpty }.map {
            "attribute_\($0.key)=\(PercentEncoding.encode($0.value).replacing("%20", with: "+"))"
        }
        let base = parents[product.parentID].map { page(of: $0) } ?? scope.site.url("/")
        return chosen.isEmpty ? base : "\(base)\(base.contains("?") ? "&" : "?")\(chosen.joined(separator: "&"))"
    }

    private func page(of product: Product) -> String {
        let isEditor = scope.identity.user?.managesShop ?? false
        if product.status == "publish" || (product.status == "private" && isEditor) {
            return scope.site.url("/product/\(product.slug)/")
        }
        return scope.site.url("/?post_type=product&p=\(product.id)")
    }
}
