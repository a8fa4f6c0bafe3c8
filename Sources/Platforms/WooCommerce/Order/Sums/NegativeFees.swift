/// Fees below zero: discounts that never make an order cost less than nothing.
extension OrderCalculator {
    /// A fee takes at most what lines, shipping and the fees before it come to (rest-v3-orders/negative-fees 05, 08).
    func capFees(_ order: inout Order) {
        var left = (order.items(.line) + order.items(.shipping)).map(\.total).total
        for index in order.items.indices where order.items[index].kind == .fee {
            let least = -left.rounded(decimals)
            if order.items[index].total < least, least < .zero { order.items[index].total = least }
            left = left + order.items[index].total
        }
    }

    /// The tax of such a fee is spread over the tax classes of what the order consists of, in proportion to their
    /// amounts, whatever status and class the fee has itself (rest-v3-orders/negative-fees 04, 06, 07).
    func chargeNegativeFees(_ order: inout Order, _ isTaxable: (OrderItem) -> Bool) {
        let costs = costs(order, isTaxable)
        let whole = costs.map(\.amount).total
        for index in order.items.indices
        where order.items[index].kind == .fee && order.items[index].total < .zero {
            var charges: [TaxCharge] = []
            for cost in costs {
                guard let taxClass = cost.taxClass else { continue }
                let part = order.items[index].total.times(cost.amount, over: whole)
                let rates = table.rates(for: taxClass, at: place)
                for charge in Tax.charges(on: part, rates, isIncluded: false) {
                    charges.add(charge.amount, to: charge.rate)
                }
            }
            set(charges, on: &order.items[index])
        }
    }

    /// What there is of each tax class; nil is what is not taxed.
    private func costs(
        _ order: Order, _ isTaxable: (OrderItem) -> Bool
    ) -> [(taxClass: String?, amount: Amount)] {
        let lines = order.items(.line)
        let inherited = lines.first(where: isTaxable)?.taxClass ?? ""
        var costs: [(taxClass: String?, amount: Amount)] = []
        func add(_ amount: Amount, to taxClass: String?) {
            if let index = costs.firstIndex(where: { $0.taxClass == taxClass }) {
                costs[index].amount = costs[index].amount + amount
            } else {
                costs.append((taxClass, amount))
            }
        }
        for item in lines where item.total > .zero { add(item.total, to: isTaxable(item) ? item.taxClass : nil) }
        for item in order.items(.fee) where item.total > .zero {
            add(item.total, to: item.taxStatus == "taxable" ? item.taxClass : nil)
        }
        for item in order.items(.shipping) where item.total > .zero {
            let isTaxed = item.taxStatus == "taxable" && !untaxedMethods.contains(item.instance)
            add(item.total, to: isTaxed ? shippingClass ?? inherited : nil)
        }
        return costs
    }
}
