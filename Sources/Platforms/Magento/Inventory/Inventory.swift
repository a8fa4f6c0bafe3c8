import Simulator

/// What inventory adds to the room.
enum Inventory {
    /// The tables.
    static let schemas = [
        Source.table.schema, Stock.table.schema, SalesChannel.table.schema, StockSourceLink.table.schema,
        SourceItem.table.schema, Reservation.table.schema, SoldOut.table.schema, LowQuantity.table.schema,
        StockItem.table.schema, OrderPickup.table.schema,
    ]

    /// The fixtures.
    static let seeds: [Features.Seed] = [
        Source.load, Stock.load, StockSourceLink.load, SourceItem.load, Reservation.load, StockItem.load,
    ]
}
