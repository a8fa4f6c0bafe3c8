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
    let attributes: [String: ShopAttribute]
    private var terms: [Int: [Term]] = [:]
    private var termsByID: [Int: Term?] = [:]
    private var termsBySlug: [String: Term?] = [:]
    private var media: [Int: Media?] = [:]

    /// Reads what belongs to the products.
    init(_ products: [Product], _ scope: Scope) throws {
        self.products = products
        self.scope = scope
        let database = scope.visit.database
        let all = try ShopAttribute.byName(in: database)
        attributes = Dictionary(all.map { ($0.taxonomy, $0) }) { first, _ in first }
        for product in products {
            switch product.kind {
            case .variable: children[product.id] = try Product.variations(of: product.id, in: database)
            case .grouped: children[product.id] = try Product.find(keys: product.groupedIDs, in: database)
            default: break
            }
        }
        let wanted = Set(products.map(\.parentID)).subtracting([0]).sorted()
        for parent in try Product.find(keys: wanted, in: database) { parents[parent.id] = parent }
        terms = try Term.terms(of: products.map(\.id), in: database)
    }

    private var database: Database { scope.visit.database }

    /// The terms of a shown product in a taxonomy, by name.
    func terms(of product: Int, _ taxonomy: String) -> [Term] {
        (terms[product] ?? []).filter { $0.taxonomy == taxonomy }
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
        return product.attributes.first { $0.key == key }?.name ?? key
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
        let chosen = product.variationAttributes.filter { !$0.value.isEmpty }.map {
            "attribute_\($0.key)=\(PercentEncoding.encode($0.value).replacing("%20", with: "+"))"
        }
        let page = page(of: parent(of: product))
        return chosen.isEmpty ? page : "\(page)\(page.contains("?") ? "&" : "?")\(chosen.joined(separator: "&"))"
    }

    private func page(of product: Product) -> String {
        let isEditor = scope.identity.user?.managesShop ?? false
        if product.status == "publish" || (product.status == "private" && isEditor) {
            return scope.site.url("/product/\(product.slug)/")
        }
        return scope.site.url("/?post_type=product&p=\(product.id)")
    }
}
