import Simulator

/// Makes the items of an order from a cart that was worked out.
struct OrderLines {
    let cart: Cart

    /// Six places are kept, as the imitated system does with amounts that it has worked out.
    private static func major(_ amount: Amount, _ decimals: Int) -> Amount {
        amount.shifted(by: -decimals).rounded(6)
    }

    func lines(_ summary: CartSummary) throws -> [OrderItem] {
        let decimals = cart.rules.currency.decimals
        return summary.lines.map { line in
            let totals = summary.totals.items.lines[line.item.key] ?? LineTotals()
            var item = OrderItem(.line)
            item.name = line.name
            item.productID = line.item.product
            item.variationID = line.item.variation
            item.quantity = line.item.quantity.count
            item.taxClass = line.taxClass
            item.subtotal = Self.major(totals.subtotal, decimals)
            item.subtotalTax = Self.major(totals.subtotalTax, decimals)
            item.total = Self.major(totals.total, decimals)
            item.totalTax = Self.major(totals.tax, decimals)
            item.meta = line.item.attributes.map { attribute in
                let name = attribute.name.hasPrefix("attribute_") ? attribute.name.dropFirst(10) : attribute.name[...]
                return OrderMeta(key: String(name), value: .string(attribute.value))
            }
            if let count = Self.backordered(line) {
                item.meta.append(OrderMeta(key: "Backordered", value: .string(String(count))))
            }
            return item
        }
    }

    /// Pieces that have to be ordered first, where the shopper is told (checkout/backorder).
    private static func backordered(_ line: CartLine) -> Int? {
        guard line.stock.isManaged, line.stock.backorders == "notify" else { return nil }
        let missing = line.item.quantity.count - max(0, (line.stock.quantity ?? .zero).whole)
        return missing > 0 ? missing : nil
    }

    static func shipping(_ summary: CartSummary) -> [OrderItem] {
        summary.packages.compactMap(\.chosenRate).map { rate in
            var item = OrderItem(.shipping)
            item.name = rate.label
            item.method = rate.method
            item.instance = String(rate.instance)
            item.total = rate.cost
            item.taxStatus = rate.taxes.isEmpty && rate.cost > .zero ? "none" : "taxable"
            item.meta = rate.meta.map { OrderMeta(key: $0.key, value: .string($0.value)) }
            return item
        }
    }

    /// A code that differs in case from the coupon's own discounts nothing here (flows/coupon-created-and-used).
    static func coupons(_ summary: CartSummary, _ decimals: Int) -> [OrderItem] {
        summary.coupons.map { applied in
            var item = OrderItem(.coupon)
            item.name = applied.code
            item.total = (applied.shown?.amount ?? .zero).shifted(by: -decimals).rounded(decimals)
            item.totalTax = (applied.shown?.tax ?? .zero).shifted(by: -decimals).rounded(decimals)
            if let coupon = applied.coupon {
                item.meta = [OrderMeta(key: "coupon_info", value: .string(coupon.info))]
            }
            return item
        }
    }

    static func fees(_ summary: CartSummary, _ decimals: Int) -> [OrderItem] {
        summary.fees.map { fee in
            var item = OrderItem(.fee)
            item.name = fee.name
            item.total = major(fee.amount, decimals)
            item.amount = item.total.description
            item.taxStatus = fee.taxes.isEmpty ? "none" : "taxable"
            return item
        }
    }

    /// One for each rate: the lines' rates first.
    static func taxes(_ summary: CartSummary, _ table: TaxTable) -> [OrderItem] {
        var rates = summary.totals.items.taxes.map(\.rate)
        for charge in summary.totals.taxes where !rates.contains(charge.rate) { rates.append(charge.rate) }
        return rates.compactMap(table.rate).map { OrderItem(tax: $0) }
    }
}
