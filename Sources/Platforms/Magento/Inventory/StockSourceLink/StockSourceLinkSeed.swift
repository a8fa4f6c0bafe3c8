import Simulator

/// `stock-source-links.json`: the answer of GET /V1/inventory/stock-source-links, or its items.
enum StockSourceLinkSeed {
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for (place, entity) in try FixtureList("stock-source-links.json", fixtures).entities.enumerated() {
            let link = StockSourceLink(
                stock: try entity.int("stock_id"), source: try entity.text("source_code"),
                priority: try entity.int("priority"))
            try StockSourceLinkRecord.save(link, id: place + 1, in: database)
        }
    }
}
