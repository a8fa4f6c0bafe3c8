import Testing

@testable import WooCommerce

/// Properties of the money engine that hold for every cart.
@Suite struct TotalsTests {
    @Test(arguments: 1...400)
    func partsAddUp(seed: Int) {
        let cart = RandomCart(seed: seed)
        let (items, totals) = cart.totals()
        let lines = cart.lines.compactMap { items.lines[$0.key] }
        let rules = cart.engine.rules
        #expect(items.subtotal == lines.map { rules.subtotal($0.subtotal) }.total)
        #expect(items.total == lines.map { rules.subtotal($0.total) }.total)
        #expect(items.taxes.total == lines.map(\.tax).total)
        #expect(items.discount == items.coupons.map(\.amount).total)
        #expect(totals.taxes.total == items.taxes.total + totals.shippingTax + totals.feesTax)
        let sum = items.total + totals.taxes.total + totals.shipping + totals.fees
        #expect(totals.total == sum.rounded())
        #expect(totals.total.isWhole)
    }

    @Test(arguments: 1...400)
    func discountsTakeNoLineBelowZero(seed: Int) {
        let cart = RandomCart(seed: seed)
        let (items, _) = cart.totals()
        for line in cart.lines {
            guard let total = items.lines[line.key] else { continue }
            // A line's discount is in whole minor units, so it may pass the price by the part behind the point.
            #expect(total.entered - total.discount > Amount(-1))
            #expect(total.discount >= .zero)
            #expect(total.tax <= total.subtotalTax + Amount(1))
        }
    }

    @Test(arguments: 1...200)
    func removingWhatWasAddedRestoresTotalsAndHash(seed: Int) {
        let before = RandomCart(seed: seed)
        var after = before
        after.add(RandomCart(seed: seed + 10_000).lines[0])
        #expect(after.hash() != before.hash())
        after.lines.removeLast()
        #expect(after.hash() == before.hash())
        #expect(after.totals().1.total == before.totals().1.total)
    }

    @Test(arguments: 1...200)
    func orderOfLinesChangesNoTotal(seed: Int) {
        let cart = RandomCart(seed: seed)
        // Left-over cents of a coupon go to the first of two lines that cost the same.
        guard Set(cart.lines.map { $0.unitPrice * $0.quantity * $0.quantity }).count == cart.lines.count else { return }
        var turned = cart
        turned.lines.reverse()
        let (one, other) = (cart.totals(), turned.totals())
        #expect(one.1.total == other.1.total)
        #expect(one.0.discount == other.0.discount)
        #expect(one.0.lines == other.0.lines)
    }

    @Test func compoundRatesGoOnTopOfTheOthers() {
        let rates = [TaxRate(id: 1, rate: Amount(20)), TaxRate(id: 2, rate: Amount("8.25"), isCompound: true)]
        let charges = Tax.charges(on: Amount(3000), rates, isIncluded: false)
        #expect(charges.map(\.amount) == [Amount(600), Amount(297)])
        let back = Tax.charges(on: Amount(3897), rates, isIncluded: true)
        #expect(back.total == Amount(897))
    }

    @Test(arguments: [(false, [333, 332, 760]), (true, [334, 333, 758])])
    func centsLostByRoundingDownGoToTheFirstLines(byPiece: Bool, _ expected: [Int]) {
        // Yarn, mug and ink with a third off (coupons/rounding).
        let lines = [("yarn", "999.9", 3), ("mug", "999", 1), ("ink", "2275", 7)].map {
            DiscountLine(key: $0.0, target: CouponTarget(id: 1), price: Amount($0.1), quantity: Amount($0.2))
        }
        var discounts = Discounts(lines, sequentially: false, byPiece: byPiece)
        discounts.apply(Coupon(id: 1, code: "third", kind: .percent, amount: Amount("33.33")), decimals: 2)
        #expect(["yarn", "mug", "ink"].map { discounts.byLine[$0] } == expected.map { Amount($0) })
    }
}

/// A cart of random lines, coupons and tax settings.
struct RandomCart {
    var lines: [PricedLine]
    let coupons: [Coupon]
    let engine: TotalsEngine

    init(seed: Int) {
        var chance = Chance(seed: UInt64(seed))
        let rules = TaxRules(
            isEnabled: chance.number(below: 5) > 0, pricesIncludeTax: chance.flip(), roundsAtSubtotal: chance.flip())
        engine = TotalsEngine(
            rules: rules, decimals: [0, 2, 2, 2, 3][chance.number(below: 5)], discountsSequentially: chance.flip())
        lines = (0..<(1 + chance.number(below: 6))).map { Self.line("line\(seed)-\($0)", &chance) }
        coupons = (0..<chance.number(below: 3)).map { Self.coupon($0 + 1, &chance) }
    }

    private static func line(_ key: String, _ chance: inout Chance) -> PricedLine {
        let rates = [
            TaxRate(id: 1, rate: Amount(digits: chance.number(below: 250_000), places: 4)),
            TaxRate(id: 2, rate: Amount("8.25"), priority: 2, isCompound: true),
        ].prefix(1 + chance.number(below: 2))
        return PricedLine(
            key: key, target: CouponTarget(id: chance.number(below: 50), isOnSale: chance.flip()),
            unitPrice: Amount(digits: chance.number(below: 500_000), places: chance.flip() ? 2 : 3),
            quantity: Amount(1 + chance.number(below: 12)), isTaxable: chance.number(below: 4) > 0,
            rates: Array(rates), baseRates: Array(rates))
    }

    private static func coupon(_ id: Int, _ chance: inout Chance) -> Coupon {
        let kind = [Coupon.Kind.percent, .fixedProduct, .fixedCart][chance.number(below: 3)]
        var coupon = Coupon(
            id: id, code: "c\(id)", kind: kind, amount: Amount(digits: chance.number(below: 9999), places: 2))
        coupon.limitToItems = chance.number(below: 4)
        coupon.excludesSaleItems = chance.flip()
        return coupon
    }

    mutating func add(_ line: PricedLine) { lines.append(line) }

    func totals() -> (ItemTotals, CartTotals) {
        let items = engine.items(lines, coupons: coupons)
        let fee = engine.fee("wrap", "Wrap", Amount("2.5"), rates: [TaxRate(id: 1, rate: Amount(20))])
        let rate = ShippingRate(
            id: "flat_rate:1", method: "flat_rate", instance: 1, label: "Flat rate", cost: Amount(10),
            taxes: [TaxCharge(rate: 1, amount: Amount(2))])
        return (items, engine.totals(items, fees: [fee], rates: [rate]))
    }

    func hash() -> String {
        let items = lines.map { line in
            CartItem(product: line.target.id, quantity: line.quantity.whole, dataHash: line.key).keyed(line.key)
        }
        return CartHash.value(items, totals().1, decimals: engine.decimals)
    }
}

extension CartItem {
    fileprivate func keyed(_ key: String) -> CartItem {
        var item = self
        item.key = key
        return item
    }
}
