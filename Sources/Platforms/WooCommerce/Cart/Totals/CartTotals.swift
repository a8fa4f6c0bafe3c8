/// A line of a cart as the totals see it.
struct PricedLine: Hashable, Sendable {
    /// The cart item's key.
    var key: String
    /// What coupons look at.
    var target: CouponTarget
    /// The price of one piece, in currency units.
    var unitPrice: Amount
    /// Pieces; not always a whole number.
    var quantity: Amount
    /// Whether tax is charged on it.
    var isTaxable: Bool
    /// The rates of its tax class where the customer is.
    var rates: [TaxRate]
    /// The rates of its tax class where the shop is: prices that include tax include these.
    var baseRates: [TaxRate]
}

/// What a line comes to, in minor units and not rounded.
struct LineTotals: Hashable, Sendable {
    /// The line's price as entered, which may include tax.
    var entered = Amount.zero
    /// What coupons take off the price as entered.
    var discount = Amount.zero
    /// Before discounts, without tax.
    var subtotal = Amount.zero
    /// The tax before discounts, rate by rate.
    var subtotalTaxes: [TaxCharge] = []
    /// The tax before discounts, whole unless the shop rounds at the subtotal.
    var subtotalTax = Amount.zero
    /// After discounts, without tax.
    var total = Amount.zero
    /// The tax after discounts, rate by rate.
    var taxes: [TaxCharge] = []
    /// The tax after discounts, whole unless the shop rounds at the subtotal.
    var tax = Amount.zero
}

/// What a coupon takes off, in minor units without tax.
struct CouponTotals: Hashable, Sendable {
    /// The coupon's code as stored, which may differ in case from what the customer typed.
    let code: String
    /// What it takes off the prices without tax.
    var amount: Amount
    /// The tax that is not charged because of it.
    var tax: Amount
}

/// Lines, coupons and what they come to: all that does not depend on shipping.
struct ItemTotals: Sendable {
    /// By cart item's key.
    var lines: [String: LineTotals] = [:]
    /// In the order in which the coupons were worked out.
    var coupons: [CouponTotals] = []
    /// All lines before discounts, without tax.
    var subtotal = Amount.zero
    /// The tax of all lines before discounts.
    var subtotalTax = Amount.zero
    /// All lines after discounts, without tax.
    var total = Amount.zero
    /// The tax of all lines after discounts, rate by rate.
    var taxes: [TaxCharge] = []
    /// All discounts without tax.
    var discount = Amount.zero
    /// The tax of all discounts.
    var discountTax = Amount.zero
}

/// A fee that is added to the cart.
struct CartFee: Hashable, Sendable {
    /// e.g. `gift-wrap`.
    var key: String
    /// What the customer reads.
    var name: String
    /// Minor units.
    var amount: Amount
    /// Rate by rate; empty for fees without tax.
    var taxes: [TaxCharge] = []
    /// The tax, whole unless the shop rounds at the subtotal.
    var tax = Amount.zero
}

/// What a cart comes to, in minor units.
struct CartTotals: Sendable {
    /// Lines and coupons.
    var items = ItemTotals()
    /// All fees without tax.
    var fees = Amount.zero
    /// The tax of all fees.
    var feesTax = Amount.zero
    /// Shipping without tax; nil where no package has rates to choose from.
    var shipping = Amount.zero
    /// The tax on shipping, rate by rate.
    var shippingTaxes: [TaxCharge] = []
    /// The tax on shipping.
    var shippingTax = Amount.zero
    /// Shipping's, lines' and fees' taxes together, in this order of rates.
    var taxes: [TaxCharge] = []
    /// All taxes.
    var tax = Amount.zero
    /// What the customer pays.
    var total = Amount.zero
}
