import Simulator
import Testing

@testable import Magento

/// The legacy stock item and the default source follow each other.
@Suite struct LegacyStockTests {
    /// Whoever writes last, both sides show the same quantity afterwards.
    @Test(arguments: 1...20) func bothSidesAgree(_ seed: UInt64) throws {
        let shop = try TestShop()
        var generator = SeededGenerator(seed)
        let product = try shop.product("pack-30l")
        for _ in 0..<20 {
            let quantity = Double(Int.random(in: 0...40, using: &generator)) / 4
            let isInStock = Bool.random(using: &generator)
            if Bool.random(using: &generator) {
                let item = SourceItem(
                    sku: product.sku, source: Source.defaultCode, quantity: quantity, status: isInStock ? 1 : 0)
                try SourceItems.save([item], in: shop.visit)
            } else {
                try LegacyStock.save(
                    Fields(["qty": .double(quantity), "is_in_stock": .bool(isInStock)]), of: product, isNew: false,
                    in: shop.visit)
            }
            let legacy = try #require(try StockItem.find(product: product.id, in: shop.database))
            let item = try SourceItem.find(product.sku, at: Source.defaultCode, in: shop.database)
            #expect(legacy.quantity == quantity)
            #expect(item?.quantity == quantity)
            #expect(legacy.isInStock == (isInStock && quantity > 0))
        }
    }

    @Test func anItemWithoutAnythingSaidAboutItLeavesNoTrace() throws {
        let shop = try TestShop()
        let hat = try shop.product("hat-wool")
        try LegacyStock.save(Fields(["is_in_stock": false]), of: hat, isNew: false, in: shop.visit)
        #expect(try SourceItem.find(hat.sku, at: Source.defaultCode, in: shop.database) == nil)
        let item = try #require(try StockItem.find(product: hat.id, in: shop.database))
        #expect(item.statusChangedAutomatically == 1)
        #expect(item.lowStockDate == shop.visit.now.sql)
    }

    @Test func deletingTheDefaultSourceItemEmptiesTheLegacyItem() throws {
        let shop = try TestShop()
        try SourceItems.delete("pack-30l", at: Source.defaultCode, in: shop.database)
        let item = try #require(try LegacyStock.item(ofSKU: "pack-30l", in: shop.database))
        #expect(item.quantity == 0)
        #expect(!item.isInStock)
    }

    @Test(arguments: [["item_id": 7], ["item_id": 0], ["stock_id": 2]] as [JSONObject])
    func foreignItemsAreRefused(_ given: JSONObject) throws {
        let shop = try TestShop()
        let rope = try shop.product("rope-10m")
        #expect(throws: MagentoError.self) {
            try LegacyStock.save(Fields(given), of: rope, isNew: false, in: shop.visit)
        }
    }

    @Test func everySaveUsesUpAnID() throws {
        let shop = try TestShop()
        let rope = try shop.product("rope-10m")
        let next = try shop.visit.ids.peek(StockItem.counter)
        try LegacyStock.save(nil, of: rope, isNew: false, in: shop.visit)
        #expect(try shop.visit.ids.peek(StockItem.counter) == next + 1)
        #expect(try StockItem.find(product: rope.id, in: shop.database)?.id == 5)
    }
}
