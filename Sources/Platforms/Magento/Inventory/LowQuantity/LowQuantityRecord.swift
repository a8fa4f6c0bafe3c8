import Simulator

/// Below which quantity a source asks for more of a SKU.
struct LowQuantity: Record {
    static let table = Table<LowQuantity>("inventory_low_stock_notification_configuration", isClustered: true)

    var source = ""
    var sku = ""
    /// nil where the shop's counts.
    var quantity: Double?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("source_code", &source, [.key, .ignoringCase])
        column("sku", &sku, [.key, .ignoringCase])
        column("notify_stock_qty", &quantity)
    }
}
