import PHP
import Simulator

/// Loads `products.json` and `variations.json` (REST v3's form), with the slugs of `posts.json`.
struct ProductSeed {
    private let database: Database
    private let slugs: [Int: String]

    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        let posts = try fixtures.list("posts.json")
        let slugs = Dictionary(
            posts.compactMap { post in post["id"]?.int.map { ($0, post["slug"]?.string ?? "") } }
        ) { first, _ in first }
        let seed = ProductSeed(database: database, slugs: slugs)
        for (place, product) in try fixtures.list("products.json").enumerated() {
            try ProductFixture(file: "products.json", place: "element \(place)", json: product).check(needsName: true)
            try seed.product(product)
        }
        for (parent, variations) in try fixtures.json("variations.json")?.object ?? [:] {
            for variation in variations.array ?? [] {
                try ProductFixture(file: "variations.json", place: "of \(parent)", json: variation)
                    .check(needsName: false)
                try seed.variation(variation, of: PHP.int(parent))
            }
            try Product.refreshPrices(of: PHP.int(parent), in: database)
        }
        let grouped = try database.values("SELECT id FROM product WHERE type = 'grouped'", as: Int.self)
        for id in grouped { try Product.refreshPrices(of: id, in: database) }
    }

    // MARK: Products

    private func product(_ json: JSONValue) throws {
        var product = common(json)
        product.kind = Product.Kind(rawValue: json["type"]?.string ?? "") ?? .simple
        product.name = text(json, "name")
        product.slug = text(json, "slug")
        product.isFeatured = json["featured"]?.bool ?? false
        product.visibility = json["catalog_visibility"]?.string ?? "visible"
        product.shortDescription = ProductText.raw(text(json, "short_description"))
        product.externalURL = text(json, "external_url")
        product.buttonText = text(json, "button_text")
        product.isSoldIndividually = json["sold_individually"]?.bool ?? false
        product.allowsReviews = json["reviews_allowed"]?.bool ?? true
        product.averageRating = json["rating_count"]?.int == 0 ? "0" : json["average_rating"]?.string ?? "0"
        product.ratingCount = json["rating_count"]?.int ?? 0
        product.reviewCount = product.ratingCount
        product.purchaseNote = ProductText.raw(text(json, "purchase_note"))
        product.password = text(json, "post_password")
        product.totalSales = json["total_sales"]?.phpInt ?? 0
        product.imageIDs = (json["images"]?.array ?? []).compactMap { $0["id"]?.int }
        product.upsellIDs = ids(json, "upsell_ids")
        product.crossSellIDs = ids(json, "cross_sell_ids")
        product.groupedIDs = ids(json, "grouped_products")
        product.attributes = try (json["attributes"]?.array ?? []).map(attribute)
        product.defaultAttributes = try (json["default_attributes"]?.array ?? []).map(choice)
        try product.store(in: database)
        try assignTerms(json, product)
    }

    private func assignTerms(_ json: JSONValue, _ product: Product) throws {
        let lists = [("categories", "product_cat"), ("tags", "product_tag"), ("brands", "product_brand")]
        for (name, taxonomy) in lists {
            let terms = (json[name]?.array ?? []).compactMap { $0["id"]?.int }
            try Term.assign(terms, taxonomy, to: product.id, in: database)
        }
        if product.shippingClassID > 0 {
            try Term.assign(
                [product.shippingClassID], "product_shipping_class", to: product.id, in: database)
        }
        for attribute in product.attributes where attribute.isTaxonomy {
            let terms = try attribute.options.compactMap {
                try Term.find($0, taxonomy: attribute.taxonomy, in: database)?.id
            }
            try Term.assign(terms, attribute.taxonomy, to: product.id, in: database)
        }
    }

    // MARK: Variations

    private func variation(_ json: JSONValue, of parent: Int) throws {
        var variation = common(json)
        variation.kind = .variation
        variation.parentID = parent
        variation.slug = slugs[variation.id] ?? ""
        variation.imageIDs = json["image"]?["id"]?.int.map { [$0] } ?? []
        variation.saysPicture = !variation.imageIDs.isEmpty
        let parentProduct = try Product.find(parent, in: database)
        let chosen = try (json["attributes"]?.array ?? []).map(choice)
        let names = parentProduct?.attributes.filter(\.isForVariations).map(\.key) ?? chosen.map(\.key)
        variation.variationAttributes = names.map { key in
            chosen.first { $0.key == key } ?? VariationAttribute(key: key, value: "")
        }
        variation.name = [parentProduct?.name ?? "", text(json, "name")].filter { !$0.isEmpty }.joined(separator: " - ")
        try variation.store(in: database)
    }

    // MARK: Parts

    private func common(_ json: JSONValue) -> Product {
        var product = Product()
        product.id = json["id"]?.int ?? 0
        product.status = json["status"]?.string ?? "publish"
        product.description = ProductText.raw(text(json, "description"))
        product.sku = text(json, "sku")
        product.globalUniqueID = text(json, "global_unique_id")
        product.price = text(json, "price")
        product.regularPrice = text(json, "regular_price")
        product.salePrice = text(json, "sale_price")
        product.saleFrom = moment(json, "date_on_sale_from_gmt")
        product.saleTo = moment(json, "date_on_sale_to_gmt")
        product.isVirtual = json["virtual"]?.bool ?? false
        product.isDownloadable = json["downloadable"]?.bool ?? false
        product.taxStatus = json["tax_status"]?.string ?? "taxable"
        product.taxClass = text(json, "tax_class")
        product.menuOrder = json["menu_order"]?.int ?? 0
        product.created = text(json, "date_created_gmt").replacing("T", with: " ")
        product.modified = text(json, "date_modified_gmt").replacing("T", with: " ")
        stock(&product, json)
        product.downloads = json["downloads"]?.array ?? []
        product.downloadLimit = json["download_limit"]?.int ?? -1
        product.downloadExpiry = json["download_expiry"]?.int ?? -1
        product.metaData = json["meta_data"]?.array ?? []
        return product
    }

    private func stock(_ product: inout Product, _ json: JSONValue) {
        product.stockSource =
            json["manage_stock"]?.bool == true ? .own : json["manage_stock"]?.string == "parent" ? .parent : .none
        product.stockQuantity = product.stockSource == .own ? json["stock_quantity"]?.double : nil
        product.backorders = json["backorders"]?.string ?? "no"
        product.lowStockAmount = json["low_stock_amount"]?.int
        product.stockStatus = json["stock_status"]?.string ?? "instock"
        product.weight = text(json, "weight")
        product.length = json["dimensions"]?["length"]?.string ?? ""
        product.width = json["dimensions"]?["width"]?.string ?? ""
        product.height = json["dimensions"]?["height"]?.string ?? ""
        product.shippingClassID = json["shipping_class_id"]?.int ?? 0
    }

    private func text(_ json: JSONValue, _ name: String) -> String { json[name]?.string ?? "" }

    private func ids(_ json: JSONValue, _ name: String) -> [Int] { (json[name]?.array ?? []).compactMap(\.int) }

    private func moment(_ json: JSONValue, _ name: String) -> Int? {
        json[name]?.string.flatMap { Instant($0) }.map { Int($0.seconds) }
    }

    private func attribute(_ json: JSONValue) throws -> ProductAttribute {
        let (id, taxonomy) = (json["id"]?.int ?? 0, text(json, "slug"))
        let names = (json["options"]?.array ?? []).compactMap(\.string)
        return ProductAttribute(
            id: id, name: text(json, "name"), taxonomy: taxonomy, position: json["position"]?.int ?? 0,
            isVisible: json["visible"]?.bool ?? true, isForVariations: json["variation"]?.bool ?? false,
            options: id > 0 ? try names.map { try slug(of: $0, taxonomy) } : names)
    }

    private func choice(_ json: JSONValue) throws -> VariationAttribute {
        let value = text(json, "option")
        guard let id = json["id"]?.int, id > 0, let attribute = try ShopAttribute.find(id, in: database) else {
            return VariationAttribute(key: Sanitize.title(text(json, "name")), value: value)
        }
        return VariationAttribute(key: attribute.taxonomy, value: try slug(of: value, attribute.taxonomy))
    }

    /// REST v3 names terms; they are stored by slug.
    private func slug(of name: String, _ taxonomy: String) throws -> String {
        try Term.all(of: taxonomy, in: database).first { $0.name == name }?.slug ?? Sanitize.title(name)
    }
}
