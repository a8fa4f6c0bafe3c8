/// How a shop charges tax, from its settings.
struct TaxRules: Hashable, Sendable {
    /// Whether tax is charged at all (`woocommerce_calc_taxes`).
    var isEnabled = true
    /// Whether prices are entered with tax (`woocommerce_prices_include_tax`).
    var pricesIncludeTax = false
    /// Whether tax is rounded once per rate instead of once per line (`woocommerce_tax_round_at_subtotal`).
    var roundsAtSubtotal = false
    /// Whether the cart shows prices with tax (`woocommerce_tax_display_cart`).
    var cartShowsTax = false

    /// Taxes taken out of prices are rounded half down, others half up (tax/rounding-inclusive).
    var rounding: RoundingRule { pricesIncludeTax ? .halfDown : .halfUp }

    /// The tax of a line in whole minor units, unless the shop rounds at the subtotal.
    func line(_ tax: Amount) -> Amount { roundsAtSubtotal ? tax : tax.rounded(0, rounding) }

    /// The amount of a line in whole minor units, unless the shop rounds at the subtotal.
    func subtotal(_ amount: Amount) -> Amount { roundsAtSubtotal ? amount : amount.rounded() }
}

/// The tax of one rate.
struct TaxCharge: Hashable, Sendable {
    /// The rate's id.
    let rate: Int
    /// Minor units, with six places behind the point.
    var amount: Amount
}

extension [TaxCharge] {
    /// The sum over all rates, not rounded.
    var total: Amount { map(\.amount).total }

    /// Adds to a rate's tax, or puts the rate at the end.
    mutating func add(_ amount: Amount, to rate: Int) {
        if let place = firstIndex(where: { $0.rate == rate }) {
            self[place].amount = self[place].amount + amount
        } else {
            append(TaxCharge(rate: rate, amount: amount))
        }
    }

    /// Adds the taxes of a line, each made whole as the rules say.
    mutating func add(_ line: [TaxCharge], _ rules: TaxRules) {
        for charge in line { add(rules.line(charge.amount), to: charge.rate) }
    }
}

/// Taxes of a price, rate by rate.
enum Tax {
    /// Six places are kept of each tax, as the imitated system does.
    private static let places = 6

    /// The taxes of a price.
    static func charges(on price: Amount, _ rates: [TaxRate], isIncluded: Bool) -> [TaxCharge] {
        isIncluded ? included(in: price, rates) : onTop(of: price, rates)
    }

    /// Taxes added to a price without tax: compound rates on price and taxes before them.
    private static func onTop(of price: Amount, _ rates: [TaxRate]) -> [TaxCharge] {
        var charges: [TaxCharge] = []
        for rate in rates where !rate.isCompound { charges.add(percent(rate.rate, of: price), to: rate.id) }
        for rate in rates where rate.isCompound {
            charges.add(percent(rate.rate, of: price + charges.total), to: rate.id)
        }
        return rounded(charges)
    }

    /// Taxes that a price contains: compound rates are taken off from the last one to the first, the others together.
    private static func included(in price: Amount, _ rates: [TaxRate]) -> [TaxCharge] {
        var charges = rates.map { TaxCharge(rate: $0.id, amount: .zero) }
        var rest = price
        for rate in rates.reversed() where rate.isCompound {
            let tax = rest.times(rate.rate, over: Amount(100) + rate.rate)
            charges.add(tax, to: rate.id)
            rest = rest - tax
        }
        let regular = rates.filter { !$0.isCompound }
        let whole = Amount(100) + regular.map(\.rate).total
        for rate in regular { charges.add(rest.times(rate.rate, over: whole), to: rate.id) }
        return rounded(charges)
    }

    private static func percent(_ rate: Amount, of price: Amount) -> Amount { price.times(rate, over: Amount(100)) }

    private static func rounded(_ charges: [TaxCharge]) -> [TaxCharge] {
        charges.map { TaxCharge(rate: $0.rate, amount: $0.amount.rounded(places)) }
    }
}
