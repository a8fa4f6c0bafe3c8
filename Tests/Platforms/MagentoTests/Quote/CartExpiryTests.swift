import Simulator
import Testing

@testable import Magento

/// Carts that nobody touches.
@Suite struct CartExpiryTests {
    private func visit(_ shop: TestShop, days: Int64) -> Visit {
        let visit = shop.visit
        return Visit(
            database: visit.database, now: visit.now.advanced(seconds: days * 86_400), random: visit.random,
            ids: visit.ids, shop: visit.shop, sandbox: "test")
    }

    @Test func aCartIsGoneAMonthAfterItWasTouched() throws {
        let shop = try TestShop()
        try Quote.deleteAll("WHERE 1", in: shop.database)
        let cart = try Cart.open(customer: nil, store: 1, in: shop.visit)
        func run(after days: Int64) throws -> Bool {
            try CartExpiry(visit: visit(shop, days: days)).runDue()
            return try Quote.find(cart.quote.id, in: shop.database) != nil
        }
        #expect(try run(after: 0) && run(after: 29) && run(after: 30))
        #expect(try !run(after: 32))
        #expect(try QuoteAddress.count("WHERE quote_id = ?", cart.quote.id, in: shop.database) == 0)
    }

    @Test func aShopThatWasJustMadeKeepsItsCarts() throws {
        let shop = try TestShop()
        let before = try Quote.count("", in: shop.database)
        try CartExpiry(visit: visit(shop, days: 1000)).runDue()
        #expect(try Quote.count("", in: shop.database) == before)
    }
}
