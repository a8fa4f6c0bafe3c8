import PHP
import Simulator

/// Pieces promised to an order, or given back: an entry of the ledger that is never changed, only balanced.
struct Reservation: Record, Hashable {
    static let table = Table<Reservation>("inventory_reservation", indexes: ["stock_id, sku, quantity"])

    var id = 0
    var stock = 0
    var sku = ""
    /// Negative for pieces that leave.
    var quantity = 0.0
    /// JSON that says which event made it.
    var metadata = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("reservation_id", &id, .key)
        column("stock_id", &stock)
        column("sku", &sku, .ignoringCase)
        column("quantity", &quantity)
        column("metadata", &metadata)
    }

    /// What the ledger adds to a SKU's quantity in a stock; usually zero or negative.
    static func balance(of sku: String, in stock: Int, _ database: Database) throws -> Double {
        let sum: Double? = try database.value(
            "SELECT sum(quantity) FROM inventory_reservation WHERE stock_id = ? AND sku = ?", stock,
            Product.trimmed(sku))
        return Decimal4.rounded(sum ?? 0)
    }

    /// `db-inventory-reservations.json`: the rows of the ledger.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("db-inventory-reservations.json", fixtures).entities {
            guard let quantity = entity.value["quantity"].flatMap(\.phpNumeric) else {
                throw entity.mistake("quantity", "must be a number")
            }
            try Reservation(
                id: entity.int("reservation_id"), stock: entity.int("stock_id"), sku: entity.text("sku"),
                quantity: Decimal4.rounded(quantity), metadata: entity.text("metadata")
            ).insert(into: database)
        }
    }
}
