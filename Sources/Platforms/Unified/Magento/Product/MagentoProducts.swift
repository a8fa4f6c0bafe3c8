import Simulator

/// product.*: reading and finding.
enum MagentoProducts {
    static let methods: [String: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult] = [
        "product.add": { try MagentoProductAdd(adapter: $0, call: $1).perform() },
        "product.update": { try MagentoProductUpdate(adapter: $0, call: $1).perform() },
        "product.delete": delete,
        "product.info": info,
        "product.list": list,
        "product.count": count,
        "product.find": find,
    ]

    // MARK: Finding

    /// The products of ids, as lists show them; ids that nothing has are passed over.
    static func find(ids: [String], _ adapter: MagentoAdapter, _ scope: MagentoScope) throws -> [JSONValue] {
        let known = ids.filter { Int($0) != nil }
        guard !known.isEmpty else { return [] }
        var criteria = MagentoCriteria(page: (known.count, 1))
        criteria.require("entity_id", "in", known.joined(separator: ","))
        return try adapter.search(scope.root + "/products", criteria).items
    }

    /// The SKU of a product, which Magento's paths want.
    ///
    /// - Throws: 112 where there is none of that id.
    static func sku(
        of id: String, _ adapter: MagentoAdapter, _ scope: MagentoScope, as name: String = "Product"
    ) throws -> String {
        guard let sku = try find(ids: [id], adapter, scope).first?.text("sku") else {
            throw UnifiedError.notFound(name, id: id)
        }
        return sku
    }

    private static let info: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let id = try call.required("id")
        let scope = try adapter.scope(call.parameters)
        let sku = try sku(of: id, adapter, scope)
        let native = try adapter.body(
            scope.root + "/products/\(MagentoAdapter.segment(sku))", orElse: .notFound("Product", id: id))
        return .model(try MagentoProductModel(adapter, call, scope, skus: [sku]).product(native))
    }

    private static let list: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let scope = try adapter.scope(call.parameters)
        var criteria = try criteria(call.parameters)
        let field = sortFields[call.parameters.filled("sort_by") ?? "id"] ?? "entity_id"
        criteria.sort = (field, call.parameters.filled("sort_direction")?.lowercased() == "desc")
        let (items, total) = try adapter.page(scope.root + "/products", criteria, call.page)
        let model = try MagentoProductModel(adapter, call, scope, skus: items.compactMap { $0.text("sku") })
        return .list(Listing(rows: try items.map(model.product), total: total))
    }

    private static let count: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let scope = try adapter.scope(call.parameters)
        var criteria = try criteria(call.parameters)
        criteria.page = (1, 1)
        let total = try adapter.search(scope.root + "/products", criteria).total
        return .members(["products_count": .int(Int64(total))])
    }

    private static let find: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        _ = try call.required("find_value")
        let scope = try adapter.scope(call.parameters)
        let criteria = try criteria(call.parameters)
        let (items, total) = try adapter.page(scope.root + "/products", criteria, call.page)
        guard !items.isEmpty else { throw UnifiedError.absent("Entity not found") }
        var narrow = call
        narrow.fields = ["id", "name", "description", "price"]
        let model = try MagentoProductModel(adapter, narrow, scope, skus: [])
        return .list(Listing(rows: try items.map { FoundProduct(try model.product($0)) }, total: total))
    }

    // MARK: Filters

    private static let sortFields = [
        "id": "entity_id", "name": "name", "price": "price", "create_at": "created_at", "created_at": "created_at",
        "modified_at": "updated_at", "sku": "sku", "model": "sku",
    ]

    private static let findFields = ["name": "name", "sku": "sku", "model": "sku", "description": "description"]

    /// What list, count and find share.
    static func criteria(_ parameters: Parameters) throws -> MagentoCriteria {
        var criteria = MagentoCriteria()
        let ids = parameters.list("product_ids")
        criteria.require("entity_id", "in", ifSet: ids.map { $0.filter { Int($0) != nil }.joined(separator: ",") })
        criteria.require("entity_id", "gt", ifSet: parameters.filled("since_id"))
        let categories = parameters.list("categories_ids") ?? parameters.list("category_id")
        criteria.require("category_id", "in", ifSet: categories?.joined(separator: ","))
        criteria.require("sku", "eq", ifSet: parameters.filled("sku"))
        criteria.require("type_id", "eq", ifSet: parameters.filled("type"))
        criteria.require("manufacturer", "eq", ifSet: parameters.filled("manufacturer_id"))
        let isEnabled = MagentoProductValues(parameters).isEnabled ?? parameters.flag("avail_sale")
        if parameters.has("status") || parameters.has("avail_sale") {
            criteria.require("status", "eq", isEnabled == false ? "2" : "1")
        }
        if let isShown = parameters.flag("avail_view") {
            criteria.require("visibility", isShown ? "in" : "eq", isShown ? "2,3,4" : "1")
        }
        MagentoDates.require(parameters, &criteria)
        try MagentoFind.require(parameters, fields: findFields, usual: "name", &criteria)
        return criteria
    }

    // MARK: Deleting

    private static let delete: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let id = try call.required("id")
        let scope = try adapter.scope(call.parameters)
        let sku = try sku(of: id, adapter, scope)
        _ = try adapter.client.send("DELETE", scope.root + "/products/\(MagentoAdapter.segment(sku))")
        return .members(["delete_items": 1])
    }
}

/// A row of product.find.
struct FoundProduct: Payload {
    let product: Product

    init(_ product: Product) { self.product = product }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", product.id)
            json.member("name", product.name)
            json.member("description", product.description)
            json.member("price", product.price)
        }
    }
}
