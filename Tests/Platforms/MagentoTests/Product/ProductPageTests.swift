import Testing

@testable import Magento
@testable import Simulator

/// A page is read in few statements and shows what its items show one by one.
@Suite struct PageTests {
    @Test(arguments: 0...2) func productsReadTogetherAreThoseReadAlone(_ store: Int) throws {
        let shop = try TestShop()
        let ids = try Product.all("ORDER BY sku DESC", in: shop.database).map(\.id)
        let page = try ProductView.find(ids: ids + [999_999], store: store, in: shop.database)
        let types = try ProductTypes.all(of: page.map(\.product), in: shop.database)
        #expect(page.map(\.product.id) == ids)
        for view in page {
            let id = view.product.id
            let alone = try #require(try ProductView.find(id: id, store: store, in: shop.database))
            let type = try ProductTypes.all(of: [view.product], in: shop.database)[id]
            #expect(
                ProductPayload(view: view, type: types[id] ?? .plain).asValue
                    == ProductPayload(view: alone, type: type ?? .plain).asValue)
        }
    }

    @Test(arguments: 0...2) func categoriesReadTogetherAreThoseReadAlone(_ store: Int) throws {
        let shop = try TestShop()
        let ids = try Category.all("ORDER BY entity_id DESC", in: shop.database).map(\.id)
        let page = try CategoryView.find(ids, store: store, in: shop.database)
        #expect(page.map(\.category.id) == ids)
        for view in page {
            let alone = try #require(try CategoryView.find(view.category.id, store: store, in: shop.database))
            #expect(view.asValue == alone.asValue)
        }
    }
}
