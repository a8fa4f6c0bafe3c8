import PHP
import Simulator

extension Cart {
    /// Works out what the cart comes to, in Magento's order: prices, discounts, shipping, tax, the sum
    /// (Magento\Quote\Model\Quote\TotalsCollector).
    mutating func collectTotals(in visit: Visit) throws {
        let kind: WritableKeyPath<Cart, QuoteAddress> = isVirtual ? \.billing : \.shipping
        let other: WritableKeyPath<Cart, QuoteAddress> = isVirtual ? \.shipping : \.billing
        quote.isVirtual = isVirtual
        self[keyPath: other].totals = AddressTotals()
        try collect(kind, in: visit)
        countItems()
        quote.grandTotal = self[keyPath: kind].totals.grandTotal.own
        quote.baseGrandTotal = self[keyPath: kind].totals.grandTotal.base
        isCollected = true
    }

    private mutating func collect(_ kind: WritableKeyPath<Cart, QuoteAddress>, in visit: Visit) throws {
        var totals = AddressTotals()
        try SubtotalCollector(visit: visit).collect(&self, &totals)
        let taxes = try TaxCollector(self, visit: visit)
        taxes.collectSubtotal(&self, &totals)
        self[keyPath: kind].totals.subtotal = totals.subtotal
        self[keyPath: kind].totals.subtotalInclTax = totals.subtotalInclTax
        self[keyPath: kind].totals.totalQty = totals.totalQty
        var discounts = try DiscountCollector(self, kind, visit: visit)
        try discounts.collectItems(&self, &totals)
        if kind == \Cart.shipping {
            try ShippingCollector(visit: visit, rules: discounts.rules).collect(&self, &totals)
        }
        taxes.collectShipping(&totals)
        try discounts.collectShipping(&self, &totals)
        taxes.collect(&self, &totals)
        totals.grandTotal =
            totals.subtotal + totals.discount + totals.discountTaxCompensation + totals.shipping + totals.tax
            + totals.shippingDiscountTaxCompensation
        if abs(totals.grandTotal.own) < 0.00005 { totals.grandTotal = QuoteAmount() }
        self[keyPath: kind].totals = totals
    }

    private mutating func countItems() {
        let places = visible
        quote.itemsCount = places.count
        quote.itemsQty = Decimal4.rounded(places.reduce(0) { $0 + lines[$1].item.qty })
    }

    /// An amount of the books' currency in the shopper's, not rounded.
    func converted(_ base: Double) -> Double { base * quote.baseToQuoteRate }
}

/// Amounts of money as PHP rounds them.
enum Money {
    /// Two places.
    static func rounded(_ amount: Double) -> Double { PHP.round(amount, 2) }
}

extension QuoteAmount {
    /// Both amounts with two places.
    var rounded: QuoteAmount { QuoteAmount(base: Money.rounded(base), own: Money.rounded(own)) }

    static func * (amount: QuoteAmount, factor: Double) -> QuoteAmount {
        QuoteAmount(base: amount.base * factor, own: amount.own * factor)
    }

    /// The lesser of each.
    static func least(_ a: QuoteAmount, _ b: QuoteAmount) -> QuoteAmount {
        QuoteAmount(base: min(a.base, b.base), own: min(a.own, b.own))
    }

    /// The one of the two that a currency is in.
    static func path(isBase: Bool) -> WritableKeyPath<QuoteAmount, Double> { isBase ? \.base : \.own }
}
