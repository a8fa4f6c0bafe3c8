import Simulator

/// A product as `wc/v3` shows it.
struct RestProductPayload {
    /// `edit` shows texts as they were written and where the address comes from; answers to writes are in it.
    let isForEditing: Bool
    private let parts: RestProductParts
    private let related: [Int: [Int]]

    init(_ products: [Product], _ scope: Scope, editing: Bool) throws {
        isForEditing = editing
        parts = try RestProductParts(products, scope)
        related = try Self.related(products, in: scope.visit.database)
    }

    private var scope: Scope { parts.scope }

    /// Published products that share a category or tag, by the products that are shown.
    private static func related(_ products: [Product], in database: Database) throws -> [Int: [Int]] {
        let pairs = try database.rows(
            """
            SELECT DISTINCT mine.product_id, product.id FROM product_term mine
            JOIN product_term other ON other.term_id = mine.term_id AND other.product_id <> mine.product_id
            JOIN product ON product.id = other.product_id AND product.status = 'publish'
            WHERE mine.product_id IN (SELECT value FROM json_each(?))
                AND mine.taxonomy IN ('product_cat', 'product_tag')
                AND product.visibility IN ('visible', 'catalog', 'search') ORDER BY product.id
            """, JSONList(products.map(\.id)), as: Int.self, Int.self)
        return Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
    }

    /// Up to five of them, drawn at random.
    private func drawn(_ product: Product) -> [Int] {
        guard product.kind != .variation, let ids = related[product.id] else { return [] }
        guard ids.count > 1 else { return ids }
        return Array(ids.map { (scope.visit.random.next(), $0) }.sorted { $0 < $1 }.map(\.1).prefix(5))
    }

    /// The product with its links.
    func item(_ product: Product) throws -> RestItem {
        var members = head(product)
        try addPrices(&members, product)
        addDelivery(&members, product)
        try addStock(&members, product)
        try addShipping(&members, product)
        try addRelations(&members, product)
        members["price_html"] = .string(try parts.priceHTML(product))
        members["related_ids"] = RestProductParts.ids(drawn(product))
        try addTail(&members, product)
        var links = RestLinks(
            scope.site, item: "/wc/v3/products/\(product.id)", collection: "/wc/v3/products")
        if product.parentID > 0 { links.add("up", "/wc/v3/products/\(product.parentID)") }
        return RestItem(members: members, links: links.members)
    }

    // MARK: Pieces, in the order of the wire

    private func head(_ product: Product) -> JSONObject {
        var members: JSONObject = [
            "id": .init(product.id), "name": .string(product.name), "slug": .string(product.slug),
            "permalink": .string(parts.shelf.permalink(product)),
        ]
        parts.addDates(&members, product)
        let fields: JSONObject = [
            "type": .string(product.kind.rawValue), "status": .string(product.status),
            "featured": .bool(product.isFeatured), "catalog_visibility": .string(product.visibility),
            "description": text(product.description), "short_description": text(product.shortDescription),
            "sku": .string(product.sku),
        ]
        for (name, value) in fields { members[name] = value }
        return members
    }

    private func text(_ text: String) -> JSONValue {
        .string(isForEditing ? text : Autop.paragraphs(text))
    }

    private func addPrices(_ members: inout JSONObject, _ product: Product) throws {
        let isVariable = product.kind == .variable
        members["price"] = .string(try parts.price(product))
        members["regular_price"] = .string(isVariable ? "" : product.regularPrice)
        // "0" is nothing to PHP (rest-v3-products/sale-dates 07).
        members["sale_price"] = .string(isVariable || product.salePrice == "0" ? "" : product.salePrice)
        parts.addSaleDates(&members, product)
        members["on_sale"] = .bool(try parts.isOnSale(product))
        members["purchasable"] = .bool(try parts.isPurchasable(product))
        members["total_sales"] = product.kind == .variation ? "0" : .init(product.totalSales)
    }

    private func addDelivery(_ members: inout JSONObject, _ product: Product) {
        let fields: JSONObject = [
            "virtual": .bool(product.isVirtual), "downloadable": .bool(product.isDownloadable),
            "downloads": .array(product.downloads), "download_limit": .init(product.downloadLimit),
            "download_expiry": .init(product.downloadExpiry), "external_url": .string(product.externalURL),
            "button_text": .string(product.buttonText), "tax_status": .string(product.taxStatus),
            "tax_class": .string(taxClass(product)),
        ]
        for (name, value) in fields { members[name] = value }
    }

    /// A variation that follows its product has that one's class.
    private func taxClass(_ product: Product) -> String {
        guard product.kind == .variation, product.taxClass == "parent" else { return product.taxClass }
        return parts.shelf.parents[product.parentID]?.taxClass ?? ""
    }

    private func addStock(_ members: inout JSONObject, _ product: Product) throws {
        let counts = product.managesStock
        let quantity = counts ? product.stockQuantity : nil
        let fields: JSONObject = [
            "manage_stock": .bool(counts), "stock_quantity": .init(quantity),
            "backorders": .string(product.backorders), "backorders_allowed": .bool(product.allowsBackorders),
            "backordered": .bool(RestProductParts.isBackordered(product)),
            "low_stock_amount": .init(product.lowStockAmount),
            "sold_individually": .bool(product.isSoldIndividually),
        ]
        for (name, value) in fields { members[name] = value }
    }

    private func addShipping(_ members: inout JSONObject, _ product: Product) throws {
        members["weight"] = .string(product.weight)
        members["dimensions"] = [
            "length": .string(product.length), "width": .string(product.width), "height": .string(product.height),
        ]
        members["shipping_required"] = .bool(!product.isVirtual)
        members["shipping_taxable"] = .bool(
            !product.isVirtual && (product.taxStatus == "taxable" || product.taxStatus == "shipping"))
        members["shipping_class"] = .string(try parts.slug(of: product.shippingClassID))
        members["shipping_class_id"] = .init(product.shippingClassID)
        members["reviews_allowed"] = .bool(product.allowsReviews && product.kind != .variation)
        members["average_rating"] = .string(rating(product))
        members["rating_count"] = .init(product.ratingCount)
    }

    /// Answers to writes show the stored text, others two places.
    private func rating(_ product: Product) -> String {
        if isForEditing, product.ratingCount == 0 { return "0" }
        return Amount(product.averageRating).fixed(2)
    }

    private func addRelations(_ members: inout JSONObject, _ product: Product) throws {
        members["upsell_ids"] = RestProductParts.ids(product.upsellIDs)
        members["cross_sell_ids"] = RestProductParts.ids(product.crossSellIDs)
        members["parent_id"] = .init(product.parentID)
        members["purchase_note"] = text(product.purchaseNote)
        for (name, taxonomy) in [
            ("categories", "product_cat"), ("brands", "product_brand"), ("tags", "product_tag"),
        ] { members[name] = .array(try parts.terms(product, taxonomy)) }
        members["images"] = .array(try product.imageIDs.compactMap(parts.image))
        members["attributes"] = .array(try attributes(product))
        members["default_attributes"] = .array(product.defaultAttributes.map { parts.defaults($0, product) })
        members["variations"] = RestProductParts.ids(parts.variations(product))
        members["grouped_products"] = RestProductParts.ids(product.groupedIDs)
        members["menu_order"] = .init(product.menuOrder)
    }

    private func attributes(_ product: Product) throws -> [JSONValue] {
        guard product.kind == .variation else { return try product.attributes.compactMap(parts.attribute) }
        let parent = parts.shelf.parents[product.parentID]
        return try product.choices(with: parent).compactMap { try parts.choice($0, parent) }
    }

    private func addTail(_ members: inout JSONObject, _ product: Product) throws {
        members["meta_data"] = .array(product.metaData)
        members["stock_status"] = .string(product.stockStatus)
        members["has_options"] = .bool(product.kind == .variable)
        members["post_password"] = .string(product.password)
        members["global_unique_id"] = .string(product.globalUniqueID)
        guard isForEditing else { return }
        members["permalink_template"] = .string(scope.site.url("/product/%pagename%/"))
        members["generated_slug"] = .string(try ProductSlug(scope).generated(for: product))
    }
}
