import Simulator

/// Pieces that orders being paid hold for a while, so that two shoppers do not pay for the same one.
struct ReservedStockRecord: Record {
    static let table = Table<ReservedStockRecord>("reserved_stock", indexes: ["product_id"], isClustered: true)

    var orderID = 0
    var productID = 0
    var quantity = 0.0
    var expires = Instant(seconds: 0)

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("order_id", &orderID, .key)
        column("product_id", &productID, .key)
        column("quantity", &quantity)
        column("expires", &expires)
    }

    /// Pieces of a product that orders but `order` hold.
    static func reserved(_ product: Int, except order: Int, _ visit: Visit) throws -> Amount {
        let sum: Double? = try visit.database.value(
            "SELECT total(quantity) FROM reserved_stock WHERE product_id = ? AND expires > ? AND order_id <> ?",
            product, visit.now.seconds, order)
        return Amount(sum ?? 0)
    }

    /// Holds pieces for an order for so many minutes, in place of what it held of that product.
    static func reserve(_ quantity: Amount, of product: Int, for order: Int, minutes: Int, _ visit: Visit) throws {
        let expires = Instant(seconds: visit.now.seconds + Int64(minutes) * 60)
        try ReservedStockRecord(orderID: order, productID: product, quantity: quantity.double, expires: expires)
            .save(in: visit.database)
    }

    /// Gives up what an order holds.
    static func release(_ order: Int, in database: Database) throws {
        try deleteAll("WHERE order_id = ?", order, in: database)
    }
}
