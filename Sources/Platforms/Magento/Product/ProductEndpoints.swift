import Simulator

/// `/V1/products` and `/V1/products/:sku`.
enum ProductEndpoints {
    static let getParameters = [
        Parameter.required("sku", .string), .optional("editMode", .bool), .optional("storeId", .int),
        .optional("forceReload", .bool),
    ]
    static let skuParameter = Parameter.required("sku", .string)

    static func get(_ call: Invocation) throws -> Answer {
        let store = call.input.int("storeId") ?? call.scope.storeID
        guard let view = try ProductView.find(call.input.text("sku") ?? "", store: store, in: call.database) else {
            throw MagentoError.noProduct
        }
        return try answer(view, call)
    }

    /// A product, for those who may see stock with its stock item (acl/restricted-admin).
    ///
    /// - Parameter isSave: whether this answers a save, which old profiles show otherwise.
    static func answer(
        _ view: ProductView, _ call: Invocation, without: Set<String> = [], isSave: Bool = false
    ) throws -> Answer {
        let database = call.database
        let showsStock = try call.allows("Magento_CatalogInventory::cataloginventory")
        let payload = ProductPayload(
            view: view, stockItem: showsStock ? try StockItem.find(product: view.product.id, in: database) : nil,
            type: try ProductTypes.all(of: [view.product], in: database)[view.product.id] ?? .plain,
            hidesManagement: isSave && Profile(call.visit.shop).hidesStockManagementOnSave, without: without)
        return .write(payload)
    }

    static func list(_ call: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(call)
        let page = try ProductSearch(scope: call.scope).page(criteria, in: call.visit)
        let views = try ProductView.find(ids: page.ids, store: call.scope.storeID, in: call.database)
        let types = try ProductTypes.all(of: views.map(\.product), in: call.database)
        // Items of lists come without a stock item (flows/listing-pages).
        let items = views.map { ProductPayload(view: $0, type: types[$0.product.id] ?? .plain) }
        return .list(items, criteria: criteria, total: page.total) { $0.write($1) }
    }

    static func save(_ call: Invocation) throws -> Answer {
        let save = ProductSave(call)
        let id = try save.run()
        let store = call.scope.storeID
        guard let view = try ProductView.find(id: id, store: store, in: call.database) else {
            throw MagentoError.noProduct
        }
        return try answer(view, call, without: save.hidden(for: view.product), isSave: true)
    }

    static func delete(_ call: Invocation) throws -> Answer {
        try Product.named(call.input.text("sku"), in: call.database).deleteAll(in: call.database)
        return .yes
    }

    /// The product types in the order of their modules.
    static func types(_ call: Invocation) throws -> Answer {
        let types = [
            ("simple", "Simple"), ("virtual", "Virtual"), ("bundle", "Bundle"), ("downloadable", "Downloadable"),
            ("configurable", "Configurable"), ("grouped", "Grouped"),
        ]
        return .value(.array(types.map { ["name": .string($0.0), "label": .string("\($0.1) Product")] }))
    }
}

extension Product {
    /// Takes the product away with everything that hangs on it. Source items stay (flows/product-delete-effects).
    func deleteAll(in database: Database) throws {
        try ProductTypes.delete(id, in: database)
        for option in try CustomOption.all(of: id, in: database) { try CustomOption.remove(option.id, in: database) }
        try ProductValue.deleteAll("WHERE entity_id = ?", id, in: database)
        try ProductText.deleteAll("WHERE entity_id = ?", id, in: database)
        try ProductWebsite.deleteAll("WHERE product_id = ?", id, in: database)
        try CategoryProduct.deleteAll(of: id, in: database)
        try MediaEntry.deleteAll(of: id, in: database)
        try TierPrice.deleteAll(of: id, in: database)
        try ProductLink.deleteAll("WHERE product_id = ?", id, in: database)
        try ProductLink.deleteAll("WHERE linked_product_id = ?", id, in: database)
        try database.run("DELETE FROM cataloginventory_stock_item WHERE product_id = ?", id)
        try LeastPrice.deleteAll("WHERE entity_id = ?", id, in: database)
        try Product.delete(id, in: database)
        try UrlRewrite.delete(.product(id), in: database)
    }
}
