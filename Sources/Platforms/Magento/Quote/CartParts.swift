import PHP
import Simulator

/// What belongs to carts, read for all of them at once.
struct CartParts {
    private let database: Database
    private let views: [Int: StoreView]
    private let addresses: [Int: [QuoteAddress]]
    private let payments: [Int: QuotePayment]
    /// By the address that they are offered for.
    private let rates: [Int: [ShippingRate]]
    private let items: [Int: [QuoteItem]]
    /// Products as a store view sees them, by the view's number and their own.
    private let products: [Int: [Int: ProductView]]
    private let settings: [Int: StoreSettings]

    init(of quotes: [Quote], in database: Database) throws {
        self.database = database
        let stores = Set(quotes.map(\.store))
        let wanted = AnyOf(quotes.map(\.id))
        views = Dictionary(try StoreView.find(keys: stores, in: database).map { ($0.id, $0) }) { $1 }
        settings = Dictionary(stores.map { ($0, StoreSettings(store: $0, database: database)) }) { $1 }
        let addresses = try QuoteAddress.all(
            "WHERE quote_id \(wanted.sql) ORDER BY address_id", wanted.keys, in: database)
        self.addresses = Dictionary(grouping: addresses, by: \.quote)
        let payments = try QuotePayment.all("WHERE quote_id \(wanted.sql)", wanted.keys, in: database)
        self.payments = Dictionary(payments.map { ($0.quote, $0) }) { first, _ in first }
        let places = AnyOf(addresses.map(\.id))
        let rates = try ShippingRate.all(
            "WHERE address_id \(places.sql) ORDER BY rate_id", places.keys, in: database)
        self.rates = Dictionary(grouping: rates, by: \.address)
        items = Dictionary(
            grouping: try QuoteItem.all("WHERE quote_id \(wanted.sql) ORDER BY item_id", wanted.keys, in: database),
            by: \.quote)
        products = try Self.products(of: quotes, items, in: database)
    }

    private static func products(
        of quotes: [Quote], _ items: [Int: [QuoteItem]], in database: Database
    ) throws -> [Int: [Int: ProductView]] {
        var wanted: [Int: Set<Int>] = [:]
        for quote in quotes { wanted[quote.store, default: []].formUnion((items[quote.id] ?? []).map(\.product)) }
        var products: [Int: [Int: ProductView]] = [:]
        for (store, ids) in wanted where !ids.isEmpty {
            let found = try ProductView.find(ids: ids.sorted(), store: store, in: database)
            products[store] = Dictionary(found.map { ($0.product.id, $0) }) { $1 }
        }
        return products
    }

    /// One of the carts.
    func cart(of quote: Quote, in visit: Visit) throws -> Cart {
        let own = addresses[quote.id] ?? []
        let website = try views[quote.store]?.websiteID ?? StoreView.standard(in: database).websiteID
        var cart = Cart(
            quote: quote, billing: own.first { $0.kind == .billing } ?? QuoteAddress(quote: quote.id),
            shipping: own.first { $0.kind == .shipping }
                ?? QuoteAddress(quote: quote.id, kind: .shipping, sameAsBilling: true), website: website,
            settings: settings[quote.store] ?? StoreSettings(store: quote.store, database: database))
        cart.payment = payments[quote.id]
        cart.hadPayment = cart.payment != nil
        cart.rates = rates[cart.shipping.id] ?? []
        cart.takeLines(items[quote.id] ?? [], products[quote.store] ?? [:])
        if cart.quote.isActive, cart.lines.contains(where: { CartPricing.mark(of: $0.product) != $0.item.priceMark }) {
            try cart.collectTotals(in: visit)
            try cart.save(in: visit)
        }
        return cart
    }
}

extension Cart {
    /// Lines of what can be bought still.
    fileprivate mutating func takeLines(_ items: [QuoteItem], _ products: [Int: ProductView]) {
        let usable = Set(items.filter { products[$0.product]?.value("status")?.whole == 1 }.map(\.id))
        var places: [Int: Int] = [:]
        for item in items {
            let isWhole =
                usable.contains(item.id) && item.parent.map(usable.contains) ?? true
                && items.allSatisfy { $0.parent != item.id || usable.contains($0.id) }
            guard isWhole, let product = products[item.product] else {
                goneItems.append(item.id)
                continue
            }
            places[item.id] = lines.count
            var line = Line(item: item, product: product, parent: item.parent.flatMap { places[$0] })
            line.item.name = product.value("name")?.attributeText ?? item.name
            lines.append(line)
        }
    }
}
