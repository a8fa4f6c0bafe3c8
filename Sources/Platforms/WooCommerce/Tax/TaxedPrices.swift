/// Entered prices as they are shown: with or without tax.
struct TaxedPrices: Sendable {
    /// How the shop charges tax.
    let rules: TaxRules
    /// The tax table; empty where no tax is charged.
    let table: TaxTable
    /// Where the shopper is.
    let location: TaxLocation
    /// Where the shop is: prices that include tax include the tax of this place.
    let base: TaxLocation
    /// The currency's decimals.
    let decimals: Int

    /// The shown price of a piece, in currency units.
    func shown(_ price: Amount, taxClass: String, isTaxable: Bool, withTax: Bool) -> Amount {
        guard rules.isEnabled, isTaxable else { return price }
        let baseRates = table.rates(for: taxClass, at: base)
        guard withTax else {
            return rules.pricesIncludeTax ? price - Tax.charges(on: price, baseRates, isIncluded: true).total : price
        }
        let rates = table.rates(for: taxClass, at: location)
        guard rules.pricesIncludeTax else {
            return (price + sum(Tax.charges(on: price, rates, isIncluded: false))).rounded(decimals)
        }
        guard rates != baseRates else { return price }
        let included = Tax.charges(on: price, baseRates, isIncluded: true)
        let added = Tax.charges(on: price - included.total, rates, isIncluded: false)
        return (price - sum(included) + sum(added)).rounded(decimals)
    }

    private func sum(_ charges: [TaxCharge]) -> Amount {
        guard !rules.roundsAtSubtotal else { return charges.total }
        return charges.map { $0.amount.rounded(decimals, rules.rounding) }.total
    }
}

extension Product {
    /// The slug of its tax class, empty for the standard class. `parent` is a variation's variable product.
    func taxClass(with parent: Product?) -> String {
        kind == .variation && (taxClass == "parent" || taxClass.isEmpty) ? parent?.taxClass ?? "" : taxClass
    }
}
