import PHP
import Simulator

/// The lists of a product in a request: images, attributes, related products, downloads, terms.
struct ProductLists {
    let request: RestRequest

    init(_ request: RestRequest) { self.request = request }

    private var database: Database { request.visit.database }

    /// Everything that stands in the product itself.
    func write(_ product: inout Product) throws {
        for (name, path) in [
            ("upsell_ids", \Product.upsellIDs), ("cross_sell_ids", \Product.crossSellIDs),
            ("grouped_products", \Product.groupedIDs),
        ] {
            if let list = request.list(name) { product[keyPath: path] = list.map(\.phpInt) }
        }
        if let downloads = request.list("downloads") { product.downloads = downloads.map(download) }
        try ProductPictures(request).write(&product)
        try writeAttributes(&product)
    }

    /// Rows of post meta that the real system writes for a new product before its custom fields: fifteen, and one for
    /// each thing that it says beyond a name (`WC_Product_Data_Store_CPT::update_post_meta`); a price is two.
    static func ownMetaCount(_ product: Product) -> Int {
        let texts = [
            product.sku, product.globalUniqueID, product.regularPrice, product.salePrice, product.weight,
            product.length, product.width, product.height, product.purchaseNote, product.externalURL,
            product.buttonText, product.price,
        ].filter { !$0.isEmpty }
        let numbers = [product.saleFrom, product.saleTo, product.lowStockAmount].compactMap { $0 }
        let lists = [
            product.upsellIDs.isEmpty, product.crossSellIDs.isEmpty, product.attributes.isEmpty,
            product.defaultAttributes.isEmpty, product.downloads.isEmpty, product.groupedIDs.isEmpty,
        ].filter { !$0 }
        return 15 + texts.count + numbers.count + lists.count + kindRows(product)
    }

    /// Variations have a row for their description, be it empty, and one for each value that they choose; which picture
    /// they have is counted where they are saved. Groups keep their lowest and their highest price
    /// (`WC_Product_Variation_Data_Store_CPT`, `WC_Product_Grouped_Data_Store_CPT::sync_price`).
    private static func kindRows(_ product: Product) -> Int {
        switch product.kind {
        case .variation: 1 + product.variationAttributes.filter { !$0.value.isEmpty }.count
        case .grouped: min(product.imageIDs.count, 2) + (product.price.isEmpty ? 0 : 1)
        default: min(product.imageIDs.count, 2)
        }
    }

    /// What a change adds takes rows as well.
    static func takeRows(from before: Product, to after: Product, _ visit: Visit) throws {
        for _ in 0..<max(0, ownMetaCount(after) - ownMetaCount(before)) { _ = try visit.ids.take("postmeta") }
    }

    // MARK: Attributes

    private func writeAttributes(_ product: inout Product) throws {
        if let attributes = request.list("attributes") {
            if product.kind == .variation {
                try writeChoices(attributes, &product)
            } else {
                product.attributes = sorted(try attributes.compactMap(attribute))
            }
        }
        guard product.kind == .variable, let defaults = request.list("default_attributes") else { return }
        product.defaultAttributes = try defaults.compactMap { choice in
            guard let key = try key(of: choice, in: product.attributes) else { return nil }
            return VariationAttribute(key: key, value: try value(choice["option"]?.phpString ?? "", key))
        }
    }

    /// Sorted by their position, each name once: the last one of a name counts
    /// (`WC_Product::set_attributes`; rest-v3-products/global-attributes 15).
    private func sorted(_ attributes: [ProductAttribute]) -> [ProductAttribute] {
        var byKey: [String: ProductAttribute] = [:]
        var keys: [String] = []
        for attribute in attributes {
            if byKey.updateValue(attribute, forKey: attribute.key) == nil { keys.append(attribute.key) }
        }
        let kept = keys.compactMap { byKey[$0] }.enumerated()
        return kept.sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }.map(\.element)
    }

    /// One of the shop's by its id, or one of the product alone by its name; an id that nothing has says nothing.
    private func attribute(_ value: JSONValue) throws -> ProductAttribute? {
        let sent = value["options"]?.phpList?.map(\.phpString)
        let id = abs(value["id"]?.phpInt ?? 0)
        if id > 0 {
            let names = (sent ?? []).map { Sanitize.withoutTags($0).trimmed }.filter { !$0.isEmpty }
            guard let shop = try ShopAttribute.find(id, in: database), !names.isEmpty else { return nil }
            return made(value, id, shop.name, shop.taxonomy, try ShopTerms(request).slugs(of: names, in: shop))
        }
        let name = Sanitize.text(value["name"]?.phpString ?? "")
        guard let sent, !name.isEmpty else { return nil }
        // Kept as one text between bars (`wc_implode_text_attributes`).
        let options = sent.joined(separator: "|").split(separator: "|").map { String($0).trimmed }
        return made(value, 0, name, name, options.filter { !$0.isEmpty })
    }

    private func made(
        _ value: JSONValue, _ id: Int, _ name: String, _ taxonomy: String, _ options: [String]
    ) -> ProductAttribute {
        ProductAttribute(
            id: id, name: name, taxonomy: taxonomy, position: abs(value["position"]?.phpInt ?? 0),
            isVisible: value["visible"]?.phpTruth ?? false, isForVariations: value["variation"]?.phpTruth ?? false,
            options: options)
    }

    private func writeChoices(_ attributes: [JSONValue], _ variation: inout Product) throws {
        let parent = try Product.find(variation.parentID, in: database)
        let possible = (parent?.attributes ?? []).filter(\.isForVariations)
        var chosen: [String: String] = [:]
        for attribute in attributes {
            guard let key = try key(of: attribute, in: possible) else { continue }
            chosen[key] = try value(attribute["option"]?.phpString ?? "", key)
        }
        variation.variationAttributes = possible.map { VariationAttribute(key: $0.key, value: chosen[$0.key] ?? "") }
    }

    private func key(of value: JSONValue, in attributes: [ProductAttribute]) throws -> String? {
        if let id = value["id"]?.phpInt, id > 0 {
            guard let shop = try ShopAttribute.find(id, in: database) else { return nil }
            return attributes.first { $0.taxonomy == shop.taxonomy }?.key
        }
        let name = Sanitize.title(value["name"]?.phpString ?? "")
        return attributes.first { Sanitize.title($0.name) == name || $0.key == name }?.key
    }

    /// The slug where the attribute is the shop's, also one that no term has; the text elsewhere.
    private func value(_ option: String, _ key: String) throws -> String {
        guard try ShopAttribute.find(taxonomy: key, in: database) != nil else { return Sanitize.text(option) }
        return try ShopTerms(request).find(option, in: key)?.slug ?? Sanitize.title(option)
    }

    // MARK: Downloads

    private func download(_ value: JSONValue) -> JSONValue {
        let id = value["id"]?.phpString ?? ""
        return [
            "id": .string(id.isEmpty ? request.visit.random.uuid() : id),
            "name": .string(value["name"]?.phpString ?? ""), "file": .string(value["file"]?.phpString ?? ""),
        ]
    }

    // MARK: Terms

    /// Gives the stored product its terms. A product without category gets the shop's default one.
    func writeTerms(_ product: Product, isNew: Bool) throws {
        guard product.kind != .variation else { return }
        let lists = [("categories", "product_cat"), ("tags", "product_tag"), ("brands", "product_brand")]
        for (name, taxonomy) in lists {
            guard let list = request.list(name) ?? (isNew ? [] : nil) else { continue }
            try assign(try list.compactMap { try term($0, taxonomy)?.id }, taxonomy, product)
        }
        for attribute in product.attributes where attribute.isTaxonomy {
            let ids = try attribute.options.compactMap {
                try Term.find($0, taxonomy: attribute.taxonomy, in: database)?.id
            }
            try assign(ids, attribute.taxonomy, product)
        }
        let shipping = product.shippingClassID
        try assign(shipping > 0 ? [shipping] : [], "product_shipping_class", product)
    }

    private func assign(_ ids: [Int], _ taxonomy: String, _ product: Product) throws {
        var ids = ids
        if ids.isEmpty, taxonomy == "product_cat" {
            let standard = try request.scope.options.int("default_product_cat")
            ids = try Term.find(standard, in: database).map { [$0.id] } ?? []
        }
        try Term.assign(ids, taxonomy, to: product.id, in: database)
        try Term.recount(taxonomy, in: database)
    }

    /// A term by its id; tags also by their name, which makes those that are not there yet
    /// (rest-v3-products/terms-gone-from-products 18).
    private func term(_ value: JSONValue, _ taxonomy: String) throws -> Term? {
        if taxonomy == "product_tag", let name = value["name"]?.phpString {
            let terms = ShopTerms(request)
            return try terms.find(name, in: taxonomy) ?? terms.make(name, in: taxonomy)
        }
        let found = try Term.find(value["id"]?.phpInt ?? 0, in: database)
        return found?.taxonomy == taxonomy ? found : nil
    }
}
