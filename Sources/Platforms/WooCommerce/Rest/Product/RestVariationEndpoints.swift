import Simulator

/// `/wc/v3/products/{id}/variations`.
enum RestVariationEndpoints {
    private static let base = "/products/(?P<product_id>[\\d]+)/variations"

    static let rows: [Route] = [
        Route(
            "wc/v3", base,
            [
                Endpoint(["GET"], args: RestProductArgs.variations, permission: RestAccess.list.check, do: list),
                Endpoint(["POST"], args: RestProductArgs.variation, permission: RestAccess.create.check, do: create),
            ]),
        Route(
            "wc/v3", "\(base)/(?P<id>[\\d]+)",
            [
                Endpoint(
                    ["GET"], args: [.integer("product_id"), .integer("id"), .contextOfV3],
                    permission: RestAccess.view.check, do: one),
                Endpoint(
                    Endpoint.editable, args: [.integer("id")] + RestProductArgs.variation.map(\.optional),
                    permission: RestAccess.edit.check
                ) { try updated($0).response() },
                Endpoint(
                    ["DELETE"], args: [.integer("product_id"), .integer("id"), .force],
                    permission: RestAccess.delete.check
                ) { try deleted($0).response() },
            ]),
        Route("wc/v3", "\(base)/batch", [Endpoint(Endpoint.editable, permission: RestAccess.batch.check, do: batch)]),
        Route(
            "wc/v3", "\(base)/generate",
            [
                Endpoint(["POST"], permission: RestAccess.create.check, do: generate)
            ]),
    ]

    private static func find(_ request: RestRequest) throws -> Product {
        let found = try ProductRecord.find(request.int("id") ?? 0, in: request.visit.database)
        guard let found, found.kind == .variation, found.parentID == request.int("product_id") else {
            throw RestError("woocommerce_rest_product_variation_invalid_id", "Invalid ID.", status: 404)
        }
        return found
    }

    // MARK: Reading

    private static func list(_ request: RestRequest) throws -> RestResponse {
        let page = RestPage(request)
        let parent = request.int("product_id") ?? 0
        let ids = try RestProductQuery(request, variationsOf: parent).ids()
        let payload = RestVariationPayload(request.scope, editing: request.string("context") == "edit")
        let items = try ProductRecord.find(page.slice(ids), in: request.visit.database).map(payload.item)
        return page.response(
            items, total: ids.count, request, collection: "/wc/v3/products/\(parent)/variations")
    }

    private static func one(_ request: RestRequest) throws -> RestResponse {
        let isEditing = request.string("context") == "edit"
        return try RestVariationPayload(request.scope, editing: isEditing).item(find(request)).response()
    }

    // MARK: Writing

    /// The address of a new variation still holds the route's pattern (rest-v3/variations-write).
    private static func create(_ request: RestRequest) throws -> RestResponse {
        let item = try created(request)
        let id = item.members["id"]?.int ?? 0
        return item.response(status: 201, location: request.scope.site.rest("/wc/v3\(base)/\(id)"))
    }

    private static func created(_ request: RestRequest) throws -> RestItem {
        var variation = Product()
        variation.kind = .variation
        variation.taxClass = "parent"
        variation.parentID = request.int("product_id") ?? 0
        variation.created = request.visit.now.sql
        return try saved(&variation, request, isNew: true)
    }

    private static func updated(_ request: RestRequest) throws -> RestItem {
        var variation = try find(request)
        return try saved(&variation, request, isNew: false)
    }

    private static func saved(_ variation: inout Product, _ request: RestRequest, isNew: Bool) throws -> RestItem {
        try RestProductWriter(request).write(&variation)
        if isNew { variation.id = try request.visit.ids.take("posts") }
        try RestProductLists(request).writeMeta(&variation)
        let database = request.visit.database
        let parent = try ProductRecord.find(variation.parentID, in: database)
        let summary = try RestProductParts(request.scope).attributeSummary(variation, parent)
        variation.name = [parent?.name ?? "", summary].filter { !$0.isEmpty }.joined(separator: " - ")
        variation.slug = Sanitize.title(variation.name)
        variation.modified = request.visit.now.sql
        try ProductRecord.save(variation, in: database)
        try ProductRecord.refreshPrices(of: variation.parentID, in: database)
        try StockLevels(scope: request.scope).syncParent(variation.parentID)
        return try RestVariationPayload(request.scope, editing: true).item(variation)
    }

    private static func batch(_ request: RestRequest) throws -> RestResponse {
        try RestBatch(create: created, update: updated, delete: deleted, args: RestProductArgs.variation)
            .answer(request)
    }

    private static func deleted(_ request: RestRequest) throws -> RestItem {
        let variation = try find(request)
        let item = try RestVariationPayload(request.scope, editing: true).item(variation)
        if request.bool("force") == true {
            try RestProductTrash(request.visit).delete(variation)
        } else {
            guard variation.status != "trash" else {
                throw RestError(
                    "woocommerce_rest_already_trashed", "The product_variation has already been deleted.", status: 410)
            }
            try RestProductTrash(request.visit).trash(variation)
        }
        try StockLevels(scope: request.scope).syncParent(variation.parentID)
        return item
    }

    /// Makes every combination of values that no variation has yet.
    private static func generate(_ request: RestRequest) throws -> RestResponse {
        let database = request.visit.database
        let id = request.int("product_id") ?? 0
        guard let parent = try ProductRecord.find(id, in: database), parent.kind == .variable else {
            throw RestError("woocommerce_rest_product_invalid_id", "Invalid product ID.", status: 404)
        }
        let known = Set(try ProductRecord.variations(of: id, in: database).map(\.variationAttributes))
        let missing = combinations(parent.attributes.filter(\.isForVariations)).filter { !known.contains($0) }
        for (place, attributes) in missing.enumerated() {
            var variation = Product()
            variation.kind = .variation
            variation.taxClass = "parent"
            variation.parentID = id
            variation.id = try request.visit.ids.take("posts")
            variation.menuOrder = place
            variation.variationAttributes = attributes
            (variation.created, variation.modified) = (request.visit.now.sql, request.visit.now.sql)
            let summary = try RestProductParts(request.scope).attributeSummary(variation, parent)
            variation.name = "\(parent.name) - \(summary)"
            try ProductRecord.save(variation, in: database)
        }
        return RestResponse(["count": .init(missing.count)])
    }

    private static func combinations(_ attributes: [ProductAttribute]) -> [[VariationAttribute]] {
        attributes.reduce([[]]) { made, attribute in
            let more = made.flatMap { rest in
                attribute.options.map { rest + [VariationAttribute(key: attribute.key, value: $0)] }
            }
            return Array(more.prefix(50))
        }
    }
}
