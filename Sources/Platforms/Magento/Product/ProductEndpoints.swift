import Simulator

/// `/V1/products` and `/V1/products/:sku`.
enum ProductEndpoints {
    static let getParameters = [
        Parameter.required("sku", .string), .optional("editMode", .bool), .optional("storeId", .int),
        .optional("forceReload", .bool),
    ]
    static let skuParameter = Parameter.required("sku", .string)

    static func get(_ invocation: Invocation) throws -> Answer {
        let store = invocation.input.int("storeId") ?? invocation.scope.storeID
        guard let view = try ProductView.find(invocation.input.text("sku") ?? "", store: store, in: invocation.database)
        else { throw MagentoError.noProduct }
        return try answer(view, invocation)
    }

    /// A product, for those who may see stock with its stock item (acl/restricted-admin).
    ///
    /// - Parameter isSave: whether this answers a save, which old profiles show otherwise.
    static func answer(
        _ view: ProductView, _ invocation: Invocation, without: Set<String> = [], isSave: Bool = false
    ) throws -> Answer {
        let database = invocation.database
        let showsStock = try invocation.allows("Magento_CatalogInventory::cataloginventory")
        let item = showsStock ? try StockItem.find(product: view.product.id, in: database) : nil
        let hidesManagement = isSave && Profile(invocation.visit.shop).hidesStockManagementOnSave
        let payload = ProductPayload(
            view: view,
            extensions: { json in
                if let item {
                    json.member("stock_item") {
                        StockItemPayload.write(item, hidesManagement: hidesManagement, to: &$0)
                    }
                }
                try ProductTypes.write(view, in: database, to: &json)
            }, without: without)
        return try .write { try payload.write(to: &$0) }
    }

    static func list(_ invocation: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(invocation)
        let database = invocation.database
        let store = invocation.scope.storeID
        let page = try ProductSearch(scope: invocation.scope).page(criteria, in: invocation.visit)
        let views = try page.ids.compactMap { try ProductView.find(id: $0, store: store, in: database) }
        return try .list(views, criteria: criteria, total: page.total) { json, view in
            // Items of lists come without a stock item (flows/listing-pages).
            try ProductPayload(view: view, extensions: { try ProductTypes.write(view, in: database, to: &$0) })
                .write(to: &json)
        }
    }

    static func save(_ invocation: Invocation) throws -> Answer {
        let save = ProductSave(invocation)
        let id = try save.run()
        let store = invocation.scope.storeID
        guard let view = try ProductView.find(id: id, store: store, in: invocation.database) else {
            throw MagentoError.noProduct
        }
        return try answer(view, invocation, without: save.hidden, isSave: true)
    }

    static func delete(_ invocation: Invocation) throws -> Answer {
        let sku = invocation.input.text("sku") ?? ""
        guard let product = try ProductRecord.find(sku, in: invocation.database) else { throw MagentoError.noProduct }
        try ProductDelete(database: invocation.database).delete(product)
        return .yes
    }

    /// The product types in the order of their modules.
    static func types(_ invocation: Invocation) throws -> Answer {
        let types = [
            ("simple", "Simple"), ("virtual", "Virtual"), ("bundle", "Bundle"), ("downloadable", "Downloadable"),
            ("configurable", "Configurable"), ("grouped", "Grouped"),
        ]
        return .value(.array(types.map { ["name": .string($0.0), "label": .string("\($0.1) Product")] }))
    }
}

/// Takes a product away with everything that hangs on it. Source items stay (flows/product-delete-effects).
struct ProductDelete {
    let database: Database

    func delete(_ product: Product) throws {
        let id = product.id
        try ProductTypes.delete(id, in: database)
        for option in try CustomOptionRecord.options(of: id, in: database) {
            try CustomOptionRecord.delete(option.id, in: database)
        }
        let tables = [
            ("catalog_product_value", "entity_id"), ("catalog_product_text", "entity_id"),
            ("catalog_product_website", "product_id"), ("catalog_category_product", "product_id"),
            ("catalog_product_media", "entity_id"), ("catalog_product_tier_price", "entity_id"),
            ("catalog_product_link", "product_id"), ("catalog_product_link", "linked_product_id"),
            ("cataloginventory_stock_item", "product_id"), ("catalog_product_index_price", "entity_id"),
            ("catalog_product_entity", "entity_id"),
        ]
        for (table, column) in tables { try database.run("DELETE FROM \(table) WHERE \(column) = ?", id) }
        try UrlRewriteRecord.delete(.product(id), in: database)
    }
}
