import Simulator

/// What products and variations have in common in `wc/v3`; what belongs to the shown ones is read together.
struct RestProductParts {
    let shelf: ProductShelf
    /// The shop's attributes by taxonomy.
    private let attributes: [String: ShopAttribute]

    init(_ products: [Product], _ scope: Scope) throws {
        shelf = try ProductShelf(products, scope)
        let all = try ShopAttribute.byName(in: scope.visit.database)
        attributes = Dictionary(all.map { ($0.taxonomy, $0) }) { first, _ in first }
    }

    var scope: Scope { shelf.scope }

    private func children(of product: Product) -> [Product] { shelf.children[product.id] ?? [] }

    // MARK: Dates

    func addDates(_ members: inout JSONObject, _ product: Product) {
        for (name, text) in [("date_created", product.created), ("date_modified", product.modified)] {
            let value = JSONValue.string(text.replacing(" ", with: "T"))
            members[name] = value
            members["\(name)_gmt"] = value
        }
    }

    func addSaleDates(_ members: inout JSONObject, _ product: Product) {
        for (name, seconds) in [("date_on_sale_from", product.saleFrom), ("date_on_sale_to", product.saleTo)] {
            let value = OrderPayload.moment(seconds.map { Instant(seconds: Int64($0)) })
            members[name] = value
            members["\(name)_gmt"] = value
        }
    }

    // MARK: Prices

    /// A variable product costs what its cheapest variation costs, a grouped one what its cheapest part costs. A product
    /// that was just made variable keeps its price until it has variations (rest-v3/products-update).
    func price(_ product: Product) throws -> String {
        guard product.kind == .variable || product.kind == .grouped else { return product.price }
        if product.kind == .variable, children(of: product).isEmpty { return product.price }
        let children = try shelf.shownChildren(of: product)
        return children.map(\.price).filter { !$0.isEmpty }.min { Amount($0) < Amount($1) } ?? ""
    }

    func isOnSale(_ product: Product) throws -> Bool {
        guard product.kind == .variable || product.kind == .grouped else {
            return product.isOnSale(at: scope.visit.now)
        }
        return try shelf.shownChildren(of: product).contains {
            !$0.price.isEmpty && $0.isOnSale(at: scope.visit.now)
        }
    }

    func isPurchasable(_ product: Product) throws -> Bool {
        var priced = product
        priced.price = try price(product)
        return priced.isPurchasable(byEditor: product.kind != .variation)
    }

    static func isBackordered(_ product: Product) -> Bool {
        if product.stockStatus == "onbackorder" { return true }
        return product.managesStock && product.allowsBackorders && (product.stockQuantity ?? 0) < 0
    }

    // MARK: Terms and images

    func slug(of term: Int) throws -> String {
        term > 0 ? try shelf.term(term)?.slug ?? "" : ""
    }

    func terms(_ product: Product, _ taxonomy: String) throws -> [JSONValue] {
        try shelf.terms(of: product.id, taxonomy).map { term in
            ["id": .init(term.id), "name": .string(Sanitize.html(term.name)), "slug": .string(term.slug)]
        }
    }

    func image(_ id: Int) throws -> JSONValue? { try shelf.image(id).map { Self.image($0, scope.site) } }

    static func image(_ media: Media, _ site: Site) -> JSONValue {
        let created = JSONValue.string(media.created.replacing(" ", with: "T"))
        let modified = JSONValue.string(media.modified.replacing(" ", with: "T"))
        return [
            "id": .init(media.id), "date_created": created, "date_created_gmt": created, "date_modified": modified,
            "date_modified_gmt": modified, "src": .string(site.url("/wp-content/uploads/\(media.file)")),
            "name": .string(media.title), "alt": .string(media.alt),
        ]
    }

    static func ids(_ ids: [Int]) -> JSONValue { .array(ids.map { .init($0) }) }

    // MARK: Attributes

    /// Nil for an attribute of the shop that is gone; terms that are gone are left out.
    func attribute(_ attribute: ProductAttribute) throws -> JSONValue? {
        let shop = attribute.isTaxonomy ? attributes.values.first { $0.id == attribute.id } : nil
        if attribute.isTaxonomy, shop == nil { return nil }
        // A list without values is shown as one empty value (rest-v3-products/global-attributes 14).
        let own = attribute.options.isEmpty ? [""] : attribute.options
        let options =
            shop == nil
            ? own : try attribute.options.compactMap { try shelf.term($0, attribute.taxonomy)?.name }
        return [
            "id": .init(attribute.id), "name": .string(shop?.name ?? attribute.name),
            "slug": .string(attribute.isTaxonomy ? attribute.taxonomy : attribute.name),
            "position": .init(attribute.position), "visible": .bool(attribute.isVisible),
            "variation": .bool(attribute.isForVariations),
            "options": .array(options.map(JSONValue.string)),
        ]
    }

    private func option(_ value: String, _ taxonomy: String, _ isTerm: Bool) throws -> String {
        isTerm ? try shelf.term(value, taxonomy)?.name ?? value : value
    }

    /// What is chosen at first: an id, a label and a value.
    func defaults(_ choice: VariationAttribute, _ product: Product) -> JSONValue {
        let attribute = product.attributes.first { $0.key == choice.key }
        let shop = attributes[choice.key]
        return [
            "id": .init(shop?.id ?? 0), "name": .string(shop?.name ?? attribute?.name ?? choice.key),
            "option": .string(choice.value),
        ]
    }

    /// What a variation has for an attribute; attributes with any value are left out.
    func choice(_ choice: VariationAttribute, _ parent: Product?) throws -> JSONValue? {
        guard !choice.value.isEmpty else { return nil }
        let (label, value) = try labels(choice, parent)
        let shop = attributes[choice.key]
        return [
            "id": .init(shop?.id ?? 0), "name": .string(label), "slug": .string(choice.key), "option": .string(value),
        ]
    }

    /// A variation's values, e.g. `Red, No`.
    func attributeSummary(_ variation: Product, _ parent: Product?) throws -> String {
        try variation.choices(with: parent).filter { !$0.value.isEmpty }.map { try labels($0, parent).value }
            .joined(separator: ", ")
    }

    private func labels(_ choice: VariationAttribute, _ parent: Product?) throws -> (label: String, value: String) {
        if let shop = attributes[choice.key] {
            return (shop.name, try option(choice.value, choice.key, true))
        }
        let attribute = parent?.attributes.first { $0.key == choice.key }
        // Of an attribute that is gone the slug is left (rest-v3-products/attribute-renamed-and-gone 31).
        if attribute?.isTaxonomy == true { return (String(choice.key.dropFirst(3)), choice.value) }
        return (attribute?.name ?? choice.key, choice.value)
    }

    // MARK: Relations

    /// Ids of a variable product's variations, in their order.
    func variations(_ product: Product) -> [Int] {
        product.kind == .variable ? children(of: product).map(\.id) : []
    }

    /// The price in HTML, as shops show it beside the product.
    func priceHTML(_ product: Product) throws -> String {
        try ProductPrices(product, shelf).html()
    }
}
