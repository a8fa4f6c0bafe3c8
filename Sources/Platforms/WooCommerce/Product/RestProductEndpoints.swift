import PHP
import Simulator

/// `/wc/v3/products`.
struct RestProductEndpoints: PostCollection {
    static let rows = RestProductEndpoints().routes

    let path = "/products"
    let postType = "product"
    let webhooks = WebhookTopics.product
    let listArgs = RestProductArgs.list
    let args = RestProductArgs.item

    func selection(_ request: RestRequest) throws -> Selection { try RestProductQuery(request).selection }

    func load(_ keys: [Int], _ request: RestRequest) throws -> [Product] {
        try Product.find(keys: keys, in: request.visit.database)
    }

    func find(_ request: RestRequest) throws -> Product? {
        try Product.find(request.int("id") ?? 0, in: request.visit.database)
    }

    func item(_ product: Product, for access: Access, _ request: RestRequest) throws -> RestItem {
        let isEditing = access.isWriting || request.string("context") == "edit"
        return try RestProductPayload([product], request.scope, editing: isEditing).item(product)
            .pickingMeta(request).inOrder(ofFields: request)
    }

    func items(of page: [Product], _ request: RestRequest) throws -> [RestItem] {
        let isEditing = request.string("context") == "edit"
        return try page.map(RestProductPayload(page, request.scope, editing: isEditing).item).map {
            $0.pickingMeta(request).inOrder(ofFields: request)
        }
    }

    // MARK: Writing

    func create(_ request: RestRequest) throws -> Product {
        var product = Product()
        product.name = "Product"
        product.averageRating = "0"
        product.created = request.visit.now.sql
        try save(&product, request, isNew: true)
        return product
    }

    func update(_ product: inout Product, _ request: RestRequest) throws {
        try refuseVariation(product)
        try save(&product, request, isNew: false)
    }

    /// Variations can be read here, not changed (rest-v3-products/variations-crud 24).
    private func refuseVariation(_ product: Product) throws {
        guard product.kind == .variation else { return }
        throw RestError(
            "woocommerce_rest_invalid_product_id",
            "To manipulate product variations you should use the "
                + "/products/&lt;product_id&gt;/variations/&lt;id&gt; endpoint.", status: 404)
    }

    private func save(_ product: inout Product, _ request: RestRequest, isNew: Bool) throws {
        let before = product
        let (request, fields) = try InternalFields(request).taken()
        if let kind = request.string("type").flatMap(Product.Kind.init) { product.kind = kind }
        try ProductWriter(request).write(&product)
        if isNew, product.name.isEmpty { product.name = "Product" }
        if isNew {
            product.id = try request.visit.ids.take("posts")
            // A sale price that is dropped again has its row (rest-v3/products-create 06, 07).
            let isDropped = !(request.string("sale_price") ?? "").isEmpty && product.salePrice.isEmpty
            let rows = ProductLists.ownMetaCount(product) + (isDropped ? 1 : 0)
            for _ in 0..<rows { _ = try request.visit.ids.take("postmeta") }
        } else {
            try ProductLists.takeRows(from: before, to: product, request.visit)
        }
        try MetaData.merge(fields, into: &product.metaData, of: "postmeta", request.visit)
        writeDate(&product, request)
        try ProductSlug(request.scope).settle(
            &product, wanted: request.string("slug"), before: isNew ? nil : before.status)
        product.modified = request.visit.now.sql
        try store(&product, before, request, isNew: isNew)
    }

    private func writeDate(_ product: inout Product, _ request: RestRequest) {
        for name in ["date_created", "date_created_gmt"] {
            guard let moment = request.string(name).flatMap(WordPressDate.parse) else { continue }
            product.created = moment.sql
        }
    }

    private func store(_ product: inout Product, _ before: Product, _ request: RestRequest, isNew: Bool) throws {
        let database = request.visit.database
        // Other kinds have no variations: those it had are gone for good (rest-v3-products/variable-prices 31, 32).
        if before.kind == .variable, product.kind != .variable {
            for variation in try Product.all("WHERE parent_id = ? AND type = 'variation'", before.id, in: database) {
                try ProductTrash(request.visit).delete(variation)
            }
        }
        try product.store(in: database)
        try ProductLists(request).writeTerms(product, isNew: isNew)
        if before.status != product.status { try recount(product, database) }
        if product.kind == .variable { try StockLevels(scope: request.scope).sync(product) }
        product = try Product.find(product.id, in: database) ?? product
    }

    private func recount(_ product: Product, _ database: Database) throws {
        for taxonomy in ["product_cat", "product_tag", "product_brand"] {
            try Term.recount(taxonomy, in: database)
        }
    }

    func delete(_ product: Product, _ request: RestRequest) throws {
        try ProductTrash(request.visit).delete(product)
    }

    func isInTrash(_ product: Product) -> Bool { product.status == "trash" }

    func moveToTrash(_ product: Product, _ request: RestRequest) throws {
        try ProductTrash(request.visit).trash(product)
    }
}

extension RestItem {
    /// Members that later versions of the API added come after all others, whatever `_fields` says.
    private static let late: Set<String> = [
        "price_html", "related_ids", "meta_data", "stock_status", "has_options", "post_password", "global_unique_id",
        "permalink_template", "generated_slug",
    ]

    /// A product's members in the order in which `_fields` lists them, with its id and its brands whatever is listed:
    /// they show where the list is of the whole request's members, in batches (rest-v3-products/sale-dates,
    /// products-batch 06).
    fileprivate func inOrder(ofFields request: RestRequest) -> RestItem {
        guard let fields = request["_fields"].flatMap(SchemaCheck.listed), !fields.isEmpty else { return self }
        var ordered = JSONObject()
        for isLate in [false, true] {
            for field in fields + ["id", "brands"] {
                let name = String(field.phpString.prefix { $0 != "." })
                if Self.late.contains(name) == isLate, let value = members[name] { ordered[name] = value }
            }
        }
        return RestItem(members: ordered, links: links)
    }
}
