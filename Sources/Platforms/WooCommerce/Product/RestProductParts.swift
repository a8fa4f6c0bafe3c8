import Simulator

/// What products and variations have in common in `wc/v3`.
struct RestProductParts {
    let scope: Scope

    init(_ scope: Scope) { self.scope = scope }

    private var database: Database { scope.visit.database }

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

    // MARK: Texts

    /// Drafts have no address of their own yet.
    func permalink(_ product: Product) throws -> String {
        if product.kind == .variation { return try variationLink(product) }
        guard !["draft", "pending", "auto-draft", "trash"].contains(product.status), !product.slug.isEmpty else {
            return scope.site.url("/?post_type=product&p=\(product.id)")
        }
        return scope.site.url("/product/\(product.slug)/")
    }

    private func variationLink(_ variation: Product) throws -> String {
        let parent = try ProductRecord.find(variation.parentID, in: database)
        let base = try parent.map(permalink) ?? scope.site.url("/")
        let pairs = variation.variationAttributes.filter { !$0.value.isEmpty }.map {
            "attribute_\($0.key)=\(PercentEncoding.encode($0.value))"
        }
        return pairs.isEmpty ? base : "\(base)?\(pairs.joined(separator: "&"))"
    }

    // MARK: Prices

    /// A variable product costs what its cheapest variation costs, a grouped one what its cheapest part costs.
    func price(_ product: Product) throws -> String {
        switch product.kind {
        case .variable: try cheapest(variations: product)
        case .grouped: try cheapest(ids: product.groupedIDs)
        default: product.price
        }
    }

    /// A product that was just made variable keeps its price until it has variations (rest-v3/products-update).
    private func cheapest(variations product: Product) throws -> String {
        let variations = try ProductRecord.variations(of: product.id, in: database)
        return variations.isEmpty ? product.price : cheapest(variations)
    }

    private func cheapest(ids: [Int]) throws -> String { cheapest(try ProductRecord.find(ids, in: database)) }

    private func cheapest(_ products: [Product]) -> String {
        products.map(\.price).filter { !$0.isEmpty }.min { Amount($0) < Amount($1) } ?? ""
    }

    func isOnSale(_ product: Product) throws -> Bool {
        switch product.kind {
        case .variable:
            try ProductRecord.variations(of: product.id, in: database).contains { $0.isOnSale(at: scope.visit.now) }
        case .grouped:
            try ProductRecord.find(product.groupedIDs, in: database).contains { $0.isOnSale(at: scope.visit.now) }
        default: product.isOnSale(at: scope.visit.now)
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
        term > 0 ? try TermRecord.find(term, in: database)?.slug ?? "" : ""
    }

    func terms(_ product: Product, _ taxonomy: String) throws -> [JSONValue] {
        try TermRecord.terms(of: product.id, taxonomy, in: database).map { term in
            ["id": .init(term.id), "name": .string(Sanitize.html(term.name)), "slug": .string(term.slug)]
        }
    }

    func image(_ id: Int) throws -> JSONValue? {
        guard let media = try MediaRecord.find(id, in: database) else { return nil }
        let created = JSONValue.string(media.created.replacing(" ", with: "T"))
        return [
            "id": .init(media.id), "date_created": created, "date_created_gmt": created, "date_modified": created,
            "date_modified_gmt": created, "src": .string(scope.site.url("/wp-content/uploads/\(media.file)")),
            "name": .string(media.title), "alt": .string(media.alt),
        ]
    }

    static func ids(_ ids: [Int]) -> JSONValue { .array(ids.map { .init($0) }) }

    // MARK: Attributes

    func attribute(_ attribute: ProductAttribute) throws -> JSONValue {
        let shop = attribute.isTaxonomy ? try AttributeRecord.find(attribute.id, in: database) : nil
        return [
            "id": .init(attribute.id), "name": .string(shop?.name ?? attribute.name),
            "slug": .string(attribute.isTaxonomy ? attribute.taxonomy : attribute.name),
            "position": .init(attribute.position), "visible": .bool(attribute.isVisible),
            "variation": .bool(attribute.isForVariations),
            "options": .array(try attribute.options.map { .string(try option($0, attribute.taxonomy, shop != nil)) }),
        ]
    }

    private func option(_ value: String, _ taxonomy: String, _ isTerm: Bool) throws -> String {
        isTerm ? try TermRecord.find(value, taxonomy: taxonomy, in: database)?.name ?? value : value
    }

    /// What is chosen at first: an id, a label and a value.
    func defaults(_ choice: VariationAttribute, _ product: Product) throws -> JSONValue {
        let attribute = product.attributes.first { $0.key == choice.key }
        let shop = try AttributeRecord.find(taxonomy: choice.key, in: database)
        return [
            "id": .init(shop?.id ?? 0), "name": .string(shop?.name ?? attribute?.name ?? choice.key),
            "option": .string(choice.value),
        ]
    }

    /// What a variation has for an attribute; attributes with any value are left out.
    func choice(_ choice: VariationAttribute, _ parent: Product?) throws -> JSONValue? {
        guard !choice.value.isEmpty else { return nil }
        let (label, value) = try labels(choice, parent)
        let shop = try AttributeRecord.find(taxonomy: choice.key, in: database)
        return [
            "id": .init(shop?.id ?? 0), "name": .string(label), "slug": .string(choice.key), "option": .string(value),
        ]
    }

    /// A variation's values, e.g. `Red, No`.
    func attributeSummary(_ variation: Product, _ parent: Product?) throws -> String {
        try variation.variationAttributes.filter { !$0.value.isEmpty }.map { try labels($0, parent).value }
            .joined(separator: ", ")
    }

    private func labels(_ choice: VariationAttribute, _ parent: Product?) throws -> (label: String, value: String) {
        if let shop = try AttributeRecord.find(taxonomy: choice.key, in: database) {
            return (shop.name, try option(choice.value, choice.key, true))
        }
        let attribute = parent?.attributes.first { $0.key == choice.key }
        return (attribute?.name ?? choice.key, choice.value)
    }

    // MARK: Relations

    /// Ids of a variable product's variations, in their order.
    func variations(_ product: Product) throws -> [Int] {
        guard product.kind == .variable else { return [] }
        return try ProductRecord.variations(of: product.id, in: database).map(\.id)
    }

    /// Up to five published products that share a category or tag, drawn at random.
    func related(_ product: Product) throws -> [Int] {
        guard product.kind != .variation else { return [] }
        let ids: [Int] = try database.values(
            """
            SELECT DISTINCT product.id FROM product_term mine
            JOIN product_term other ON other.term_id = mine.term_id AND other.product_id <> mine.product_id
            JOIN product ON product.id = other.product_id AND product.status = 'publish'
            WHERE mine.product_id = ? AND mine.taxonomy IN ('product_cat', 'product_tag')
                AND product.visibility IN ('visible', 'catalog', 'search') ORDER BY product.id
            """, product.id)
        guard ids.count > 1 else { return ids }
        let drawn = ids.map { (scope.visit.random.next(), $0) }.sorted { $0 < $1 }.map(\.1)
        return Array(drawn.prefix(5))
    }

    /// The price in HTML, as shops show it beside the product.
    func priceHTML(_ product: Product) throws -> String { try PriceHTML(scope).html(product) }
}
