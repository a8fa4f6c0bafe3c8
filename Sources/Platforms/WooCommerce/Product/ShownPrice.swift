import Simulator

/// Turns an entered price into the one the shop shows, which may be with or without tax.
struct ShownPrice {
    let scope: Scope
    /// Whether prices are shown with tax.
    let includesTax: Bool

    /// As `woocommerce_tax_display_shop` says.
    static func ofShop(_ scope: Scope) throws -> ShownPrice {
        ShownPrice(scope: scope, includesTax: try scope.options["woocommerce_tax_display_shop"] == "incl")
    }

    /// The shown price of a product, from an entered one.
    func amount(_ entered: Amount, of product: Product) throws -> Amount { entered }
}
