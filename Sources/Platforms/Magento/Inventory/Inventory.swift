/// What inventory adds to the room.
enum Inventory {
    /// The tables.
    static let schemas = [
        SourceRecord.schema, StockRecord.schema, StockSourceLinkRecord.schema, SourceItemRecord.schema,
        ReservationRecord.schema, LowQuantityRecord.schema, StockItemRecord.schema,
    ]

    /// The fixtures.
    static let seeds: [Features.Seed] = [
        SourceSeed.load, StockSeed.load, StockSourceLinkSeed.load, SourceItemSeed.load, ReservationSeed.load,
        StockItemSeed.load,
    ]
}
