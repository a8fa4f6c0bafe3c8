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

    /// Pieces that orders but `order` hold of those products of which any are held.
    static func reserved(_ products: some Sequence<Int>, except order: Int, _ visit: Visit) throws -> [Int: Amount] {
        let sums = try visit.database.rows(
            """
            SELECT product_id, total(quantity) FROM reserved_stock
            WHERE product_id IN (SELECT value FROM json_each(?)) AND expires > ? AND order_id <> ? GROUP BY product_id
            """, JSONList(products), visit.now, order, as: Int.self, Double.self)
        return Dictionary(sums.map { ($0.0, Amount($0.1)) }) { first, _ in first }
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
