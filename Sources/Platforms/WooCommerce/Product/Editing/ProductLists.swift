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
        try writeImages(&product)
        try writeAttributes(&product)
    }

    /// Rows of post meta that the real system writes for a new product before its custom fields: fifteen, and more for
    /// what it says beyond a name.
    static func ownMetaCount(_ product: Product) -> Int {
        let texts = [
            product.sku, product.globalUniqueID, product.salePrice, product.weight, product.length, product.width,
            product.height, product.purchaseNote,
        ].filter { !$0.isEmpty }
        let lists = [product.upsellIDs.isEmpty, product.crossSellIDs.isEmpty, product.attributes.isEmpty]
        let prices = product.regularPrice.isEmpty ? 0 : 2
        return 15 + texts.count + lists.filter { !$0 }.count + prices + (product.managesStock ? 1 : 0)
    }

    // MARK: Images

    private func writeImages(_ product: inout Product) throws {
        if product.kind == .variation {
            if let image = request["image"] { product.imageIDs = try imageID(image).map { [$0] } ?? [] }
        } else if let images = request.list("images") {
            product.imageIDs = try images.compactMap(imageID)
        }
    }

    /// Only images of the library: the shop fetches nothing from elsewhere.
    private func imageID(_ image: JSONValue) throws -> Int? {
        let id = image["id"]?.phpInt ?? 0
        if id > 0 {
            guard try Media.find(id, in: database) != nil else {
                throw RestError(
                    "woocommerce_product_invalid_image_id", "#\(id) is an invalid image ID.", status: 400)
            }
            return id
        }
        guard let source = image["src"]?.string, !source.isEmpty else { return nil }
        throw RestError(
            "woocommerce_product_image_upload_error",
            "Error getting remote image \(source). Error: outgoing requests are off", status: 400)
    }

    // MARK: Attributes

    private func writeAttributes(_ product: inout Product) throws {
        if let attributes = request.list("attributes") {
            if product.kind == .variation {
                try writeChoices(attributes, &product)
            } else {
                product.attributes = try attributes.compactMap(attribute)
            }
        }
        guard product.kind == .variable, let defaults = request.list("default_attributes") else { return }
        product.defaultAttributes = try defaults.compactMap { choice in
            guard let key = try key(of: choice, in: product.attributes) else { return nil }
            return VariationAttribute(key: key, value: try value(choice["option"]?.phpString ?? "", key))
        }
    }

    private func attribute(_ value: JSONValue) throws -> ProductAttribute? {
        let options = value["options"]?.phpList?.map(\.phpString) ?? []
        let shop = try value["id"].flatMap { try ShopAttribute.find($0.phpInt, in: database) }
        let name = shop?.name ?? value["name"]?.phpString ?? ""
        guard !options.isEmpty, !name.isEmpty else { return nil }
        return ProductAttribute(
            id: shop?.id ?? 0, name: name, taxonomy: shop?.taxonomy ?? name,
            position: max(0, value["position"]?.phpInt ?? 0), isVisible: value["visible"]?.phpTruth ?? false,
            isForVariations: value["variation"]?.phpTruth ?? false,
            options: try shop.map { try terms(options, $0) } ?? options)
    }

    /// Slugs of an attribute's terms, in the shop's order; terms that are not there yet are made
    /// (rest-v3/products-create).
    private func terms(_ names: [String], _ attribute: ShopAttribute) throws -> [String] {
        let all = try Term.all(of: attribute.taxonomy, in: database)
        let found = try names.map { name in
            try all.first { $0.name == name || $0.slug == Sanitize.title(name) } ?? made(name, attribute.taxonomy)
        }
        // Terms that were just made have no place yet and come first (rest-v3/products-create).
        let known = Set(all.map(\.id))
        let sorted = found.filter { known.contains($0.id) }.sorted { ($0.menuOrder, $0.id) < ($1.menuOrder, $1.id) }
        return (found.filter { !known.contains($0.id) } + sorted).map(\.slug)
    }

    private func made(_ name: String, _ taxonomy: String) throws -> Term {
        let id = try request.visit.ids.take("terms")
        let term = Term(id: id, taxonomy: taxonomy, name: name, slug: Sanitize.title(name))
        try term.save(in: database)
        return term
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

    /// The slug where the attribute is the shop's, the text elsewhere.
    private func value(_ option: String, _ key: String) throws -> String {
        let terms = try Term.all(of: key, in: database)
        return terms.first { $0.name == option || $0.slug == Sanitize.title(option) }?.slug ?? option
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
            ids = [try request.scope.options.int("default_product_cat")].filter { $0 > 0 }
        }
        try Term.assign(ids, taxonomy, to: product.id, in: database)
        try Term.recount(taxonomy, in: database)
    }

    private func term(_ value: JSONValue, _ taxonomy: String) throws -> Term? {
        let found = try Term.find(value["id"]?.phpInt ?? 0, in: database)
        return found?.taxonomy == taxonomy ? found : nil
    }
}
