import Simulator

/// Pieces that orders being paid hold for a while, so that two shoppers do not pay for the same one.
enum ReservedStockRecord {
    static let schema = """
        CREATE TABLE reserved_stock (
            order_id INTEGER NOT NULL, product_id INTEGER NOT NULL, quantity REAL NOT NULL, expires INTEGER NOT NULL,
            PRIMARY KEY (order_id, product_id)
        ) WITHOUT ROWID;
        CREATE INDEX reserved_stock_product ON reserved_stock (product_id);
        """

    /// Pieces of a product that orders but `order` hold.
    static func reserved(_ product: Int, except order: Int, _ visit: Visit) throws -> Amount {
        let sum = try visit.database.first(
            "SELECT total(quantity) FROM reserved_stock WHERE product_id = ? AND expires > ? AND order_id <> ?",
            product, visit.now.seconds, order
        ) { $0.double(0) }
        return Amount(sum ?? 0)
    }

    /// Holds pieces for an order for so many minutes, in place of what it held of that product.
    static func reserve(_ quantity: Amount, of product: Int, for order: Int, minutes: Int, _ visit: Visit) throws {
        try visit.database.run(
            "INSERT OR REPLACE INTO reserved_stock (order_id, product_id, quantity, expires) VALUES (?, ?, ?, ?)",
            order, product, quantity.double, visit.now.seconds + Int64(minutes) * 60)
    }

    /// Gives up what an order holds.
    static func release(_ order: Int, in database: Database) throws {
        try database.run("DELETE FROM reserved_stock WHERE order_id = ?", order)
    }
}
