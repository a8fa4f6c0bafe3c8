import Simulator

/// What a product's prices look like in the shop: with or without tax, the range of a product with choices.
struct ProductPrices {
    let shelf: ProductShelf
    let product: Product
    let currency: Currency
    let shown: ShownPrice

    init(_ product: Product, _ shelf: ProductShelf) throws {
        self.shelf = shelf
        self.product = product
        currency = try Currency.current(shelf.scope)
        shown = try ShownPrice.ofShop(shelf.scope)
        shown.know([shelf.parent(of: product)])
    }

    // MARK: Amounts

    /// The variations that have a price.
    private var priced: [Product] {
        get throws { try shelf.shownChildren(of: product).filter { !$0.price.isEmpty } }
    }

    private func amount(_ text: String, of product: Product) throws -> Amount {
        // Prices below nothing are shown as nothing (rest-v3/products-create-errors).
        try shown.amount(max(.zero, Amount(text)), of: product)
    }

    /// The price; of a grouped product the lowest of its members' (store-stories/products-in-store).
    private var ownPrice: String {
        guard product.kind == .grouped, product.price.isEmpty else { return product.price }
        return members.min { Amount($0.price) < Amount($1.price) }?.price ?? ""
    }

    /// What is shown as price, regular price and sale price; a price that is not set is shown as the price.
    func amounts() throws -> (price: Amount, regular: Amount, sale: Amount) {
        guard product.kind == .variable else {
            let price = try amount(ownPrice, of: product)
            return (
                price, product.regularPrice.isEmpty ? price : try amount(product.regularPrice, of: product),
                product.salePrice.isEmpty ? price : try amount(product.salePrice, of: product)
            )
        }
        let prices = try priced.map { try amount($0.price, of: $0) }
        let regular = try priced.map { try amount($0.regularPrice, of: $0) }
        let least = prices.min() ?? .zero
        return (least, regular.min() ?? .zero, least)
    }

    /// Lowest and highest price of a product with choices that differ; nil otherwise.
    func range() throws -> (min: Amount, max: Amount)? {
        switch product.kind {
        case .variable:
            let prices = try priced.map { try amount($0.price, of: $0) }
            guard let min = prices.min(), let max = prices.max(), min != max else { return nil }
            return (min, max)
        case .grouped:
            let prices = try members.map { try amount($0.price, of: $0) }
            guard let min = prices.min(), let max = prices.max() else { return nil }
            return (min, max)
        default: return nil
        }
    }

    /// The members of a grouped product that have a price.
    private var members: [Product] {
        let isEditor = shelf.scope.identity.user?.managesShop ?? false
        return (shelf.children[product.id] ?? []).filter {
            !$0.price.isEmpty && ($0.status == "publish" || isEditor)
        }
    }

    /// Whether the product, one of its variations or one of its members is on sale.
    func isOnSale() throws -> Bool {
        let now = shelf.scope.visit.now
        switch product.kind {
        case .variable: return try priced.contains { $0.isOnSale(at: now) }
        case .grouped: return (shelf.children[product.id] ?? []).contains { $0.isOnSale(at: now) }
        default: return product.isOnSale(at: now)
        }
    }

    // MARK: Payload

    /// An amount in minor units.
    func minor(_ amount: Amount) -> String { amount.shifted(by: currency.decimals).rounded().description }

    /// The members of `prices`.
    func append(to json: inout JSONWriter) throws {
        let (price, regular, sale) = try amounts()
        json.member("price", minor(price))
        json.member("regular_price", minor(regular))
        json.member("sale_price", minor(sale))
        let range = try range()
        json.key("price_range")
        if let range {
            json.object { json in
                json.member("min_amount", minor(range.min))
                json.member("max_amount", minor(range.max))
            }
        } else {
            json.write(JSONValue.null)
        }
        currency.append(to: &json)
    }

    // MARK: HTML

    /// The price in HTML as WooCommerce makes it, before the Store API cleans it; empty where there is none.
    func html() throws -> String {
        let html = try bareHTML()
        return html.isEmpty ? "" : html + (try suffix())
    }

    private func bareHTML() throws -> String {
        if let (min, max) = try range() {
            return min == max ? text(min) : rangeHTML(min, max)
        }
        guard product.kind != .variable else { return try variableHTML() }
        guard !product.price.isEmpty else { return "" }
        let (price, regular, _) = try amounts()
        return try isOnSale() && product.kind != .grouped ? saleHTML(regular, price) : text(price)
    }

    /// `wc_format_price_range`.
    private func rangeHTML(_ min: Amount, _ max: Amount) -> String {
        guard shelf.scope.profile.spellsPriceRanges else { return "\(text(min)) &ndash; \(text(max))" }
        let (from, to) = (Sanitize.withoutTags(text(min)), Sanitize.withoutTags(text(max)))
        return "\(text(min, isHidden: true)) <span aria-hidden=\"true\">&ndash;</span> \(text(max, isHidden: true))"
            + "<span class=\"screen-reader-text\">Price range: \(from) through \(to)</span>"
    }

    /// Every variation costs the same.
    private func variableHTML() throws -> String {
        let regular = try priced.map { try amount($0.regularPrice, of: $0) }
        guard let price = try priced.first.map({ try amount($0.price, of: $0) }), let highest = regular.max() else {
            return ""
        }
        return try isOnSale() && regular.min() == highest ? saleHTML(highest, price) : text(price)
    }

    private func text(_ amount: Amount, isHidden: Bool = false) -> String {
        currency.html(amount.fixed(currency.decimals), isHidden: isHidden)
    }

    private func saleHTML(_ regular: Amount, _ price: Amount) -> String {
        let (old, new) = (text(regular), text(price))
        let plainOld = HTMLEntities.normalize(Sanitize.withoutTags(old))
        let plainNew = HTMLEntities.normalize(Sanitize.withoutTags(new))
        return "<del aria-hidden=\"true\">\(old)</del> "
            + "<span class=\"screen-reader-text\">Original price was: \(plainOld).</span>"
            + "<ins aria-hidden=\"true\">\(new)</ins>"
            + "<span class=\"screen-reader-text\">Current price is: \(plainNew).</span>"
    }

    private func suffix() throws -> String {
        let suffix = try shelf.scope.options["woocommerce_price_display_suffix"]
        guard !suffix.isEmpty, try shelf.scope.options.isOn("woocommerce_calc_taxes") else { return "" }
        return " <small class=\"woocommerce-price-suffix\">\(suffix)</small>"
    }
}
