import Simulator

/// `/wc/v3/products`.
enum RestProductEndpoints {
    private static let collection = "/wc/v3/products"

    static let rows: [Route] = [
        Route(
            "wc/v3", "/products",
            [
                Endpoint(["GET"], args: RestProductArgs.list, permission: RestAccess.list.check, do: list),
                Endpoint(["POST"], args: RestProductArgs.item, permission: RestAccess.create.check) { request in
                    try created(request).created
                },
            ]),
        Route(
            "wc/v3", "/products/(?P<id>[\\d]+)",
            [
                Endpoint(["GET"], args: [.integer("id"), .contextOfV3], permission: ifKnown(.view), do: one),
                Endpoint(
                    Endpoint.editable, args: [.integer("id")] + RestProductArgs.item.map(\.optional),
                    permission: ifKnown(.edit)
                ) { try updated($0).response() },
                Endpoint(["DELETE"], args: [.integer("id"), .force], permission: ifKnown(.delete)) { request in
                    try deleted(request).response()
                },
            ]),
        Route("wc/v3", "/products/batch", [Endpoint(Endpoint.editable, permission: RestAccess.batch.check, do: batch)]),
    ]

    /// A product that nobody knows is the handler's to refuse (rest-v3-auth/none).
    private static func ifKnown(_ access: RestAccess) -> Endpoint.Permission {
        { request in
            try access.check(request) { id in try ProductRecord.find(id, in: request.visit.database) != nil }
        }
    }

    private static func find(_ request: RestRequest, status: Int = 404) throws -> Product {
        guard let product = try ProductRecord.find(request.int("id") ?? 0, in: request.visit.database) else {
            throw RestError("woocommerce_rest_product_invalid_id", "Invalid ID.", status: status)
        }
        return product
    }

    // MARK: Reading

    private static func list(_ request: RestRequest) throws -> RestResponse {
        let page = RestPage(request)
        let ids = try RestProductQuery(request).ids()
        let products = try ProductRecord.find(page.slice(ids), in: request.visit.database)
        let payload = RestProductPayload(request.scope, editing: request.string("context") == "edit")
        return page.response(
            try products.map(payload.item), total: ids.count, request, collection: collection)
    }

    private static func one(_ request: RestRequest) throws -> RestResponse {
        let isEditing = request.string("context") == "edit"
        return try RestProductPayload(request.scope, editing: isEditing).item(find(request)).response()
    }

    // MARK: Writing

    private static func batch(_ request: RestRequest) throws -> RestResponse {
        try RestBatch(create: created, update: updated, delete: deleted, args: RestProductArgs.item).answer(request)
    }

    private static func created(_ request: RestRequest) throws -> RestItem {
        if let id = request.int("id"), id > 0 {
            throw RestError("woocommerce_rest_product_exists", "Cannot create existing product.", status: 400)
        }
        var product = Product()
        product.name = "Product"
        product.averageRating = "0.00"
        product.created = request.visit.now.sql
        return try saved(&product, request, isNew: true)
    }

    private static func updated(_ request: RestRequest) throws -> RestItem {
        var product = try find(request, status: 400)
        return try saved(&product, request, isNew: false)
    }

    private static func saved(_ product: inout Product, _ request: RestRequest, isNew: Bool) throws -> RestItem {
        let before = product.status
        if let kind = request.string("type").flatMap(Product.Kind.init) { product.kind = kind }
        try RestProductWriter(request).write(&product)
        if isNew {
            product.id = try request.visit.ids.take("posts")
            for _ in 0..<RestProductLists.ownMetaCount(product) { _ = try request.visit.ids.take("postmeta") }
        }
        try RestProductLists(request).writeMeta(&product)
        try setSlug(&product, request, isNew: isNew)
        product.modified = request.visit.now.sql
        let database = request.visit.database
        try ProductRecord.save(product, in: database)
        try RestProductLists(request).writeTerms(product, isNew: isNew)
        if before != product.status { try recount(product, database) }
        if product.kind == .variable { try StockLevels(scope: request.scope).syncParent(product.id) }
        let stored = try ProductRecord.find(product.id, in: database) ?? product
        return try RestProductPayload(request.scope, editing: true).item(stored)
    }

    /// Drafts have no slug until they are published.
    private static func setSlug(_ product: inout Product, _ request: RestRequest, isNew: Bool) throws {
        let slugs = RestProductSlug(request.scope)
        if let slug = request.string("slug"), !slug.isEmpty {
            product.slug = try slugs.unique(slug, for: product.id)
        } else if product.slug.isEmpty, !["draft", "pending", "auto-draft"].contains(product.status) {
            product.slug = try slugs.unique(product.name, for: product.id)
        }
    }

    private static func recount(_ product: Product, _ database: Database) throws {
        for taxonomy in ["product_cat", "product_tag", "product_brand"] {
            try TermRecord.recount(taxonomy, in: database)
        }
    }

    private static func deleted(_ request: RestRequest) throws -> RestItem {
        let product = try find(request)
        let item = try RestProductPayload(request.scope, editing: true).item(product)
        if request.bool("force") == true {
            try RestProductTrash(request.visit).delete(product)
        } else {
            guard product.status != "trash" else {
                throw RestError(
                    "woocommerce_rest_already_trashed", "The product has already been deleted.", status: 410)
            }
            try RestProductTrash(request.visit).trash(product)
        }
        return item
    }
}
