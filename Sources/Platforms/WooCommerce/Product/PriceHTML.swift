import Simulator

/// `price_html` of `wc/v3`: a price, a range, or a price crossed out beside the one that counts.
struct PriceHTML {
    let scope: Scope

    init(_ scope: Scope) { self.scope = scope }

    /// Of a product; `children` are the variations of a variable one, the parts of a grouped one.
    func html(_ product: Product, children: [Product]) throws -> String {
        switch product.kind {
        case .variable, .grouped: return try range(children)
        default:
            guard !product.price.isEmpty else { return "" }
            guard product.isOnSale(at: scope.visit.now) else { return try shown(product.price) }
            return try crossedOut(product.regularPrice, product.price)
        }
    }

    private func range(_ products: [Product]) throws -> String {
        let prices = products.filter { !$0.price.isEmpty }.map { Amount($0.price) }
        guard let least = prices.min(), let most = prices.max() else { return "" }
        if least != most { return "\(try shown(least.description)) &ndash; \(try shown(most.description))" }
        let isOnSale = products.contains { $0.isOnSale(at: scope.visit.now) }
        let regular = products.map { Amount($0.regularPrice) }.max() ?? least
        return isOnSale && regular > least
            ? try crossedOut(regular.description, least.description) : try shown(least.description)
    }

    private func crossedOut(_ regular: String, _ price: String) throws -> String {
        let (old, new) = (try shown(regular), try shown(price))
        return "<del aria-hidden=\"true\">\(old)</del> "
            + "<span class=\"screen-reader-text\">Original price was: \(try spoken(regular)).</span>"
            + "<ins aria-hidden=\"true\">\(new)</ins>"
            + "<span class=\"screen-reader-text\">Current price is: \(try spoken(price)).</span>"
    }

    /// Prices below nothing are shown as nothing (rest-v3/products-create-errors).
    private func shown(_ price: String) throws -> String {
        let currency = try Currency.current(scope)
        return currency.html(max(.zero, Amount(price)).fixed(currency.decimals))
    }

    private func spoken(_ price: String) throws -> String {
        let currency = try Currency.current(scope)
        return HTMLEntities.normalize(currency.plain(max(.zero, Amount(price)).fixed(currency.decimals)))
    }
}
