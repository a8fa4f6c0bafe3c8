import PHP
import Simulator

/// `/V1/stockItems`, `/V1/stockStatuses` and the stock item of a product.
enum LegacyStockEndpoints {
    static let takesItem = [
        Parameter.required("productSku", .string), .required("stockItem", .object(StockItemPayload.type)),
    ]

    static let takesSKU = [Parameter.required("productSku", .string), .optional("scopeId", .int)]
    static let takesLimit = [
        Parameter.required("scopeId", .int), .required("qty", .float), .optional("currentPage", .int, 1),
        .optional("pageSize", .int, 0),
    ]

    /// GET /V1/stockItems/:productSku
    static func get(_ call: Invocation) throws -> Answer {
        let product = try product(call)
        let item = try StockItem.find(product: product.id, in: call.database) ?? .blank
        return Answer.write { StockItemPayload.write(item, to: &$0) }
    }

    /// PUT /V1/products/:productSku/stockItems/:itemId
    ///
    /// The product counts, the item's id in the path does not (legacy-stock/put-wrong-item-id).
    static func save(_ call: Invocation) throws -> Answer {
        let product = try product(call)
        var given = call.input.fields("stockItem") ?? Fields()
        given = Fields(
            JSONObject(
                given.members.pairs.filter { !["item_id", "stock_id"].contains($0.key) }.map { ($0.key, $0.value) }))
        try LegacyStock.save(given, of: product, isNew: false, in: call.visit)
        return .value(JSONValue(try StockItem.find(product: product.id, in: call.database)?.id))
    }

    /// GET /V1/stockStatuses/:productSku
    static func status(_ call: Invocation) throws -> Answer {
        let product = try product(call)
        let item = try StockItem.find(product: product.id, in: call.database) ?? .blank
        let website = call.input.int("scopeId") ?? call.scope.websiteID
        let stock = try StockResolver.stock(ofWebsite: website, in: call.database)
        let isSalable = try Salability.isSalable(product.sku, from: stock, in: call.database)
        let quantity = product.isCounted ? try Salability.quantity(product.sku, from: stock, in: call.database) : 0
        return Answer.write { json in
            json.object { json in
                json.member("product_id", product.id)
                json.member("stock_id", Stock.defaultID)
                // The quantity is an integer here, whatever the product's unit.
                json.member("qty", PHP.int(quantity))
                json.member("stock_status", isSalable ? 1 : 0)
                json.member("stock_item") { StockItemPayload.write(item, to: &$0) }
            }
        }
    }

    /// GET /V1/stockItems/lowStock/
    static func low(_ call: Invocation) throws -> Answer {
        let page = max(call.input.int("currentPage") ?? 1, 1)
        let size = call.input.int("pageSize") ?? 0
        // A page size of 0 is one item, and only the global scope has items (low-quantity/legacy-low-stock).
        let count = max(size, 1)
        let offset = (page - 1).multipliedReportingOverflow(by: count)
        var found: (items: [StockItem], total: Int) = ([], 0)
        if call.input.int("scopeId") == 0, !offset.overflow {
            let limit = call.input.double("qty") ?? 0
            found.items = try StockItem.all(
                "WHERE qty <= ? ORDER BY item_id LIMIT ? OFFSET ?", limit, count, offset.partialValue,
                in: call.database)
            found.total = try StockItem.count("WHERE qty <= ?", limit, in: call.database)
        }
        return Answer.write { json in
            json.object { json in
                json.member("items") { json in
                    json.array(of: found.items) { StockItemPayload.write($1, to: &$0) }
                }
                json.member("search_criteria", criteria(page: call.input.int("currentPage") ?? 1, size: size))
                json.member("total_count", found.total)
            }
        }
    }

    private static func criteria(page: Int, size: Int) -> JSONValue {
        [
            "mapper_interface_name":
                "Magento\\CatalogInventory\\Model\\ResourceModel\\Stock\\Item\\StockItemCriteriaMapper",
            "criteria_list": [], "filters": [], "orders": [],
            "limit": [.string(String(page)), .string(String(size))],
        ]
    }

    private static func product(_ call: Invocation) throws -> StockedProduct {
        let sku = call.input.text("productSku") ?? ""
        guard let product = try StockedProduct.find(sku, in: call.database) else {
            throw MagentoError.notFound("The Product with the \"%1\" SKU doesn't exist.", [.string(sku)])
        }
        return product
    }
}
