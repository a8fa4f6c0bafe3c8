/// A cart worked out: everything that answers show and orders are made of.
struct CartSummary: Sendable {
    /// The lines in order.
    var lines: [CartLine]
    /// The applied coupons in order.
    var coupons: [AppliedCoupon]
    /// Fees, the largest first.
    var fees: [CartFee]
    /// What is shipped; empty where nothing needs shipping.
    var packages: [ShippingPackage]
    /// What it comes to, in minor units.
    var totals: CartTotals
    /// Where tax is charged.
    var taxLocation: TaxLocation
    /// Taxes one by one, without those that are 0.
    var taxLines: [TaxLine]
    /// Whether anything has to be shipped.
    var needsShipping: Bool
    /// Whether rates are shown: something has to be shipped and it is known where to.
    var showsShipping: Bool

    /// A tax that the shopper sees.
    struct TaxLine: Hashable, Sendable {
        /// The rate, with name and percentage.
        let rate: TaxRate
        /// Minor units.
        let amount: Amount
    }

    /// Whether there is something to pay.
    var needsPayment: Bool { totals.total > .zero }

    /// Pieces of all lines.
    var count: Int { lines.map(\.item.quantity.count).reduce(0) { $0.addingReportingOverflow($1).partialValue } }
}

/// A coupon in a cart.
struct AppliedCoupon: Hashable, Sendable {
    /// As the shopper typed it.
    let code: String
    /// The coupon; nil where it was deleted since.
    let coupon: Coupon?
    /// What it takes off, nil where it takes off nothing now.
    let totals: CouponTotals?

    /// What the shopper sees: nothing where the typed code differs in case from the stored one
    /// (coupons/case-and-space).
    var shown: CouponTotals? { code == coupon?.code ? totals : nil }
}
