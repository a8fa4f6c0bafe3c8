/// Works out what a cart comes to: lines, then discounts, then taxes, then fees and shipping on top.
///
/// Amounts are exact; they are rounded where the imitated system rounds: four places for a line's price, six for a tax,
/// whole minor units for a line's tax.
struct TotalsEngine: Sendable {
    /// How the shop charges tax.
    var rules: TaxRules
    /// The currency's decimals.
    var decimals: Int
    /// Whether each coupon works on what the ones before it left.
    var discountsSequentially = false
    /// Whether lost cents of discounts go to the dearest pieces first, see ``Discounts``.
    var sharesCentsByPiece = false

    // MARK: Lines and coupons

    /// Lines and coupons. `coupons` in the order they were applied.
    func items(_ lines: [PricedLine], coupons: [Coupon]) -> ItemTotals {
        let prices = Dictionary(lines.map { ($0.key, price(of: $0)) }, uniquingKeysWith: { first, _ in first })
        var totals = ItemTotals()
        for line in lines { subtotal(line, prices[line.key] ?? .zero, &totals) }
        totals.subtotalTax = lines.reduce(into: [TaxCharge]()) { taxes, line in
            taxes.add(totals.lines[line.key]?.subtotalTaxes ?? [], rules)
        }.total.rounded(0, rules.rounding)
        let discounts = discounts(lines, prices, coupons)
        report(discounts, lines, &totals)
        for line in lines {
            totals.lines[line.key]?.discount = discounts.byLine[line.key] ?? .zero
            total(line, &totals)
        }
        return totals
    }

    /// The price of a line in minor units, with four places: with tax where prices include tax.
    private func price(of line: PricedLine) -> Amount {
        let entered = (line.unitPrice * line.quantity).shifted(by: decimals).rounded(4)
        guard rules.isEnabled, rules.pricesIncludeTax, line.isTaxable, line.rates != line.baseRates else {
            return entered
        }
        // A price includes the tax of the shop's own place; elsewhere that is taken off and the other tax put on.
        let bare = entered - Tax.charges(on: entered, line.baseRates, isIncluded: true).total
        return (bare + Tax.charges(on: bare, line.rates, isIncluded: false).total).rounded()
    }

    private func taxes(on price: Amount, _ line: PricedLine) -> [TaxCharge] {
        guard rules.isEnabled, line.isTaxable else { return [] }
        return Tax.charges(on: price, line.rates, isIncluded: rules.pricesIncludeTax)
    }

    private func whole(_ taxes: [TaxCharge]) -> Amount { taxes.map { rules.line($0.amount) }.total }

    private func subtotal(_ line: PricedLine, _ price: Amount, _ totals: inout ItemTotals) {
        var result = LineTotals()
        result.entered = price
        result.subtotalTaxes = taxes(on: price, line)
        result.subtotalTax = whole(result.subtotalTaxes)
        result.subtotal = rules.pricesIncludeTax ? price - result.subtotalTaxes.total : price
        totals.subtotal = totals.subtotal + rules.subtotal(result.subtotal)
        totals.lines[line.key] = result
    }

    private func total(_ line: PricedLine, _ totals: inout ItemTotals) {
        guard var result = totals.lines[line.key] else { return }
        let price = result.entered - result.discount
        result.taxes = taxes(on: price, line)
        result.tax = whole(result.taxes)
        result.total = rules.pricesIncludeTax ? price - result.taxes.total : price
        totals.total = totals.total + rules.subtotal(result.total)
        totals.taxes.add(result.taxes, rules)
        totals.lines[line.key] = result
    }

    private func discounts(_ lines: [PricedLine], _ prices: [String: Amount], _ coupons: [Coupon]) -> Discounts {
        let open = lines.map {
            DiscountLine(key: $0.key, target: $0.target, price: prices[$0.key] ?? .zero, quantity: $0.quantity)
        }
        var discounts = Discounts(open, sequentially: discountsSequentially, byPiece: sharesCentsByPiece)
        for coupon in coupons.sorted(by: Coupon.calculationOrder) { discounts.apply(coupon, decimals: decimals) }
        return discounts
    }

    /// How much of each discount is tax: where prices include tax, a discount does too.
    private func report(_ discounts: Discounts, _ lines: [PricedLine], _ totals: inout ItemTotals) {
        for (code, byLine) in discounts.byCoupon {
            var tax = Amount.zero
            for line in lines { tax = tax + taxes(on: byLine[line.key] ?? .zero, line).total }
            let amount = byLine.values.total
            totals.coupons.append(
                CouponTotals(code: code, amount: rules.pricesIncludeTax ? amount - tax : amount, tax: tax))
        }
        totals.discount = totals.coupons.map(\.amount).total
        totals.discountTax = totals.coupons.map(\.tax).total
    }

    // MARK: Fees and shipping

    /// A fee with its tax. `rates` is nil for fees without tax.
    func fee(_ key: String, _ name: String, _ amount: Amount, rates: [TaxRate]?) -> CartFee {
        let cents = amount.shifted(by: decimals).rounded(4)
        guard rules.isEnabled, let rates else { return CartFee(key: key, name: name, amount: cents) }
        let taxes = Tax.charges(on: cents, rates, isIncluded: false)
        return CartFee(key: key, name: name, amount: cents, taxes: taxes, tax: whole(taxes))
    }

    /// Everything together. `rates` are the chosen shipping rates.
    func totals(_ items: ItemTotals, fees: [CartFee], rates: [ShippingRate]) -> CartTotals {
        var totals = CartTotals()
        totals.items = items
        totals.fees = fees.map(\.amount).total
        totals.feesTax = fees.map(\.tax).total
        totals.shipping = rates.map { $0.cost.shifted(by: decimals).rounded(4) }.total
        var feeTaxes: [TaxCharge] = []
        for fee in fees { feeTaxes.add(fee.taxes, rules) }
        for rate in rates { totals.shippingTaxes.add(minor(rate.taxes), rules) }
        totals.shippingTax = totals.shippingTaxes.total
        for charge in totals.shippingTaxes + items.taxes + feeTaxes { totals.taxes.add(charge.amount, to: charge.rate) }
        // Taxes on shipping and fees are rounded by themselves: they were never entered with tax.
        totals.tax = items.taxes.total + (feeTaxes.total + totals.shippingTax).rounded()
        let sum = items.total + totals.fees + totals.shipping + totals.taxes.total
        totals.total = max(.zero, sum.rounded())
        return totals
    }

    private func minor(_ taxes: [TaxCharge]) -> [TaxCharge] {
        taxes.map { TaxCharge(rate: $0.rate, amount: $0.amount.shifted(by: decimals)) }
    }
}
