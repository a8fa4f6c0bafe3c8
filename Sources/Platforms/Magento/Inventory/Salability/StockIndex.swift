import PHP
import Simulator

/// What the stock index says of a SKU in a stock: reservations do not count in it.
struct StockIndexEntry: Hashable, Sendable {
    var quantity: Double
    var isSalable: Bool
}

/// The stock index (`inventory_stock_N`), computed when it is asked for.
enum StockIndex {
    /// The entry of a SKU; nil where no source of the stock that is switched on has it.
    static func entry(of sku: String, in stock: Int, _ database: Database) throws -> StockIndexEntry? {
        let product = try StockedProduct.find(sku, in: database)
        if stock == Stock.defaultID { return try product.flatMap { try defaultEntry($0, database) } }
        if let product, !product.isCounted { return try CompositeStock.entry(of: product, in: stock, database) }
        return try countedEntry(of: sku, product, in: stock, database)
    }

    /// The entry of a part of another product; parts that have parts themselves have none.
    static func partEntry(of sku: String, in stock: Int, _ database: Database) throws -> StockIndexEntry? {
        let product = try StockedProduct.find(sku, in: database)
        if let product, !product.isCounted { return nil }
        return try countedEntry(of: sku, product, in: stock, database)
    }

    private static func countedEntry(
        of sku: String, _ product: StockedProduct?, in stock: Int, _ database: Database
    ) throws -> StockIndexEntry? {
        guard let sum = try sum(sku, stock, database) else { return nil }
        // Pieces of a SKU that no product has are not for sale (inventory/source-items-unknown-sku salable).
        guard let product else { return StockIndexEntry(quantity: sum.quantity, isSalable: false) }
        let item = try StockItem.find(product: product.id, in: database)
        let hasEnough = item.map { self.isSalable($0, sum) } ?? false
        let isSalable = hasEnough ? try !SoldOut.contains(sku, in: stock, database) : false
        return StockIndexEntry(quantity: sum.quantity, isSalable: isSalable)
    }

    /// The default stock's entry is the legacy stock item.
    private static func defaultEntry(_ product: StockedProduct, _ database: Database) throws -> StockIndexEntry? {
        guard let item = try StockItem.find(product: product.id, in: database) else { return nil }
        return StockIndexEntry(quantity: item.quantity ?? 0, isSalable: item.isInStock)
    }

    /// What the sources of a stock have of a SKU.
    private struct Sum {
        /// Pieces in sources where the SKU is in stock.
        var quantity: Double
        var isAnyInStock: Bool
    }

    private static func sum(_ sku: String, _ stock: Int, _ database: Database) throws -> Sum? {
        let sum = try database.row(
            """
            SELECT sum(CASE i.status WHEN 0 THEN 0 ELSE i.quantity END), max(i.status <> 0)
            FROM inventory_source_item i JOIN inventory_source_stock_link l USING (source_code)
                JOIN inventory_source s USING (source_code)
            WHERE i.sku = ? AND l.stock_id = ? AND s.enabled <> 0
            """, Product.trimmed(sku), stock, as: Double?.self, Bool?.self)
        return sum?.0.map { Sum(quantity: Decimal4.rounded($0), isAnyInStock: sum?.1 ?? false) }
    }

    /// Unmanaged stock, more than the threshold, or backorders: any of the three makes a SKU salable.
    private static func isSalable(_ item: StockItem, _ sum: Sum) -> Bool {
        if !item.managesStock || sum.quantity > item.threshold { return true }
        guard item.allowsBackorders, sum.isAnyInStock else { return false }
        return item.minQuantity.own >= 0 || (item.quantity ?? 0) > item.minQuantity.own
    }
}
