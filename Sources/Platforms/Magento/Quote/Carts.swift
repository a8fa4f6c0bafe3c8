import Simulator

/// What carts add to the room.
enum Carts {
    /// The tables.
    static let schemas = [
        Quote.table.schema, QuoteIDMask.table.schema, QuoteAddress.table.schema, QuoteItem.table.schema,
        QuotePayment.table.schema, ShippingRate.table.schema, GiftMessage.table.schema, TableRate.table.schema,
        CronRun.table.schema,
    ]

    /// The fixtures, which name products.
    static let seeds: [Features.Seed] = [QuoteSeed.load]
}
