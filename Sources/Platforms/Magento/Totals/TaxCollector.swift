import Simulator

/// The taxes of a cart (Magento\Tax\Model\Sales\Total\Quote\Subtotal, Shipping, Tax).
struct TaxCollector {
    let rules: TaxRules
    /// The steps of taxing goods of a class.
    private let steps: [Int: [AppliedTaxes.Step]]
    /// What goods of a class pay at the shop's own place, for prices that include it.
    private let storePercents: [Int: Double]
    private let shippingClass: Int

    init(_ cart: Cart, visit: Visit) throws {
        let settings = cart.settings
        rules = try TaxRules(settings)
        shippingClass = try settings.whole("tax/classes/shipping_tax_class")
        let classes = Set(cart.priced.map { Self.taxClass($0, cart) } + [shippingClass])
        steps = try TaxRates(of: cart, in: visit).steps(for: classes)
        storePercents =
            try rules.pricesIncludeTax || rules.shippingIncludesTax
            ? TaxRates(ofShop: settings).steps(for: classes).mapValues(TaxRates.percent) : [:]
    }

    // MARK: Prices

    /// Prices with and without tax, as discounts need them.
    func collectSubtotal(_ cart: inout Cart, _ totals: inout AddressTotals) {
        totals.subtotal = QuoteAmount()
        for isBase in [true, false] {
            let amount = QuoteAmount.path(isBase: isBase)
            var calculator = TaxCalculator(rules: rules)
            for place in cart.priced {
                let outcome = calculator.outcome(of: subject(place, cart, amount, discount: 0))
                Self.take(outcome, &cart.lines[place].item, amount)
            }
            Self.sumParts(&cart, amount)
            for place in cart.visible {
                let item = cart.lines[place].item
                totals.subtotal[keyPath: amount] = Decimal4.rounded(
                    totals.subtotal[keyPath: amount] + item.rowTotal[keyPath: amount])
                totals.subtotalInclTax[keyPath: amount] = Decimal4.rounded(
                    totals.subtotalInclTax[keyPath: amount] + (item.rowTotalInclTax ?? item.rowTotal)[keyPath: amount])
            }
        }
    }

    private func subject(
        _ place: Int, _ cart: Cart, _ amount: WritableKeyPath<QuoteAmount, Double>, discount: Double
    ) -> TaxCalculator.Subject {
        let taxClass = Self.taxClass(place, cart)
        return TaxCalculator.Subject(
            unitPrice: cart.lines[place].item.unitPrice[keyPath: amount], qty: cart.totalQty(place),
            discount: discount, steps: steps[taxClass] ?? [], storePercent: storePercents[taxClass] ?? 0,
            includesTax: rules.pricesIncludeTax)
    }

    /// A configurable product is taxed as its child is.
    private static func taxClass(_ place: Int, _ cart: Cart) -> Int {
        let line = cart.lines[place]
        let child = line.product.product.type == "configurable" ? cart.children(of: place).first : nil
        return (child.map { cart.lines[$0].product } ?? line.product).value("tax_class_id")?.whole ?? 0
    }

    private static func take(
        _ outcome: TaxCalculator.Outcome, _ item: inout QuoteItem, _ amount: WritableKeyPath<QuoteAmount, Double>
    ) {
        item.rowTotal[keyPath: amount] = Decimal4.rounded(outcome.rowTotal)
        var price = item.priceInclTax ?? QuoteAmount()
        var row = item.rowTotalInclTax ?? QuoteAmount()
        price[keyPath: amount] = Decimal4.rounded(outcome.priceInclTax)
        row[keyPath: amount] = Decimal4.rounded(outcome.rowTotalInclTax)
        (item.priceInclTax, item.rowTotalInclTax) = (price, row)
        item.taxPercent = Decimal4.rounded(outcome.percent)
        if amount == \QuoteAmount.base { item.price = Decimal4.rounded(outcome.price) }
    }

    /// A dynamic bundle is the sum of its parts.
    private static func sumParts(_ cart: inout Cart, _ amount: WritableKeyPath<QuoteAmount, Double>) {
        for place in cart.visible where cart.lines[place].isDynamic {
            let parts = cart.children(of: place).map { cart.lines[$0].item }
            guard !parts.isEmpty else { continue }
            let qty = cart.lines[place].item.qty
            let row = parts.reduce(0) { $0 + $1.rowTotal[keyPath: amount] }
            let inclTax = parts.reduce(0) { $0 + ($1.rowTotalInclTax ?? $1.rowTotal)[keyPath: amount] }
            cart.lines[place].item.rowTotal[keyPath: amount] = Decimal4.rounded(row)
            var price = cart.lines[place].item.priceInclTax ?? QuoteAmount()
            var total = cart.lines[place].item.rowTotalInclTax ?? QuoteAmount()
            price[keyPath: amount] = qty == 0 ? 0 : Money.rounded(inclTax / qty)
            total[keyPath: amount] = Decimal4.rounded(inclTax)
            (cart.lines[place].item.priceInclTax, cart.lines[place].item.rowTotalInclTax) = (price, total)
            cart.lines[place].item.tax[keyPath: amount] = Decimal4.rounded(
                parts.reduce(0) { $0 + $1.tax[keyPath: amount] })
        }
    }

    // MARK: Shipping

    /// What shipping costs with tax, before discounts.
    func collectShipping(_ totals: inout AddressTotals) {
        for isBase in [true, false] {
            let amount = QuoteAmount.path(isBase: isBase)
            var calculator = TaxCalculator(rules: rules)
            let outcome = calculator.outcome(of: shippingSubject(totals, amount, discount: 0))
            totals.shipping[keyPath: amount] = Decimal4.rounded(outcome.rowTotal)
            totals.shippingInclTax[keyPath: amount] = Decimal4.rounded(outcome.rowTotalInclTax)
        }
    }

    fileprivate func shippingSubject(
        _ totals: AddressTotals, _ amount: WritableKeyPath<QuoteAmount, Double>, discount: Double
    ) -> TaxCalculator.Subject {
        let given =
            rules.shippingIncludesTax && totals.shippingInclTax[keyPath: amount] != 0
            ? totals.shippingInclTax : totals.shipping
        return TaxCalculator.Subject(
            unitPrice: given[keyPath: amount], discount: discount, steps: steps[shippingClass] ?? [],
            storePercent: storePercents[shippingClass] ?? 0, includesTax: rules.shippingIncludesTax)
    }

    // MARK: Tax

    /// The tax itself, of lines and shipping, behind discounts.
    func collect(_ cart: inout Cart, _ totals: inout AddressTotals) {
        for place in cart.lines.indices { cart.lines[place].item.taxes = AppliedTaxes() }
        var applied: [String: AppliedTaxes.Step] = [:]
        var order: [String] = []
        func note(_ step: AppliedTaxes.Step, _ amount: WritableKeyPath<QuoteAmount, Double>, _ value: Double) {
            if applied[step.id] == nil { order.append(step.id) }
            var known = applied[step.id] ?? step
            known.amount[keyPath: amount] = Decimal4.rounded(known.amount[keyPath: amount] + value)
            applied[step.id] = known
        }
        for isBase in [true, false] {
            let amount = QuoteAmount.path(isBase: isBase)
            var calculator = TaxCalculator(rules: rules)
            var sum = (tax: 0.0, compensation: 0.0)
            for place in cart.priced {
                let discount = cart.lines[place].item.discount[keyPath: amount]
                let subject = subject(place, cart, amount, discount: discount)
                let outcome = calculator.outcome(of: subject)
                Self.take(outcome, &cart.lines[place].item, amount)
                Self.takeTax(outcome, subject.steps, &cart.lines[place].item, amount)
                for (step, value) in zip(subject.steps, outcome.amounts) { note(step, amount, value) }
                sum.tax += outcome.rowTax
                sum.compensation += outcome.compensation
            }
            Self.sumParts(&cart, amount)
            totals.discountTaxCompensation[keyPath: amount] = Decimal4.rounded(sum.compensation)
            let discount = totals.shippingDiscount[keyPath: amount]
            let subject = shippingSubject(totals, amount, discount: discount)
            let outcome = calculator.outcome(of: subject)
            for (step, value) in zip(subject.steps, outcome.amounts) { note(step, amount, value) }
            totals.shippingTax[keyPath: amount] = Decimal4.rounded(outcome.rowTax)
            totals.shippingInclTax[keyPath: amount] = Decimal4.rounded(outcome.rowTotalInclTax)
            totals.shippingDiscountTaxCompensation[keyPath: amount] = Decimal4.rounded(outcome.compensation)
            totals.tax[keyPath: amount] = Decimal4.rounded(sum.tax + outcome.rowTax)
        }
        totals.appliedTaxes.steps = order.compactMap { applied[$0] }.filter { $0.amount != QuoteAmount() }
    }

    private static func takeTax(
        _ outcome: TaxCalculator.Outcome, _ steps: [AppliedTaxes.Step], _ item: inout QuoteItem,
        _ amount: WritableKeyPath<QuoteAmount, Double>
    ) {
        item.tax[keyPath: amount] = Decimal4.rounded(outcome.rowTax)
        item.discountTaxCompensation[keyPath: amount] = Decimal4.rounded(outcome.compensation)
        for (step, value) in zip(steps, outcome.amounts) {
            var step = step
            step.amount = QuoteAmount()
            step.amount[keyPath: amount] = Decimal4.rounded(value)
            item.taxes.add(step)
        }
    }
}

extension TaxCollector {
    /// A price of shipping without and with tax.
    func shippingPrices(_ price: Double) -> (excluding: Double, including: Double) {
        var totals = AddressTotals()
        totals.shipping.own = price
        var calculator = TaxCalculator(rules: rules)
        let outcome = calculator.outcome(of: shippingSubject(totals, \.own, discount: 0))
        return (Decimal4.rounded(outcome.rowTotal), Decimal4.rounded(outcome.rowTotalInclTax))
    }
}
