import Simulator

/// Pieces promised to an order, or given back: an entry of the ledger that is never changed, only balanced.
struct Reservation: Hashable, Sendable {
    var stock: Int
    var sku: String
    /// Negative for pieces that leave.
    var quantity: Double
    /// JSON that says which event made it.
    var metadata: String
}

/// The table `inventory_reservation`.
enum ReservationRecord {
    static let schema = """
        CREATE TABLE inventory_reservation (
            reservation_id INTEGER PRIMARY KEY, stock_id INTEGER NOT NULL, sku TEXT NOT NULL COLLATE NOCASE,
            quantity REAL NOT NULL, metadata TEXT NOT NULL);
        CREATE INDEX inventory_reservation_of ON inventory_reservation (stock_id, sku, quantity);
        """

    /// What the ledger adds to a SKU's quantity in a stock; usually zero or negative.
    static func balance(of sku: String, in stock: Int, _ database: Database) throws -> Double {
        let sum = try database.first(
            "SELECT sum(quantity) FROM inventory_reservation WHERE stock_id = ? AND sku = ?", stock,
            ProductRecord.trimmed(sku)
        ) { $0.double(0) }
        return Decimal4.rounded(sum ?? 0)
    }

    static func append(_ reservation: Reservation, id: Int, in database: Database) throws {
        try database.run(
            "INSERT INTO inventory_reservation (reservation_id, stock_id, sku, quantity, metadata) VALUES (?, ?, ?, ?, ?)",
            id, reservation.stock, reservation.sku, Decimal4.rounded(reservation.quantity), reservation.metadata)
    }
}
