import Simulator

/// Products as the Store API shows them.
enum ProductPayload {
    /// One product.
    static func append(_ product: Product, _ shelf: ProductShelf, to json: inout JSONWriter) throws {
        let prices = try ProductPrices(product, shelf)
        let stock = ProductAvailability(product: product, shelf: shelf)
        try json.object { json in
            try identity(product, shelf, &json)
            json.member("on_sale", try prices.isOnSale())
            try json.member("prices") { json in try json.object { json in try prices.append(to: &json) } }
            json.member("price_html", StoreHTML.format(try prices.html()))
            json.member("average_rating", product.averageRating)
            json.member("review_count", product.reviewCount)
            try images(product, shelf, &json)
            try terms(product, shelf, &json)
            try choices(product, shelf, &json)
            json.member("has_options", product.kind == .variable)
            json.member("is_purchasable", product.isPurchasable(byEditor: isEditor(shelf)))
            try availability(product, stock, &json)
            json.member("sold_individually", isSoldIndividually(product, shelf))
            try AddToCart(product: product, shelf: shelf).append(maximum: try stock.maximum(), to: &json)
            json.member("extensions", .object(try shelf.scope.extensions.data(of: "product")))
        }
    }

    private static func isEditor(_ shelf: ProductShelf) -> Bool { shelf.scope.identity.user?.managesShop ?? false }

    private static func isSoldIndividually(_ product: Product, _ shelf: ProductShelf) -> Bool {
        shelf.parent(of: product).isSoldIndividually || product.isSoldIndividually
    }

    private static func identity(
        _ product: Product, _ shelf: ProductShelf, _ json: inout JSONWriter
    ) throws {
        let site = shelf.scope.site
        json.member("id", product.id)
        json.member("name", StoreHTML.format(shelf.parent(of: product).name))
        json.member("slug", product.slug)
        json.member("parent", product.parentID)
        json.member("type", product.kind.rawValue)
        json.member("variation", StoreHTML.format(try variation(product, shelf)))
        json.member("permalink", shelf.permalink(product))
        json.member("sku", StoreHTML.format(product.sku))
        json.member("short_description", text(product.shortDescription, site))
        json.member("description", text(product.description, site))
    }

    private static func text(_ text: String, _ site: Site) -> String {
        text.isEmpty ? "" : StoreHTML.format(Shortcodes.run(Autop.paragraphs(text)))
    }

    /// `Color: Blue, Logo: Yes`; attributes that may have any value are left out.
    private static func variation(_ product: Product, _ shelf: ProductShelf) throws -> String {
        let parent = shelf.parent(of: product)
        return try product.choices(with: parent).filter { !$0.value.isEmpty }.map { choice in
            let term = try shelf.term(choice.value, choice.key)
            return "\(shelf.label(choice.key, of: parent)): \(term?.name ?? choice.value)"
        }.joined(separator: ", ")
    }

    /// The member `images`; a variation without an image has its product's first one.
    static func images(_ product: Product, _ shelf: ProductShelf, _ json: inout JSONWriter) throws {
        var ids = product.imageIDs
        if ids.isEmpty, product.kind == .variation { ids = Array(shelf.parent(of: product).imageIDs.prefix(1)) }
        let images = try ids.compactMap { try shelf.image($0) }
        json.member("images") { json in
            json.array(of: images) { ProductImages.append($1, shelf.scope.site, to: &$0) }
        }
    }

    private static func terms(_ product: Product, _ shelf: ProductShelf, _ json: inout JSONWriter) throws {
        // The category of what has none is not shown (products/by-slug).
        let standard = try shelf.scope.options.int("default_product_cat")
        let lists = [("categories", "product_cat"), ("tags", "product_tag"), ("brands", "product_brand")]
        for (name, taxonomy) in lists {
            try json.member(name) { json in
                let terms = try shelf.terms(of: product.id, taxonomy).filter { $0.id != standard }
                try json.array(of: terms) { json, term in
                    let link = try shelf.link(term)
                    json.object { json in
                        json.member("id", term.id)
                        json.member("name", StoreHTML.format(term.name))
                        json.member("slug", term.slug)
                        json.member("link", link)
                    }
                }
            }
        }
    }

    private static func availability(
        _ product: Product, _ stock: ProductAvailability, _ json: inout JSONWriter
    ) throws {
        json.member("is_in_stock", product.isInStock)
        json.member("is_on_backorder", product.stockStatus == "onbackorder")
        json.member("low_stock_remaining", try stock.lowStock())
        let note = try stock.note()
        json.member("stock_availability") { json in
            json.object { json in
                json.member("text", note.text)
                json.member("class", note.cssClass)
            }
        }
    }

    // MARK: Choices

    private static func choices(_ product: Product, _ shelf: ProductShelf, _ json: inout JSONWriter) throws {
        let visible = product.attributes.filter(\.isVisible)
        try json.member("attributes") { json in
            try json.array(of: visible) { try attribute($1, product, shelf, &$0) }
        }
        let variations = product.kind == .variable ? try shelf.shownChildren(of: product) : []
        json.member("variations") { json in
            json.array(of: variations) { json, variation in
                json.object { json in
                    json.member("id", variation.id)
                    json.member("attributes") { json in
                        json.array(of: variation.choices(with: product)) { json, choice in
                            json.object { json in
                                json.member("name", shelf.label(choice.key, of: product))
                                json.member("value", choice.value.isEmpty ? nil : choice.value)
                            }
                        }
                    }
                }
            }
        }
        json.member("grouped_products") { json in
            groupedProducts(product, shelf, &json)
        }
    }

    /// The members that may be seen, by their places: a list only where the first ones may (PHP's `array_filter`).
    private static func groupedProducts(_ product: Product, _ shelf: ProductShelf, _ json: inout JSONWriter) {
        let isEditor = shelf.scope.identity.user?.managesShop ?? false
        let shown = Set((shelf.children[product.id] ?? []).filter { $0.status == "publish" || isEditor }.map(\.id))
        let members = product.kind == .grouped ? product.groupedIDs.enumerated().filter { shown.contains($1) } : []
        if members.enumerated().allSatisfy({ $0.offset == $0.element.offset }) {
            return json.array(of: members) { $0.write($1.element) }
        }
        json.object { json in for (place, id) in members { json.member(String(place), id) } }
    }

    private static func attribute(
        _ attribute: ProductAttribute, _ product: Product, _ shelf: ProductShelf, _ json: inout JSONWriter
    ) throws {
        let chosen = product.defaultAttributes.first { $0.key == attribute.key }?.value
        try json.object { json in
            json.member("id", attribute.id)
            json.member("name", shelf.label(attribute.key, of: product))
            json.member("taxonomy", attribute.isTaxonomy ? attribute.taxonomy : nil)
            json.member("has_variations", attribute.isForVariations)
            try json.member("terms") { json in
                try json.array { json in
                    for option in attribute.options {
                        let term = attribute.isTaxonomy ? try shelf.term(option, attribute.taxonomy) : nil
                        if attribute.isTaxonomy, term == nil { continue }
                        json.object { json in
                            json.member("id", term?.id ?? 0)
                            json.member("name", StoreHTML.format(term?.name ?? option))
                            json.member("slug", term?.slug ?? option)
                            if chosen == option { json.member("default", true) }
                        }
                    }
                }
            }
        }
    }
}

/// The button that puts a product in the cart, and how many it may add.
struct AddToCart {
    let product: Product
    let shelf: ProductShelf

    func append(maximum: Int, to json: inout JSONWriter) throws {
        let (text, description) = (self.text, self.description)
        let extensions = try shelf.scope.extensions
        json.member("add_to_cart") { json in
            json.object { json in
                json.member("text", StoreHTML.format(text))
                json.member("description", StoreHTML.format(description))
                json.member("url", StoreHTML.format(url))
                json.member("single_text", StoreHTML.format(product.kind == .external ? text : "Add to cart"))
                let rule = extensions.quantityRule(for: product.id)
                json.member("minimum", rule?.minimum ?? 1)
                json.member("maximum", rule?.maximum ?? maximum)
                json.member("multiple_of", rule?.multipleOf ?? 1)
            }
        }
    }

    private var isPurchasable: Bool {
        product.isPurchasable(byEditor: shelf.scope.identity.user?.managesShop ?? false)
    }

    private var canBeAdded: Bool { isPurchasable && product.isInStock }

    private var text: String {
        switch product.kind {
        case .variable: isPurchasable ? "Select options" : "Read more"
        case .grouped: "View products"
        case .external: product.buttonText.isEmpty ? "Buy product" : product.buttonText
        default: canBeAdded ? "Add to cart" : "Read more"
        }
    }

    private var description: String {
        let name = "&ldquo;\(product.name)&rdquo;"
        return switch product.kind {
        case .variable: "Select options for \(name)"
        case .grouped: "View products in the \(name) group"
        case .external: product.buttonText.isEmpty ? "Buy \(name)" : product.buttonText
        default: canBeAdded ? "Add to cart: \(name)" : "Read more about \(name)"
        }
    }

    private var url: String {
        switch product.kind {
        case .simple: canBeAdded ? "?add-to-cart=\(product.id)" : shelf.permalink(product)
        case .external: product.externalURL.isEmpty ? shelf.permalink(product) : product.externalURL
        case .variation: variationURL
        default: shelf.permalink(product)
        }
    }

    private var variationURL: String {
        let link = shelf.permalink(product)
        let separator = link.contains("?") ? "&" : "?"
        return "\(link)\(separator)variation_id=\(product.id)&add-to-cart=\(product.parentID)"
    }
}
