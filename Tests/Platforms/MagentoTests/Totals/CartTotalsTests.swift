import PHP
import Simulator
import Testing

@testable import Magento

/// What a cart comes to is what its parts come to, whatever is in it and whatever rules work on it.
@Suite struct CartTotalsTests {
    private static let skus = ["trail-mug", "tent-2p", "rope-10m", "canteen-1l", "hat-wool", "ticket-workshop"]

    /// A cart of random lines, sent to California, where there is a tax, or to Texas, where there is none.
    private func cart(_ shop: TestShop, _ generator: inout SeededGenerator, eu: Bool = false) throws -> Cart {
        var cart = try Cart.open(customer: nil, store: eu ? 2 : 1, in: shop.visit)
        for _ in 0..<Int.random(in: 1...5, using: &generator) {
            let sku = Self.skus[Int.random(in: 0..<Self.skus.count, using: &generator)]
            let product = try #require(try ProductView.find(sku, store: cart.quote.store, in: shop.database))
            let line = QuoteItem(
                product: product.product.id, store: cart.quote.store,
                isVirtual: product.product.type == "virtual", sku: sku, type: product.product.type,
                weight: product.value("weight")?.number, qty: Double(Int.random(in: 1...9, using: &generator)))
            cart.lines.append(Cart.Line(item: line, product: product))
        }
        let isCalifornian = Bool.random(using: &generator)
        cart.shipping.place.country = "US"
        cart.shipping.place.regionID = isCalifornian ? 12 : 57
        cart.shipping.place.postcode = isCalifornian ? "94607" : "73301"
        cart.billing.place = cart.shipping.place
        cart.shipping.collectsRates = true
        cart.shipping.shippingMethod = "flatrate_flatrate"
        return cart
    }

    private func rule(_ generator: inout SeededGenerator, id: Int) -> SalesRule {
        let actions = ["by_percent", "by_fixed", "cart_fixed", "buy_x_get_y", "to_percent", "to_fixed"]
        var rule = SalesRule(id: id)
        rule.websites = IDs([1, 2])
        rule.groups = IDs([0])
        rule.isActive = true
        rule.action = actions[Int.random(in: 0..<actions.count, using: &generator)]
        rule.discount = Double(Int.random(in: 0...60, using: &generator)) / 2
        rule.discountStep = Int.random(in: 0...3, using: &generator)
        rule.discountQuantity = Bool.random(using: &generator) ? Double(Int.random(in: 1...4, using: &generator)) : nil
        rule.stopsProcessing = Int.random(in: 0...3, using: &generator) == 0
        rule.sortOrder = Int.random(in: 0...3, using: &generator)
        rule.appliesToShipping = Bool.random(using: &generator)
        return rule
    }

    private func isSame(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 0.0001 }

    @Test(arguments: 1...60) func partsAddUpToTheGrandTotal(_ seed: UInt64) throws {
        let shop = try TestShop()
        var generator = SeededGenerator(seed)
        for id in 0..<Int.random(in: 0...3, using: &generator) {
            try rule(&generator, id: 100 + id).insert(into: shop.database)
        }
        let algorithms = ["TOTAL_BASE_CALCULATION", "ROW_BASE_CALCULATION", "UNIT_BASE_CALCULATION"]
        let algorithm = algorithms[Int.random(in: 0...2, using: &generator)]
        try ConfigValue(path: "tax/calculation/algorithm", value: algorithm).save(in: shop.database)
        let includes = Bool.random(using: &generator) ? "1" : "0"
        try ConfigValue(path: "tax/calculation/price_includes_tax", value: includes).save(in: shop.database)
        var cart = try cart(shop, &generator, eu: Bool.random(using: &generator))
        try cart.collectTotals(in: shop.visit)
        check(cart)
    }

    private func check(_ cart: Cart) {
        let totals = cart.totalsAddress.totals
        let lines = cart.visible.map { cart.lines[$0].item }
        for amount in [\QuoteAmount.base, \QuoteAmount.own] {
            func sum(_ path: KeyPath<QuoteItem, QuoteAmount>) -> Double {
                lines.reduce(0) { $0 + $1[keyPath: path][keyPath: amount] }
            }
            #expect(isSame(totals.subtotal[keyPath: amount], sum(\.rowTotal)))
            #expect(
                isSame(
                    totals.discount[keyPath: amount], -sum(\.discount) - totals.shippingDiscount[keyPath: amount]))
            #expect(isSame(totals.tax[keyPath: amount], sum(\.tax) + totals.shippingTax[keyPath: amount]))
            let parts =
                totals.subtotal[keyPath: amount] + totals.discount[keyPath: amount] + totals.tax[keyPath: amount]
                + totals.shipping[keyPath: amount] + totals.discountTaxCompensation[keyPath: amount]
                + totals.shippingDiscountTaxCompensation[keyPath: amount]
            #expect(isSame(totals.grandTotal[keyPath: amount], parts))
            let applied = totals.appliedTaxes.steps.reduce(0) { $0 + $1.amount[keyPath: amount] }
            #expect(isSame(applied, totals.tax[keyPath: amount]))
        }
    }

    /// Discounts never take more off a line than it costs.
    @Test(arguments: 1...30) func noLineIsDiscountedBelowNothing(_ seed: UInt64) throws {
        let shop = try TestShop()
        var generator = SeededGenerator(seed)
        for id in 0..<3 {
            var rule = rule(&generator, id: 100 + id)
            rule.action = ["by_percent", "by_fixed", "cart_fixed"][id]
            rule.discount *= 10
            rule.discountQuantity = nil
            try rule.insert(into: shop.database)
        }
        var cart = try cart(shop, &generator)
        try cart.collectTotals(in: shop.visit)
        for line in cart.lines {
            #expect(line.item.discount.base >= 0)
            #expect(line.item.discount.base <= line.item.rowTotal.base + 0.0001)
        }
        check(cart)
    }

    /// What was worked out once comes out again the same, be it read back or worked out anew.
    @Test(arguments: 1...15) func collectingAgainChangesNothing(_ seed: UInt64) throws {
        let shop = try TestShop()
        var generator = SeededGenerator(seed)
        var cart = try cart(shop, &generator)
        try cart.collectTotals(in: shop.visit)
        try cart.save(in: shop.visit)
        let stored = try Cart.active(cart.quote.id, shown: .null, in: shop.visit)
        #expect(stored.totalsAddress.totals == cart.totalsAddress.totals)
        var again = stored
        try again.collectTotals(in: shop.visit)
        #expect(again.totalsAddress.totals == cart.totalsAddress.totals)
    }

    /// Prices that include the tax of the shop's own place cost buyers there what they say.
    @Test func pricesWithTaxAreWhatIsPaidAtHome() throws {
        let shop = try TestShop()
        try ConfigValue(path: "tax/calculation/price_includes_tax", value: "1").save(in: shop.database)
        var generator = SeededGenerator(7)
        var cart = try cart(shop, &generator)
        cart.shipping.place.regionID = 12
        cart.shipping.place.postcode = "90034"
        try cart.collectTotals(in: shop.visit)
        let prices = cart.lines.reduce(0) { $0 + ($1.item.priceInclTax?.own ?? 0) * $1.item.qty }
        #expect(isSame(cart.shipping.totals.subtotalInclTax.own, prices))
        #expect(cart.shipping.totals.tax.own > 0)
        check(cart)
    }

    /// What the shop's prices include is what the group of new customers pays; who pays another tax gets another price.
    @Test func groupOfNewCustomersSaysWhatPricesInclude() throws {
        let shop = try TestShop()
        try ConfigValue(path: "tax/calculation/price_includes_tax", value: "1").save(in: shop.database)
        var generator = SeededGenerator(7)
        var cart = try cart(shop, &generator)
        cart.shipping.place.regionID = 12
        cart.shipping.place.postcode = "90034"
        try cart.collectTotals(in: shop.visit)
        let before = cart.shipping.totals.subtotalInclTax.own
        var group = try #require(
            try CustomerGroup.find(DefaultGroup.id(store: 1, in: shop.database), in: shop.database))
        group.taxClass = 0
        try group.update(in: shop.database)
        try cart.collectTotals(in: shop.visit)
        #expect(cart.shipping.totals.subtotalInclTax.own > before)
    }
}
