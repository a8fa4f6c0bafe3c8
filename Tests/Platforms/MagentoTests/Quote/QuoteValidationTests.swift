import Simulator
import Testing

@testable import Magento

/// What a cart must have before it becomes an order.
@Suite struct QuoteValidationTests {
    /// A cart that lacks nothing but the postcode.
    private func cart(_ shop: TestShop, to country: String) throws -> Cart {
        var cart = try Cart.open(customer: nil, store: 1, in: shop.visit)
        let product = try #require(try ProductView.find("rope-10m", store: 1, in: shop.database))
        _ = try cart.add(product, ItemChoice(), qty: 1, in: shop.visit)
        cart.shipping.place = QuotePlace(
            email: "g@example.com", firstname: "Gil", lastname: "Guest", street: "1 Main St", city: "Leeds",
            country: country, telephone: "555")
        cart.billing.place = cart.shipping.place
        cart.payment = QuotePayment(quote: cart.quote.id, method: "checkmo")
        cart.shipping.collectsRates = true
        cart.shipping.shippingMethod = "flatrate_flatrate"
        try cart.collectTotals(in: shop.visit)
        return cart
    }

    @Test("orders go to Great Britain without a postcode, and to France not")
    func postcodes() throws {
        let shop = try TestShop()
        let validation = QuoteValidation(visit: shop.visit)
        try validation.check(cart(shop, to: "GB"))
        let error = #expect(throws: MagentoError.self) { try validation.check(try cart(shop, to: "FR")) }
        let text = error.map { MagentoError.Part(message: $0.message, parameters: $0.parameters).text }
        #expect(text?.contains("\"postcode\" is required") == true)
    }

    @Test("the shop says which countries need a postcode")
    func postcodesOfTheShop() throws {
        let shop = try TestShop()
        try ConfigValue(path: "general/country/optional_zip_countries", value: "FR").save(in: shop.database)
        let validation = QuoteValidation(visit: shop.visit)
        try validation.check(cart(shop, to: "FR"))
        #expect(throws: MagentoError.self) { try validation.check(try cart(shop, to: "GB")) }
    }
}
