import PHP
import Simulator

/// What a product costs where it is listed, in the store view's currency.
struct RenderedPrices: Hashable {
    var final = 0.0
    var regular = 0.0
    var minimal = 0.0
    var maximal = 0.0
    /// Only of bundles.
    var minimalRegular: Double?
    var maximalRegular: Double?
}

/// Works out prices for guests: Magento\Catalog\Pricing\Price and what other types make of it.
struct RenderedPricing {
    /// The customer group of who is not signed in.
    private static let guests = 0

    private let pricing: CartPricing
    private let store: Int
    private let base: String
    private let rate: Double

    init(visit: Visit, scope: StoreScope) throws {
        store = scope.storeID
        pricing = CartPricing(visit: visit, store: store, website: scope.websiteID, group: Self.guests)
        let settings = StoreSettings(store: store, database: visit.database)
        base = try settings.text("currency/options/base") ?? ""
        let shown = try settings.text("currency/options/default") ?? base
        rate = try CurrencyRate.from(base, to: shown, store: store, in: visit.database)
    }

    /// The currency whose sign is shown for the one that a client names: the books' own, where nobody knows what it is
    /// worth (products/render-info unknown-currency).
    func sign(for currency: String) throws -> String {
        let isKnown: Bool =
            try currency == base
            || pricing.visit.database.has(
                """
                SELECT 1 FROM directory_currency c, json_each(c.content, '$.exchange_rates') r
                WHERE json_extract(r.value, '$.currency_to') = ?
                """, currency)
        return isKnown ? currency : base
    }

    func prices(of view: ProductView) throws -> RenderedPrices {
        var prices = try basePrices(of: view)
        for path in [\RenderedPrices.final, \.regular, \.minimal, \.maximal] {
            prices[keyPath: path] = PHP.round(prices[keyPath: path] * rate, 2)
        }
        prices.minimalRegular = prices.minimalRegular.map { PHP.round($0 * rate, 2) }
        prices.maximalRegular = prices.maximalRegular.map { PHP.round($0 * rate, 2) }
        return prices
    }

    private func basePrices(of view: ProductView) throws -> RenderedPrices {
        switch view.product.type {
        case "configurable":
            let children = try ConfigurableChild.all(of: view.product.id, in: pricing.visit.database).map(\.child)
            return try composite(children, regular: true)
        case "grouped":
            let parts = view.links.filter { $0.link.type == .associated }.map(\.link.linked)
            return try composite(parts, regular: false)
        case "bundle": return try bundle(view)
        default:
            let final = try pricing.basePrice(of: view, qty: 1)
            let regular = view.value("price")?.number ?? 0
            return RenderedPrices(final: final, regular: regular, minimal: final, maximal: final)
        }
    }

    /// The cheapest part's price; of a grouped product that is the regular price of nothing.
    private func composite(_ parts: [Int], regular hasRegular: Bool) throws -> RenderedPrices {
        let views = try ProductView.find(ids: parts, store: store, in: pricing.visit.database)
            .filter { $0.value("status")?.whole == 1 }
        let finals = try views.map { try pricing.basePrice(of: $0, qty: 1) }
        let regulars = views.map { $0.value("price")?.number ?? 0 }
        let least = finals.min() ?? 0
        return RenderedPrices(
            final: least, regular: hasRegular ? regulars.min() ?? 0 : 0, minimal: least,
            maximal: hasRegular ? finals.max() ?? 0 : least)
    }

    /// What the least and the most of its options cost, on top of a price of its own if it has one.
    private func bundle(_ view: ProductView) throws -> RenderedPrices {
        let database = pricing.visit.database
        let isFixed = try BundleOption.isFixed(view.product.id, in: database)
        let own = isFixed ? view.value("price")?.number ?? 0 : 0
        let options = try BundleOption.all(of: view.product.id, in: database)
        let parts = try ProductView.find(ids: options.flatMap(\.links).map(\.product), store: store, in: database)
        let costs = try Dictionary(
            parts.map { ($0.product.id, try pricing.basePrice(of: $0, qty: 1)) }, uniquingKeysWith: { $1 })
        func cost(_ link: BundleLink) -> Double {
            guard isFixed else { return (costs[link.product] ?? 0) * link.qty }
            return (link.priceType == 1 ? own * (link.price ?? 0) / 100 : link.price ?? 0) * link.qty
        }
        let required = options.filter(\.isRequired)
        let least = required.compactMap { $0.links.map(cost).min() }.reduce(0, +)
        let cheapest = required.isEmpty ? options.flatMap(\.links).map(cost).min() ?? 0 : least
        let most = options.map { option in
            let costs = option.links.map(cost)
            return ["multi", "checkbox"].contains(option.type) ? costs.reduce(0, +) : costs.max() ?? 0
        }.reduce(0, +)
        let share = try discount(of: view)
        return RenderedPrices(
            final: (own + cheapest) * share, regular: own + cheapest, minimal: (own + cheapest) * share,
            maximal: (own + most) * share, minimalRegular: own + cheapest, maximalRegular: own + most)
    }

    /// A bundle's special price is what is left of a hundred.
    private func discount(of view: ProductView) throws -> Double {
        guard let special = try pricing.special(of: view), special < 100 else { return 1 }
        return special / 100
    }
}
