import Simulator

/// `stocks.json`: the answer of GET /V1/inventory/stocks, or its items.
enum StockSeed {
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("stocks.json", fixtures).entities {
            let id = try entity.int("stock_id")
            try StockRecord.save(Stock(id: id, name: try entity.text("name")), in: database)
            let channels = StockPayload.channels(Fields(entity.value.object ?? JSONObject()))
            try StockRecord.replaceChannels(channels ?? [], of: id, in: database)
        }
    }
}
