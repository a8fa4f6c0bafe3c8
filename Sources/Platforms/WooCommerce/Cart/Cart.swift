import Simulator

/// A shopper's cart through one request: read once from the session, changed, worked out at most once per change, and
/// written back where it changed.
final class Cart {
    /// The request's surroundings.
    let scope: Scope
    /// The session's key.
    let key: String
    /// The shop's options.
    let rules: ShopRules
    /// What the session holds. Changing it makes ``summary`` stale.
    var state: CartState { didSet { known = nil } }
    /// Whether this request worked shipping out: a change that changes nothing does not (cart-update-item/errors).
    var hasCalculatedShipping = true
    private let loaded: CartState?
    /// What a shopper has who did nothing yet: not worth a session.
    private var untouched = CartState()
    private var products: [Int: Product] = [:]
    /// Pieces that others' orders hold, by the product whose stock counts.
    private var reserved: [Int: Amount] = [:]
    /// Categories by product, as coupons look at them.
    private var categories: [Int: [Int]] = [:]
    /// The draft order that ``reserved`` leaves out.
    private var reservedExcept = 0
    private var known: CartSummary?
    /// The tax table; empty where the shop charges no tax.
    let taxes: TaxTable

    var visit: Visit { scope.visit }
    private var database: Database { scope.visit.database }

    private init(_ scope: Scope, key: String, stored: JSONObject?) throws {
        self.scope = scope
        self.key = key
        rules = try ShopRules.load(scope)
        taxes = TaxTable(rules.tax.isEnabled ? try TaxRate.byID(in: scope.visit.database) : [])
        loaded = stored.map(CartState.init(stored:))
        state = loaded ?? CartState()
    }

    // MARK: Session

    /// The request's cart. The frame has opened the session.
    static func of(_ request: RestRequest) throws -> Cart {
        try of(request.scope, try request.scope.openSession(request))
    }

    /// The cart of a session, read on first use.
    static func of(_ scope: Scope, _ session: CartSession) throws -> Cart {
        if let cart = scope.cart, cart.key == session.key { return cart }
        let cart = try Cart(scope, key: session.key, stored: try SessionRecord.load(session.key, scope.visit))
        try cart.fillCustomer()
        cart.untouched = cart.state
        if let guest = session.continues { try cart.merge(guest) }
        try cart.dropUnsellable()
        scope.cart = cart
        return cart
    }

    /// At login the guest's cart comes before the account's, and stays in the guest's session too
    /// (flows/login-merges-guest-cart).
    private func merge(_ guest: String) throws {
        guard let stored = try SessionRecord.load(guest, visit) else { return }
        let theirs = CartState(stored: stored)
        let own = state.items
        state.items = theirs.items
        state.items += own.filter { item in !theirs.items.contains { $0.key == item.key } }
        state.coupons += theirs.coupons.filter { !state.coupons.contains($0) }
    }

    private func fillCustomer() throws {
        if loaded == nil, let user = scope.identity.user {
            let account = try CustomerRecord.body(user.id, in: database)
            state.customer = CartCustomer(
                billing: Address(account?["billing"]), shipping: Address(account?["shipping"]))
        }
        let place = rules.defaultLocation
        state.customer.fillDefaults(country: place.country, state: place.state, email: scope.identity.user?.email)
    }

    /// Writes the session where it changed; a shopper who did nothing gets none. A browser is told of its session.
    func save() throws {
        guard state != loaded, loaded != nil || state != untouched else { return }
        try SessionRecord.save(key, state.stored, visit)
        guard let session = scope.session, session.origin == .fresh || session.continues != nil else { return }
        guard !scope.setCookies.contains(where: { $0.name == SessionCookie.name(scope.site) }) else { return }
        scope.setCookies.append(try SessionCookie.make(key, now: visit.now, scope.site, scope.keys))
    }

    // MARK: Lines

    /// The lines with their products.
    var lines: [CartLine] {
        get throws {
            try fetch(state.items.flatMap { [$0.id, $0.product] })
            try readReserved(for: state.items.flatMap { [$0.id, $0.product] })
            return try state.items.compactMap { try line($0) }
        }
    }

    private func fetch(_ ids: [Int]) throws {
        let missing = Set(ids.filter { products[$0] == nil })
        guard !missing.isEmpty else { return }
        for product in try Product.find(keys: missing.sorted(), in: database) { products[product.id] = product }
    }

    /// A product or variation, nil where there is none.
    func product(_ id: Int) throws -> Product? {
        try fetch([id])
        return products[id]
    }

    private func line(_ item: CartItem) throws -> CartLine? {
        guard let product = try product(item.id) else { return nil }
        let parent = try parent(of: product)
        return CartLine(item: item, product: product, parent: parent, stock: try stock(product, parent))
    }

    /// A variation's variable product, nil for other products.
    func parent(of product: Product) throws -> Product? {
        product.kind == .variation ? try self.product(product.parentID) : nil
    }

    /// What may be sold of a product, without what this cart's own draft order holds.
    func stock(_ product: Product, _ parent: Product?) throws -> StockView {
        let bare = StockView(product, parent: parent, managesStock: rules.managesStock, lowStock: rules.lowStock)
        guard bare.isManaged else { return bare }
        try readReserved(for: [bare.countedBy])
        return StockView(
            product, parent: parent, managesStock: rules.managesStock, lowStock: rules.lowStock,
            reserved: reserved[bare.countedBy] ?? .zero)
    }

    private func readReserved(for products: [Int]) throws {
        if reservedExcept != state.draftOrder { (reserved, reservedExcept) = ([:], state.draftOrder) }
        let missing = Set(products.filter { reserved[$0] == nil })
        guard rules.managesStock, !missing.isEmpty else { return }
        let sums = try ReservedStockRecord.reserved(missing, except: state.draftOrder, visit)
        for id in missing { reserved[id] = sums[id] ?? .zero }
    }

    /// The limits of a product's quantity.
    func limits(_ product: Product, _ stock: StockView) -> QuantityLimits {
        QuantityLimits(
            stock, rule: rules.extensions.quantityRule(for: product.id),
            limitsBackorders: scope.profile.limitsBackordersByStock)
    }

    /// Whether the caller may buy what the public cannot see.
    var isEditor: Bool { scope.identity.user?.managesShop ?? false }

    /// Deleted products vanish without a word, others that can no longer be bought with an error
    /// (stock/product-deleted-in-cart, stock/product-unpublished-in-cart); quantities are put within their limits.
    private func dropUnsellable() throws {
        var kept: [CartItem] = []
        for line in try lines {
            guard line.item.quantity.count > 0 else { continue }
            guard line.isPurchasable(byEditor: isEditor) else {
                state.notices.append(
                    """
                    \(line.name) has been removed from your cart because it can no longer be purchased. \
                    Please contact us if you need assistance.
                    """)
                continue
            }
            guard line.item.dataHash == CartHash.dataHash(of: line.product) else { continue }
            var item = line.item
            let count = limits(line.product, line.stock).normalized(item.quantity.count)
            // What may not be changed by the shopper may be by the shop (stock/becomes-sold-individually).
            if count != item.quantity.count { item.quantity = CartQuantity(count) }
            kept.append(item)
        }
        if kept != state.items { state.items = kept }
    }

    // MARK: Categories

    /// A product's categories and all above them, each product's by name; those of all `lines` are read at once.
    func categories(of product: Int, among lines: [CartLine]) throws -> [Int] {
        if let known = categories[product] { return known }
        let products = lines.map { ($0.parent ?? $0.product).id } + [product]
        let terms = try Term.terms(of: products, in: database)
        for id in products {
            categories[id] = try family(of: (terms[id] ?? []).filter { $0.taxonomy == "product_cat" })
        }
        return categories[product] ?? []
    }

    private func family(of terms: [Term]) throws -> [Int] {
        var ids: [Int] = []
        for term in terms {
            var next = Optional(term)
            while let current = next, !ids.contains(current.id) {
                ids.append(current.id)
                next = current.parentID > 0 ? try Term.find(current.parentID, in: database) : nil
            }
        }
        return ids
    }

    // MARK: Totals

    /// What everything comes to; worked out again after a change.
    var summary: CartSummary {
        get throws {
            if let known { return known }
            let (fresh, chosen, offered) = try CartCalculation(self).run()
            if state.chosenRates != chosen { state.chosenRates = chosen }
            if state.offeredRates != offered { state.offeredRates = offered }
            known = fresh
            return fresh
        }
    }
}
