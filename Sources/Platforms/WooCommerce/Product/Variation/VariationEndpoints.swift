import Simulator

/// `/wc/v3/products/{id}/variations`.
struct VariationEndpoints: PostCollection {
    static let rows = VariationEndpoints().routes + [VariationEndpoints().generateRoute]

    let path = "/products/(?P<product_id>[\\d]+)/variations"
    let postType = "product_variation"
    let owners: [Arg] = [.integer("product_id")]
    let listArgs = RestProductArgs.variations
    let args = RestProductArgs.variation
    var tellsUnknownToAll: Bool { false }

    private var generateRoute: Route {
        Route(
            "wc/v3", "\(path)/generate",
            [Endpoint(Endpoint.creatable, permission: Access.create.check, do: generate)])
    }

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        RestError("woocommerce_rest_product_variation_invalid_id", "Invalid ID.", status: 404)
    }

    // MARK: Reading

    func selection(_ request: RestRequest) -> Selection {
        RestProductQuery(request, variationsOf: request.int("product_id") ?? 0).selection
    }

    func load(_ keys: [Int], _ request: RestRequest) throws -> [Product] {
        try Product.find(keys: keys, in: request.visit.database)
    }

    func find(_ request: RestRequest) throws -> Product? {
        let found = try Product.find(request.int("id") ?? 0, in: request.visit.database)
        return found?.kind == .variation && found?.parentID == request.int("product_id") ? found : nil
    }

    func item(_ variation: Product, for access: Access, _ request: RestRequest) throws -> RestItem {
        let isEditing = access.isWriting || request.string("context") == "edit"
        return try VariationPayload([variation], request.scope, editing: isEditing).item(variation)
    }

    func items(of page: [Product], _ request: RestRequest) throws -> [RestItem] {
        let isEditing = request.string("context") == "edit"
        return try page.map(VariationPayload(page, request.scope, editing: isEditing).item)
    }

    // MARK: Writing

    /// rest-v3/variations-write
    func answer(creating item: RestItem, _ request: RestRequest) -> RestResponse {
        answerWithPattern(creating: item, request)
    }

    private func empty(_ request: RestRequest) -> Product {
        var variation = Product()
        variation.kind = .variation
        variation.taxClass = "parent"
        variation.parentID = request.int("product_id") ?? 0
        variation.created = request.visit.now.sql
        return variation
    }

    func create(_ request: RestRequest) throws -> Product {
        var variation = empty(request)
        try save(&variation, request, isNew: true)
        return variation
    }

    func update(_ variation: inout Product, _ request: RestRequest) throws {
        try save(&variation, request, isNew: false)
    }

    private func save(_ variation: inout Product, _ request: RestRequest, isNew: Bool) throws {
        try ProductWriter(request).write(&variation)
        if isNew { variation.id = try request.visit.ids.take("posts") }
        try MetaData.merge(request, into: &variation.metaData, of: "postmeta")
        let database = request.visit.database
        let parent = try Product.find(variation.parentID, in: database).flatMap { $0.kind == .variation ? nil : $0 }
        // A parent that is no product is not kept (WC_Product_Variation_Data_Store_CPT::create and ::read).
        if parent == nil { variation.parentID = 0 }
        let summary = try RestProductParts([], request.scope).attributeSummary(variation, parent)
        variation.name = [parent?.name ?? "", summary].filter { !$0.isEmpty }.joined(separator: " - ")
        variation.slug = Sanitize.title(variation.name)
        variation.modified = request.visit.now.sql
        try variation.store(in: database)
        try Product.refreshPrices(of: variation.parentID, in: database)
        try StockLevels(scope: request.scope).syncParent(variation.parentID)
    }

    func delete(_ variation: Product, _ request: RestRequest) throws {
        try ProductTrash(request.visit).delete(variation)
        try StockLevels(scope: request.scope).syncParent(variation.parentID)
    }

    func isInTrash(_ variation: Product) -> Bool { variation.status == "trash" }

    func moveToTrash(_ variation: Product, _ request: RestRequest) throws {
        try ProductTrash(request.visit).trash(variation)
        try StockLevels(scope: request.scope).syncParent(variation.parentID)
    }

    /// Makes every combination of values that no variation has yet.
    private func generate(_ request: RestRequest) throws -> RestResponse {
        let database = request.visit.database
        let id = request.int("product_id") ?? 0
        guard let parent = try Product.find(id, in: database), parent.kind == .variable else {
            throw RestError("woocommerce_rest_product_invalid_id", "Invalid product ID.", status: 404)
        }
        let known = Set(try Product.variations(of: id, in: database).map(\.variationAttributes))
        let missing = combinations(parent.attributes.filter(\.isForVariations)).filter { !known.contains($0) }
        let parts = try RestProductParts([], request.scope)
        for (place, attributes) in missing.enumerated() {
            var variation = empty(request)
            variation.id = try request.visit.ids.take("posts")
            variation.menuOrder = place
            variation.variationAttributes = attributes
            variation.modified = request.visit.now.sql
            let summary = try parts.attributeSummary(variation, parent)
            variation.name = "\(parent.name) - \(summary)"
            try variation.store(in: database)
        }
        return RestResponse(["count": .init(missing.count)])
    }

    private func combinations(_ attributes: [ProductAttribute]) -> [[VariationAttribute]] {
        attributes.reduce([[]]) { made, attribute in
            let more = made.flatMap { rest in
                attribute.options.map { rest + [VariationAttribute(key: attribute.key, value: $0)] }
            }
            return Array(more.prefix(50))
        }
    }
}
