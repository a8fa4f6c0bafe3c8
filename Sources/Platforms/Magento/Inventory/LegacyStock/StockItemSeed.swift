import Simulator

/// Stock items: those that stand in the products, and `low-level-stock.json`, the items by SKU.
enum StockItemSeed {
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for file in ProductSeed.files(fixtures) {
            for product in try FixtureList(file, fixtures).entities {
                guard product.value["extension_attributes"]?["stock_item"] != nil else { continue }
                try save(try product.entity("extension_attributes").entity("stock_item"), database)
            }
        }
        let file = "low-level-stock.json"
        for (sku, item) in try fixtures.json(file)?.object ?? JSONObject() {
            try save(FixtureEntity(file: file, name: sku, value: item), database)
        }
    }

    private static func save(_ entity: FixtureEntity, _ database: Database) throws {
        var item = StockItem.fresh
        item.apply(Fields(entity.value.object ?? JSONObject()))
        item.id = try entity.int("item_id")
        item.product = try entity.int("product_id")
        try StockItemRecord.save(item, in: database)
    }
}
