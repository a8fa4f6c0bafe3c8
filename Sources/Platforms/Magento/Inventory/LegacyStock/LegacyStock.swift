import Simulator

/// Keeps the legacy stock item and the default source in step, in both directions.
///
/// Products call ``save(_:of:isNew:in:)`` whenever they are saved, also when no stock was given.
enum LegacyStock {
    static func item(ofSKU sku: String, in database: Database) throws -> StockItem? {
        guard let product = try StockedProduct.find(sku, in: database) else { return nil }
        return try StockItem.find(product: product.id, in: database)
    }

    // MARK: From the product to the default source

    /// Saves the stock item of a product that is being saved.
    ///
    /// - Parameters:
    ///   - given: the `stock_item` of the request, typed as ``StockItemPayload/type`` says; nil where it has none.
    ///   - isNew: whether the product was created by this request.
    /// - Throws: ``MagentoError`` for a stock item of another product or stock.
    static func save(_ given: Fields?, of product: StockedProduct, isNew: Bool, in visit: Visit) throws {
        let stored = try StockItem.find(product: product.id, in: visit.database)
        if let given { try check(given, stored) }
        let given = given ?? Fields()
        // A new item is judged by what was given alone: unmanaged, hence in stock (new-product-stock-lifecycle).
        var seen = stored ?? .blank
        var row = stored ?? .fresh
        seen.apply(given)
        row.apply(given)
        settle(&seen, &row, isCounted: product.isCounted, in: visit)
        row.product = product.id
        row.id = try identity(stored, product, isNew: isNew, given: given, in: visit)
        try row.save(in: visit.database)
        if product.isCounted { try align(seen, product, in: visit) }
    }

    private static func check(_ given: Fields, _ stored: StockItem?) throws {
        if let stock = given.int("stock_id"), stock != Stock.defaultID {
            throw MagentoError.invalid(
                "Invalid stock id: %1. Only default stock with id %2 allowed",
                [JSONValue(stock), JSONValue(Stock.defaultID)])
        }
        guard let id = given.int("item_id") else { return }
        guard id > 0 else {
            throw MagentoError.invalid(
                "Invalid stock item id: %1. Should be null or numeric value greater than 0", [JSONValue(id)])
        }
        if let stored, stored.id != id {
            throw MagentoError.invalid(
                "Invalid stock item id: %1. Assigned stock item id is %2", [JSONValue(id), JSONValue(stored.id)])
        }
    }

    /// What a save makes of status and notification (stock-settings).
    private static func settle(_ seen: inout StockItem, _ row: inout StockItem, isCounted: Bool, in visit: Visit) {
        guard isCounted else {
            row.quantity = 0
            return
        }
        row.statusChangedAutomatically = 0
        if seen.managesStock, !seen.isStockSufficient {
            seen.storedInStock = false
            row.storedInStock = false
            row.statusChangedAutomatically = 1
        }
        row.lowStockDate = seen.isLow ? visit.now.sql : nil
    }

    /// The row's id. Every save uses one up, and the first save of given stock a second one (products/scopes).
    private static func identity(
        _ stored: StockItem?, _ product: StockedProduct, isNew: Bool, given: Fields, in visit: Visit
    ) throws -> Int {
        let id = try visit.ids.take(StockItem.counter)
        if isNew, product.isCounted, !given.members.isEmpty { _ = try visit.ids.take(StockItem.counter) }
        return stored?.id ?? id
    }

    /// Writes the default source item, unless there is nothing to say and none exists (legacy-stock/put-out-of-stock).
    private static func align(_ seen: StockItem, _ product: StockedProduct, in visit: Visit) throws {
        let existing = try SourceItem.find(product.sku, at: Source.defaultCode, in: visit.database)
        guard seen.isInStock || (seen.quantity ?? 0) != 0 || existing != nil else { return }
        try SourceItems.write(
            SourceItem(
                sku: product.sku, source: Source.defaultCode, quantity: seen.quantity ?? 0,
                status: seen.isInStock ? SourceItem.Status.inStock : SourceItem.Status.outOfStock),
            in: visit)
    }

    // MARK: From the default source to the product

    /// Writes what became of the default source item to the product's stock item.
    static func follow(_ item: SourceItem, in database: Database) throws {
        guard var stored = try self.item(ofSKU: item.sku, in: database) else { return }
        stored.quantity = item.quantity
        let sufficient = !stored.managesStock || stored.isStockSufficient
        try StockItem.set(
            quantity: item.quantity, isInStock: item.status != SourceItem.Status.outOfStock && sufficient,
            product: stored.product, in: database)
    }

    /// What a product's stock item becomes when its default source item goes away.
    static func empty(_ sku: String, in database: Database) throws {
        guard let product = try StockedProduct.find(sku, in: database) else { return }
        try StockItem.set(quantity: 0, isInStock: false, product: product.id, in: database)
    }
}
