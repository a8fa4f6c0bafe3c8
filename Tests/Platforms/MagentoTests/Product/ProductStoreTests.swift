import Testing

@testable import Magento
@testable import Simulator

@Suite("Products in stores") struct ProductStoreTests {
    private func attribute(_ code: String, _ shop: TestShop) throws -> Attribute {
        try #require(try Attribute.find(code, in: shop.database))
    }

    @Test("a store's own value hides the global one, in reading and in searching") func scopes() throws {
        let shop = try TestShop()
        let name = try attribute("name", shop)
        let mug = try shop.product("trail-mug")
        try name.set(.text("Tasse"), of: mug.id, store: 2, in: shop.database)
        #expect(
            try ProductView.find("trail-mug", store: 0, in: shop.database)?.value("name") == .text("Enamel Trail Mug"))
        #expect(try ProductView.find("trail-mug", store: 2, in: shop.database)?.value("name") == .text("Tasse"))
        #expect(try found("name", "Tasse", store: 2, shop) == [mug.id])
        #expect(try found("name", "Tasse", store: 1, shop) == [])
        #expect(try found("name", "Enamel Trail Mug", store: 2, shop) == [])
        #expect(try found("name", "enamel trail mug", store: 1, shop) == [mug.id])
    }

    private func found(_ field: String, _ value: String, store: Int, _ shop: TestShop) throws -> [Int] {
        let scope = StoreScope(name: .all, storeID: store, websiteID: store, code: "")
        let filter = SearchCriteria.Filter(field: field, value: value, condition: "eq")
        return try ProductSearch(scope: scope).page(SearchCriteria(groups: [[filter]]), in: shop.visit).ids
    }

    @Test("the SKU is found without regard to case and trailing spaces", arguments: ["HAT-WOOL", "hat-wool  "])
    func sku(_ text: String) throws {
        let shop = try TestShop()
        #expect(try Product.find(text, in: shop.database)?.sku == "hat-wool")
    }

    @Test("hostile filter values and fields are only values and fields", arguments: ["'; DROP TABLE x; --", "%", "\0"])
    func hostile(_ text: String) throws {
        let shop = try TestShop()
        #expect(try found("sku", text, store: 1, shop) == [])
        #expect(throws: MagentoError.self) { try found(text, "1", store: 1, shop) }
        #expect(try Product.count(in: shop.database) == 26)
    }

    @Test("deleting a product leaves nothing of it behind") func delete() throws {
        let shop = try TestShop()
        for sku in ["kit-dynamic", "trail-tee", "guide-pdf", "pack-30l", "rope-10m", "knife-fold", "camp-set"] {
            let product = try #require(try Product.find(sku, in: shop.database))
            try product.deleteAll(in: shop.database)
            let columns = [
                ("catalog_product_value", "entity_id"), ("catalog_product_website", "product_id"),
                ("catalog_product_media", "entity_id"), ("catalog_product_link", "product_id"),
                ("catalog_product_super_link", "parent_id"), ("catalog_product_bundle_option", "parent_id"),
                ("downloadable_link", "product_id"), ("catalog_product_option", "product_id"),
                ("catalog_product_index_price", "entity_id"),
            ]
            for (table, column) in columns {
                let isLeft = try shop.database.has("SELECT 1 FROM \(table) WHERE \(column) = ?", product.id)
                #expect(!isLeft, "\(sku) in \(table)")
            }
        }
    }

    @Test("the price index knows specials, tiers and parts") func prices() throws {
        let shop = try TestShop()
        func least(_ sku: String) throws -> Double? {
            let id = try shop.product(sku).id
            return try LeastPrice.find(1, id, in: shop.database)?.price
        }
        #expect(try least("canteen-1l") == 19.9)
        #expect(try least("rope-10m") == 8.95)
        #expect(try least("camp-set") == 8.95)
        #expect(try least("trail-tee") == 22)
        #expect(try least("guide-pdf") == 10)
        #expect(try least("stove-mini") == nil)
    }
}
