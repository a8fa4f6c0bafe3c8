import Simulator

/// `/wc/v3/products`.
struct RestProductEndpoints: PostCollection {
    static let rows = RestProductEndpoints().routes

    let path = "/products"
    let postType = "product"
    let listArgs = RestProductArgs.list
    let args = RestProductArgs.item

    func selection(_ request: RestRequest) -> Selection { RestProductQuery(request).selection }

    func load(_ keys: [Int], _ request: RestRequest) throws -> [Product] {
        try Product.find(keys: keys, in: request.visit.database)
    }

    func find(_ request: RestRequest) throws -> Product? {
        try Product.find(request.int("id") ?? 0, in: request.visit.database)
    }

    func item(_ product: Product, for access: Access, _ request: RestRequest) throws -> RestItem {
        let isEditing = access.isWriting || request.string("context") == "edit"
        return try RestProductPayload([product], request.scope, editing: isEditing).item(product)
    }

    func items(of page: [Product], _ request: RestRequest) throws -> [RestItem] {
        let isEditing = request.string("context") == "edit"
        return try page.map(RestProductPayload(page, request.scope, editing: isEditing).item)
    }

    // MARK: Writing

    func create(_ request: RestRequest) throws -> Product {
        var product = Product()
        product.name = "Product"
        product.created = request.visit.now.sql
        try save(&product, request, isNew: true)
        return product
    }

    func update(_ product: inout Product, _ request: RestRequest) throws {
        try save(&product, request, isNew: false)
    }

    private func save(_ product: inout Product, _ request: RestRequest, isNew: Bool) throws {
        let before = product.status
        if let kind = request.string("type").flatMap(Product.Kind.init) { product.kind = kind }
        try ProductWriter(request).write(&product)
        if isNew {
            product.id = try request.visit.ids.take("posts")
            for _ in 0..<ProductLists.ownMetaCount(product) { _ = try request.visit.ids.take("postmeta") }
        }
        try MetaData.merge(request, into: &product.metaData, of: "postmeta")
        try setSlug(&product, request, isNew: isNew)
        product.modified = request.visit.now.sql
        let database = request.visit.database
        try product.store(in: database)
        try ProductLists(request).writeTerms(product, isNew: isNew)
        if before != product.status { try recount(product, database) }
        if product.kind == .variable { try StockLevels(scope: request.scope).syncParent(product.id) }
        product = try Product.find(product.id, in: database) ?? product
    }

    /// Drafts have no slug until they are published.
    private func setSlug(_ product: inout Product, _ request: RestRequest, isNew: Bool) throws {
        let slugs = ProductSlug(request.scope)
        if let slug = request.string("slug"), !slug.isEmpty {
            product.slug = try slugs.unique(slug, for: product.id)
        } else if product.slug.isEmpty, !["draft", "pending", "auto-draft"].contains(product.status) {
            product.slug = try slugs.unique(product.name, for: product.id)
        }
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
