import PHP
import Simulator

/// `db-inventory-reservations.json`: the rows of the ledger.
enum ReservationSeed {
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("db-inventory-reservations.json", fixtures).entities {
            guard let quantity = entity.value["quantity"].flatMap(\.phpNumeric) else {
                throw entity.mistake("quantity", "must be a number")
            }
            let reservation = Reservation(
                stock: try entity.int("stock_id"), sku: try entity.text("sku"), quantity: quantity,
                metadata: try entity.text("metadata"))
            try ReservationRecord.append(reservation, id: try entity.int("reservation_id"), in: database)
        }
    }
}
