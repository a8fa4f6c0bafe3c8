import Simulator

/// `source-items.json`: the answer of GET /V1/inventory/source-items, or its items.
enum SourceItemSeed {
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for (place, entity) in try FixtureList("source-items.json", fixtures).entities.enumerated() {
            guard let quantity = entity.value["quantity"]?.double else {
                throw entity.mistake("quantity", "must be a number")
            }
            let item = SourceItem(
                sku: try entity.text("sku"), source: try entity.text("source_code"), quantity: quantity,
                status: try entity.int("status"))
            try SourceItemRecord.save(item, id: place + 1, in: database)
        }
    }
}
