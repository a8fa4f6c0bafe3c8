import Simulator
import Testing

@testable import Magento

/// Rates by place and by what is sent, of which the recorded shop has none.
@Suite struct TableRateTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
        try ConfigValue(path: "carriers/tablerate/active", value: "1").save(in: shop.database)
        try ConfigValue(path: "carriers/tablerate/condition_name", value: "package_qty").save(in: shop.database)
    }

    private func add(_ country: String, _ region: Int, _ postcode: String, from value: Double, _ price: Double) throws {
        try TableRate(
            website: 1, country: country, region: region, postcode: postcode, condition: "package_qty", value: value,
            price: price
        ).insert(into: shop.database)
    }

    private func price(_ qty: Double, to postcode: String = "94607", free: Bool = false) throws -> Double? {
        var cart = try Cart.open(customer: nil, store: 1, in: shop.visit)
        let product = try #require(try ProductView.find("tent-2p", store: 1, in: shop.database))
        let item = QuoteItem(
            product: product.product.id, store: 1, sku: "tent-2p", type: "simple",
            weight: product.value("weight")?.number, qty: qty)
        cart.lines = [Cart.Line(item: item, product: product)]
        cart.shipping.place.country = "US"
        cart.shipping.place.regionID = 12
        cart.shipping.place.postcode = postcode
        cart.shipping.collectsRates = true
        if free {
            var rule = SalesRule(id: 900)
            (rule.websites, rule.groups, rule.isActive, rule.action) = (IDs([1]), IDs([0]), true, "by_percent")
            rule.freeShipping = "2"
            try rule.save(in: shop.database)
        }
        try cart.collectTotals(in: shop.visit)
        return cart.rates.first { $0.carrier == "tablerate" }?.price
    }

    @Test func theMostExactRowThatIsReachedCounts() throws {
        try add("0", 0, "*", from: 1, 20)
        try add("US", 0, "*", from: 1, 15)
        try add("US", 12, "*", from: 1, 12)
        try add("US", 12, "94607", from: 1, 9)
        try add("US", 12, "94607", from: 5, 4)
        #expect(try price(2) == 9)
        #expect(try price(5) == 4)
        #expect(try price(2, to: "90034") == 12)
    }

    @Test func aPostcodeIsFoundByWhatStandsBeforeItsDash() throws {
        try add("US", 12, "94607", from: 1, 9)
        #expect(try price(1, to: "94607-1234") == 9)
        #expect(try price(1, to: "94608-1234") == nil)
    }

    @Test func aPostcodeWithoutACountryIsNoPlace() throws {
        try add("0", 0, "94607", from: 1, 9)
        #expect(try price(1) == nil)
    }

    @Test func whatTravelsForNothingIsNotCountedAndCostsNothing() throws {
        try add("US", 0, "*", from: 3, 12)
        #expect(try price(3) == 12)
        #expect(try price(3, free: true) == 0)
    }
}
