import Simulator

/// Marks SKUs that the stock index calls sold out because of what was promised when it was last made.
///
/// The index of a SKU is made whenever its source items change, with the reservations of that moment, and not when
/// reservations change: a shipment lowers the source first and balances the reservation afterwards, so that what is left
/// can be not salable until the index is made again (stories-documents, ship-from-named-sources).
struct SoldOut: Record {
    static let table = Table<SoldOut>("inventory_stock_sold_out", isClustered: true)

    var stock = 0
    var sku = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("stock_id", &stock, .key)
        column("sku", &sku, [.key, .ignoringCase])
    }

    static func contains(_ sku: String, in stock: Int, _ database: Database) throws -> Bool {
        try exists("WHERE stock_id = ? AND sku = ?", stock, Product.trimmed(sku), in: database)
    }

    /// Makes the index anew of a source item that changed, in the stocks that have its source.
    static func settle(_ changed: SourceItem, in database: Database) throws {
        let sku = Product.trimmed(changed.sku)
        let links = try StockSourceLink.all(
            "WHERE source_code = ? AND stock_id <> ?", changed.source, Stock.defaultID, in: database)
        for stock in links.map(\.stock) {
            try deleteAll("WHERE stock_id = ? AND sku = ?", stock, sku, in: database)
            guard let entry = try StockIndex.partEntry(of: sku, in: stock, database), entry.isSalable,
                let item = try LegacyStock.item(ofSKU: sku, in: database), item.managesStock, !item.allowsBackorders,
                entry.quantity + (try Reservation.balance(of: sku, in: stock, database)) <= item.threshold
            else { continue }
            try SoldOut(stock: stock, sku: sku).insert(into: database)
        }
    }
}
