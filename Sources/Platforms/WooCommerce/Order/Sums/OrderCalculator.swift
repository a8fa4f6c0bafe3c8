/// Works out an order's taxes and sums from its items, in currency units.
struct OrderCalculator {
    let rules: TaxRules
    let table: TaxTable
    /// Where tax is charged.
    let place: TaxLocation
    /// The class that shipping is taxed by; nil for the class of what is shipped.
    let shippingClass: String?
    /// Slugs of the shop's tax classes beside the standard class.
    let classes: [String]
    /// Places behind the point of the shop's prices.
    let decimals: Int
    /// Instances of shipping methods that are not taxed.
    var untaxedMethods: Set<String> = []

    /// Charges tax on every item and writes tax items and sums.
    ///
    /// - Parameter isTaxable: whether a line's product is taxed.
    func calculate(_ order: inout Order, isTaxable: (OrderItem) -> Bool) {
        capFees(&order)
        if rules.isEnabled {
            chargeTaxes(&order, isTaxable)
            chargeNegativeFees(&order, isTaxable)
        }
        writeTaxItems(&order)
        writeSums(&order)
        // The real system reads its lines again after it summed them up, and then no subtotal is less than its total
        // (rest-v3-orders/line-amounts-at-creation 03).
        for index in order.items.indices where order.items[index].kind == .line {
            order.items[index].subtotal = max(order.items[index].subtotal, order.items[index].total)
        }
    }

    // MARK: Taxes of items

    private func chargeTaxes(_ order: inout Order, _ isTaxable: (OrderItem) -> Bool) {
        let rates = shippingRates(order)
        for index in order.items.indices {
            switch order.items[index].kind {
            case .line: charge(line: &order.items[index], isTaxable(order.items[index]))
            case .fee: charge(fee: &order.items[index])
            case .shipping: charge(shipping: &order.items[index], rates)
            case .tax, .coupon: break
            }
        }
    }

    private func charge(line item: inout OrderItem, _ isTaxable: Bool) {
        let rates = isTaxable ? table.rates(for: item.taxClass, at: place) : []
        let totals = Tax.charges(on: item.total, rates, isIncluded: false)
        let subtotals = Tax.charges(on: item.subtotal, rates, isIncluded: false)
        item.taxes = totals.map { charge in
            OrderItemTax(
                rate: charge.rate, total: charge.amount,
                subtotal: subtotals.first { $0.rate == charge.rate }?.amount ?? .zero)
        }
        if subtotals.total < totals.total {
            for tax in item.taxes.indices { item.taxes[tax].subtotal = item.taxes[tax].total }
        }
        item.totalTax = totals.map { rounded($0.amount) }.total
        item.subtotalTax = item.taxes.map { rounded($0.subtotal ?? .zero) }.total
    }

    private func charge(fee item: inout OrderItem) {
        let rates = item.taxStatus == "taxable" ? table.rates(for: item.taxClass, at: place) : []
        set(Tax.charges(on: item.total, rates, isIncluded: false), on: &item)
    }

    private func charge(shipping item: inout OrderItem, _ rates: [TaxRate]) {
        // A method of a zone says itself whether it is taxed (rest-v3-orders/shipping-lines 05).
        let isTaxable = item.taxStatus == "taxable" && !untaxedMethods.contains(item.instance)
        set(Tax.charges(on: item.total, isTaxable ? rates : [], isIncluded: false), on: &item)
    }

    func set(_ charges: [TaxCharge], on item: inout OrderItem) {
        item.taxes = charges.map { OrderItemTax(rate: $0.rate, total: $0.amount, subtotal: nil) }
        item.totalTax = charges.map { rounded($0.amount) }.total
    }

    /// The first of the shop's classes that a line of the order has decides how shipping is taxed.
    private func shippingRates(_ order: Order) -> [TaxRate] {
        let used = Set(order.items(.line).map(\.taxClass))
        let inherited = ([""] + classes).first { used.contains($0) } ?? ""
        return table.rates(for: shippingClass ?? inherited, at: place).filter(\.isForShipping)
    }

    /// A line's tax in whole minor units, unless the shop rounds at the subtotal.
    private func rounded(_ tax: Amount) -> Amount {
        rules.roundsAtSubtotal ? tax : tax.rounded(decimals, rules.rounding)
    }

    // MARK: Tax items

    private func writeTaxItems(_ order: inout Order) {
        let cart = sums(order, [.line, .fee])
        let shipping = sums(order, [.shipping])
        let wanted = cart.map(\.rate) + shipping.map(\.rate).filter { rate in !cart.contains { $0.rate == rate } }
        order.items.removeAll { $0.kind == .tax && !wanted.contains($0.rateID) }
        for rate in wanted {
            let index = order.items.firstIndex { $0.kind == .tax && $0.rateID == rate } ?? addTaxItem(rate, to: &order)
            guard let index else { continue }
            order.items[index].total = cart.first { $0.rate == rate }?.amount ?? .zero
            order.items[index].totalTax = shipping.first { $0.rate == rate }?.amount ?? .zero
        }
        order.totals.cartTax = cart.total.rounded(decimals, rules.rounding)
        order.totals.shippingTax = shipping.total.rounded(decimals, rules.rounding)
    }

    private func sums(_ order: Order, _ kinds: [OrderItem.Kind]) -> [TaxCharge] {
        var sums: [TaxCharge] = []
        for item in order.items where kinds.contains(item.kind) {
            for tax in item.taxes { sums.add(rounded(tax.total ?? .zero), to: tax.rate) }
        }
        return sums
    }

    private func addTaxItem(_ rate: Int, to order: inout Order) -> Int? {
        guard let found = table.rate(rate) else { return nil }
        order.items.append(OrderItem(tax: found))
        return order.items.count - 1
    }

    // MARK: Sums

    private func writeSums(_ order: inout Order) {
        let lines = order.items(.line)
        let subtotal = lines.map { rounded(sum: $0.subtotal) }.total
        let total = lines.map { rounded(sum: $0.total) }.total
        let taxes = lines.flatMap(\.taxes)
        let saved = taxes.map { ($0.subtotal ?? .zero) - ($0.total ?? .zero) }.total
        order.totals.discount = (subtotal - total).rounded(decimals)
        order.totals.discountTax = saved.rounded(decimals, rules.rounding)
        order.totals.shipping = order.items(.shipping).map(\.total).total.rounded(decimals)
        let fees = order.items(.fee).map(\.total).total
        let all = total.rounded(decimals) + fees + order.totals.shipping + order.totals.tax
        order.totals.total = all.rounded(decimals)
    }

    private func rounded(sum: Amount) -> Amount { rules.roundsAtSubtotal ? sum : sum.rounded(decimals) }
}

extension OrderItem {
    /// A tax item of a rate, without sums.
    init(tax rate: TaxRate) {
        self.init(.tax)
        method = rate.name.isEmpty ? "Tax" : rate.name
        name = [rate.country, rate.state, method, String(max(1, rate.priority))]
            .filter { !$0.isEmpty }.joined(separator: "-").uppercased()
        instance = String(rate.id)
        isCompound = rate.isCompound
        percent = rate.rate
    }
}
