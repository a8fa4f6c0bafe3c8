import PHP
import Simulator

/// `/wc/v3/products/{id}/variations`.
struct VariationEndpoints: PostCollection {
    static let rows = VariationEndpoints().routes + [VariationEndpoints().generateRoute]

    let path = "/products/(?P<product_id>[\\d]+)/variations"
    let postType = "product_variation"
    let webhooks = WebhookTopics.variation
    let owners: [Arg] = [Arg.integer("product_id").parsed]
    let listArgs = RestProductArgs.variations
    let args = RestProductArgs.variation
    var tellsUnknownToAll: Bool { false }
    var batchOwner: String? { "product_id" }

    private var generateRoute: Route {
        Route(
            "wc/v3", "\(path)/generate",
            [
                Endpoint(
                    Endpoint.creatable, args: owners + [.boolean("delete"), .object("default_values", args)] + args,
                    permission: Access.create.check, do: generate)
            ])
    }

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        RestError("woocommerce_rest_product_variation_invalid_id", "Invalid ID.", status: 404)
    }

    // MARK: Reading

    func selection(_ request: RestRequest) throws -> Selection {
        try RestProductQuery(request, variationsOf: request.int("product_id") ?? 0).selection
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
        let item = try VariationPayload([variation], request.scope, editing: isEditing).item(variation)
            .pickingMeta(request)
        return access == .delete && isForced(request) ? item.withoutHints : item
    }

    func items(of page: [Product], _ request: RestRequest) throws -> [RestItem] {
        let isEditing = request.string("context") == "edit"
        return try page.map(VariationPayload(page, request.scope, editing: isEditing).item).map {
            $0.pickingMeta(request)
        }
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

    /// Any product may get variations, where there is one: the real system crashes behind the id that it took
    /// (rest-v3-products/variations-crud 31, variations-batch 09).
    func create(_ request: RestRequest) throws -> Product {
        var variation = empty(request)
        try checkParent(variation, request)
        guard try Product.find(variation.parentID, in: request.visit.database) != nil else {
            _ = try request.visit.ids.take("posts")
            throw RestError.crash
        }
        try save(&variation, request, isNew: true)
        return variation
    }

    func update(_ variation: inout Product, _ request: RestRequest) throws {
        try save(&variation, request, isNew: false)
    }

    private func checkParent(_ variation: Product, _ request: RestRequest) throws {
        guard request["attributes"] != nil else { return }
        guard try Product.find(variation.parentID, in: request.visit.database) == nil else { return }
        throw RestError(
            "woocommerce_rest_product_variation_invalid_parent",
            "Cannot set attributes due to invalid parent product.", status: 404)
    }

    private func save(_ variation: inout Product, _ request: RestRequest, isNew: Bool) throws {
        try checkParent(variation, request)
        let (request, fields) = try InternalFields(request).taken()
        let before = variation
        try ProductWriter(request).write(&variation)
        if isNew {
            variation.id = try request.visit.ids.take("posts")
            for _ in 0..<ProductLists.ownMetaCount(variation) { _ = try request.visit.ids.take("postmeta") }
        } else {
            try ProductLists.takeRows(from: before, to: variation, request.visit)
        }
        try sayPicture(&variation, request, isNew: isNew)
        try MetaData.merge(fields, into: &variation.metaData, of: "postmeta", request.visit)
        let database = request.visit.database
        let parent = try Product.find(variation.parentID, in: database).flatMap { $0.kind == .variation ? nil : $0 }
        // A parent that is no product is not kept (WC_Product_Variation_Data_Store_CPT::create and ::read).
        if parent == nil { variation.parentID = 0 }
        try name(&variation, parent, request)
        try ProductSlug(request.scope).settle(&variation, wanted: nil, before: isNew ? nil : before.status)
        variation.modified = request.visit.now.sql
        try variation.store(in: database)
        try syncParent(variation.parentID, request)
    }

    /// The row that says which picture a variation has. A new one without a picture has none; its first change writes
    /// it, be it for no picture (`WC_Product_Data_Store_CPT::update_post_meta`).
    private func sayPicture(_ variation: inout Product, _ request: RestRequest, isNew: Bool) throws {
        guard !variation.saysPicture, !isNew || !variation.imageIDs.isEmpty else { return }
        variation.saysPicture = true
        _ = try request.visit.ids.take("postmeta")
    }

    /// The slug of the first name stays (rest-v3-products/variations-crud 23).
    private func name(_ variation: inout Product, _ parent: Product?, _ request: RestRequest) throws {
        let summary = try RestProductParts([], request.scope).attributeSummary(variation, parent)
        variation.name = [parent?.name ?? "", summary].filter { !$0.isEmpty }.joined(separator: " - ")
    }

    private func syncParent(_ id: Int, _ request: RestRequest) throws {
        let database = request.visit.database
        request.scope.parentsToSync.insert(id)
        try Product.refreshPrices(of: id, in: database)
        guard let parent = try Product.find(id, in: database), parent.kind == .variable else { return }
        try StockLevels(scope: request.scope).sync(parent)
    }

    func delete(_ variation: Product, _ request: RestRequest) throws {
        try ProductTrash(request.visit).delete(variation)
        try syncParent(variation.parentID, request)
    }

    func isInTrash(_ variation: Product) -> Bool { variation.status == "trash" }

    func moveToTrash(_ variation: Product, _ request: RestRequest) throws {
        try ProductTrash(request.visit).trash(variation)
        try syncParent(variation.parentID, request)
    }

    // MARK: Combinations

    /// Makes every combination of values that no variation has yet, and removes variations of others where asked to.
    private func generate(_ request: RestRequest) throws -> RestResponse {
        let database = request.visit.database
        let id = request.int("product_id") ?? 0
        guard let parent = try Product.find(id, in: database), parent.kind != .variation else {
            throw RestError("woocommerce_rest_product_invalid_id", "Invalid product ID.", status: 404)
        }
        let plan = VariationPlan(parent)
        let known = try Product.variations(of: id, in: database)
        let missing = plan.missing(known)
        for attributes in missing { try make(attributes, request) }
        var members: JSONObject = ["count": .init(missing.count)]
        if request["delete"]?.phpTruth == true {
            let unmatched = plan.unmatched(try Product.variations(of: id, in: database))
            for variation in unmatched { try ProductTrash(request.visit).delete(variation) }
            members["deleted_count"] = .init(unmatched.count)
        }
        try database.run(
            """
            UPDATE product SET menu_order = place FROM (
                SELECT id AS variation, row_number() OVER (ORDER BY menu_order, id) AS place FROM product
                WHERE parent_id = ? AND type = 'variation' AND status IN ('publish', 'private'))
            WHERE id = variation
            """, id)
        try syncParent(id, request)
        return RestResponse(.object(members))
    }

    private func make(_ attributes: [VariationAttribute], _ request: RestRequest) throws {
        var sub = RestRequest(request.scope, method: "POST", path: request.path, headers: request.headers)
        sub[.form] = request["default_values"]?.object ?? [:]
        sub[.form]["attributes"] = nil
        sub[.url] = request[.url]
        if let fields = request["meta_data"] { sub[.form]["meta_data"] = fields }
        var variation = empty(sub)
        variation.variationAttributes = attributes
        try save(&variation, sub, isNew: true)
    }
}

/// Which combinations of values a variable product's variations may have.
struct VariationPlan {
    /// `WC_MAX_LINKED_VARIATIONS`
    private static let mostAtOnce = 99
    /// What is looked through at most: a product of many attributes has more combinations than fit into memory.
    private static let mostLookedAt = 20_000

    private let parent: Product
    private let combinations: [[VariationAttribute]]

    init(_ parent: Product) {
        self.parent = parent
        let attributes = parent.attributes.filter { $0.isForVariations && !$0.options.isEmpty }
        let all: [[VariationAttribute]] = attributes.reduce([[]]) { made, attribute in
            let more = made.lazy.flatMap { rest in
                attribute.options.lazy.map { rest + [VariationAttribute(key: attribute.key, value: $0)] }
            }
            return Array(more.prefix(Self.mostLookedAt))
        }
        combinations = attributes.isEmpty ? [] : all
    }

    /// Those that no variation has.
    func missing(_ variations: [Product]) -> [[VariationAttribute]] {
        let known = Set(variations.map { Set($0.choices(with: parent)) })
        return Array(combinations.filter { !known.contains(Set($0)) }.prefix(Self.mostAtOnce))
    }

    /// Variations of no such combination, or of one that a variation before has.
    func unmatched(_ variations: [Product]) -> [Product] {
        var open = Set(combinations.map(Set.init))
        return variations.filter { open.remove(Set($0.choices(with: parent))) == nil }
    }
}
