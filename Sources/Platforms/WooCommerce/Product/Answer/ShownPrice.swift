import Simulator

/// Turns an entered price into the one the shop shows, which may be with or without tax.
final class ShownPrice {
    /// Whether prices are shown with tax.
    let includesTax: Bool
    private let prices: TaxedPrices
    private let database: Database
    /// Variable products, each looked up once.
    private var parents: [Int: Product?] = [:]

    /// As `woocommerce_tax_display_shop` says, with the tax of the shop's own place.
    private init(_ scope: Scope) throws {
        let (rules, base) = (try TaxRules.load(scope.options), try ShopRules.base(scope.options))
        let rates = rules.isEnabled ? try TaxRate.byID(in: scope.visit.database) : []
        includesTax = try scope.options["woocommerce_tax_display_shop"] == "incl"
        prices = TaxedPrices(
            rules: rules, table: TaxTable(rates), location: base, base: base,
            decimals: try Currency.current(scope).decimals)
        database = scope.visit.database
    }

    /// The shop's, read once a request.
    static func ofShop(_ scope: Scope) throws -> ShownPrice {
        if let known = scope.shownPrice { return known }
        let price = try ShownPrice(scope)
        scope.shownPrice = price
        return price
    }

    /// Says that products were read already.
    func know(_ products: some Sequence<Product>) { for product in products { parents[product.id] = product } }

    /// The shown price of a product, from an entered one.
    func amount(_ entered: Amount, of product: Product) throws -> Amount {
        guard prices.rules.isEnabled, prices.rules.pricesIncludeTax || includesTax else { return entered }
        let parent = product.kind == .variation ? try self.parent(product.parentID) : nil
        return prices.shown(
            entered, taxClass: product.taxClass(with: parent),
            isTaxable: (parent ?? product).taxStatus == "taxable", withTax: includesTax)
    }

    private func parent(_ id: Int) throws -> Product? {
        if let known = parents[id] { return known }
        let found = try Product.find(id, in: database)
        parents[id] = .some(found)
        return found
    }
}
