/// What taxes add to the room.
enum Tax {
    /// The tables.
    static let schemas = [TaxClassRecord.schema, TaxRateRecord.schema, TaxRuleRecord.schema]

    /// The fixtures.
    static let seeds: [Features.Seed] = [TaxClassRecord.load, TaxRateRecord.load, TaxRuleRecord.load]
}
