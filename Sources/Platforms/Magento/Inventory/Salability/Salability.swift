import Simulator

/// What a stock has to sell.
enum Salability {
    /// The salable quantity: what the sources have, less what is promised, less the threshold, which can be below zero;
    /// nothing of what the index does not call salable.
    ///
    /// - Throws: ``MagentoError`` for a type without pieces and for an unknown stock, ``ApplicationCrash`` for an
    ///   unknown SKU.
    static func quantity(_ sku: String, from stock: Int, in database: Database) throws -> Double {
        try checkType(sku, in: database)
        try checkStock(stock, in: database)
        guard let entry = try StockIndex.entry(of: sku, in: stock, database), entry.isSalable else { return 0 }
        return try left(entry, of: sku, in: stock, configuration(of: sku, in: stock, database), database)
    }

    /// Whether the stock index calls a SKU salable. Unknown SKUs and stocks are not.
    static func isSalable(_ sku: String, from stock: Int, in database: Database) throws -> Bool {
        try StockIndex.entry(of: sku, in: stock, database)?.isSalable ?? false
    }

    /// What is left of an entry behind reservations and threshold.
    static func left(
        _ entry: StockIndexEntry, of sku: String, in stock: Int, _ item: StockItem, _ database: Database
    ) throws -> Double {
        let left = entry.quantity + (try Reservation.balance(of: sku, in: stock, database)) - item.threshold
        return Decimal4.rounded(left)
    }

    /// Only products that have pieces of their own have a quantity; a SKU without a product is a PHP error
    /// (salable/qty-ghost).
    static func checkType(_ sku: String, in database: Database) throws {
        guard let product = try StockedProduct.find(sku, in: database) else { throw ApplicationCrash() }
        guard product.isCounted else {
            throw MagentoError.invalid("Can't check requested quantity for products without Source Items support.")
        }
    }

    private static func checkStock(_ stock: Int, in database: Database) throws {
        guard try Stock.find(stock, in: database) != nil else {
            throw MagentoError.invalid("Could not receive Stock Item data")
        }
    }

    /// The settings that a SKU is sold by in a stock.
    ///
    /// - Throws: ``NotAssigned`` where none of the stock's sources has an item of it.
    static func configuration(of sku: String, in stock: Int, _ database: Database) throws -> StockItem {
        if stock != Stock.defaultID, try !SourceItem.isAssigned(sku, to: stock, in: database) {
            throw NotAssigned()
        }
        return try LegacyStock.item(ofSKU: sku, in: database) ?? .fresh
    }

    /// A SKU that no source of a stock has.
    struct NotAssigned: Error {}
}
