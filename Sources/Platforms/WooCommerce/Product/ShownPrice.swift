import Simulator

/// Turns an entered price into the one the shop shows, which may be with or without tax.
struct ShownPrice {
    /// Whether prices are shown with tax.
    let includesTax: Bool
    private let prices: TaxedPrices
    private let database: Database

    /// As `woocommerce_tax_display_shop` says, with the tax of the shop's own place.
    static func ofShop(_ scope: Scope) throws -> ShownPrice {
        if let known = scope.memory["shown-price"] as? ShownPrice { return known }
        let (rules, base) = (try TaxRules.load(scope.options), try ShopRules.base(scope.options))
        let rates = rules.isEnabled ? try TaxRate.byID(in: scope.visit.database) : []
        let price = ShownPrice(
            includesTax: try scope.options["woocommerce_tax_display_shop"] == "incl",
            prices: TaxedPrices(
                rules: rules, table: TaxTable(rates), location: base, base: base,
                decimals: try Currency.current(scope).decimals),
            database: scope.visit.database)
        scope.memory["shown-price"] = price
        return price
    }

    /// The shown price of a product, from an entered one.
    func amount(_ entered: Amount, of product: Product) throws -> Amount {
        guard prices.rules.isEnabled, prices.rules.pricesIncludeTax || includesTax else { return entered }
        let parent = product.kind == .variation ? try Product.find(product.parentID, in: database) : nil
        return prices.shown(
            entered, taxClass: product.taxClass(with: parent),
            isTaxable: (parent ?? product).taxStatus == "taxable", withTax: includesTax)
    }
}
