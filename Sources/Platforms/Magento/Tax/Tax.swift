import Simulator

/// What taxes add to the room.
enum Tax {
    /// The tables.
    static let schemas = [
        TaxClass.table.schema, TaxRate.table.schema, TaxRateTitle.table.schema, TaxRule.table.schema,
        TaxCalculation.table.schema,
    ]

    /// The fixtures.
    static let seeds: [Features.Seed] = [TaxClass.load, TaxRate.load, TaxRule.load]
}
