import Simulator

/// Prices of lines and their sum (Magento\Quote\Model\Quote\Address\Total\Subtotal).
struct SubtotalCollector {
    let visit: Visit

    func collect(_ cart: inout Cart, _ totals: inout AddressTotals) throws {
        let pricing = CartPricing(
            visit: visit, store: cart.quote.store, website: cart.website, group: cart.quote.customerGroup)
        for place in cart.lines.indices {
            cart.lines[place].item.priceMark = CartPricing.mark(of: cart.lines[place].product)
            if cart.lines[place].parent != nil, !cart.isChildrenCalculated(place) {
                Self.clear(&cart.lines[place].item)
                continue
            }
            try price(place, in: &cart, pricing)
            if cart.lines[place].parent == nil {
                totals.subtotal += cart.lines[place].item.rowTotal
                totals.totalQty += cart.lines[place].item.qty
            }
        }
    }

    /// A part that costs nothing by itself, as a configurable product's child.
    private static func clear(_ item: inout QuoteItem) {
        (item.price, item.unitPrice, item.originalPrice) = (0, QuoteAmount(), QuoteAmount())
        (item.rowTotal, item.priceInclTax, item.rowTotalInclTax) = (QuoteAmount(), nil, nil)
        (item.tax, item.taxPercent, item.taxes) = (QuoteAmount(), 0, AppliedTaxes())
        (item.discount, item.discountPercent) = (QuoteAmount(), 0)
    }

    private func price(_ place: Int, in cart: inout Cart, _ pricing: CartPricing) throws {
        let price = try CartLinePrice(cart: cart, pricing: pricing).price(of: place)
        let original = cart.lines[place].product.value("price")?.number ?? 0
        let base = original == 0 ? price : original
        let qty = cart.totalQty(place)
        // A unit's price is rounded before it is multiplied.
        let unit = QuoteAmount(base: price, own: cart.converted(price))
        cart.lines[place].item.price = price
        cart.lines[place].item.unitPrice = unit
        cart.lines[place].item.originalPrice = QuoteAmount(base: base, own: cart.converted(base))
        cart.lines[place].item.rowTotal = QuoteAmount(
            base: Decimal4.rounded(Money.rounded(unit.base) * qty), own: Decimal4.rounded(Money.rounded(unit.own) * qty)
        )
    }
}

/// What a line costs: the price of a configurable product is that of its child, the price of a bundle is its own with
/// what its parts add, or the sum of its parts.
struct CartLinePrice {
    let cart: Cart
    let pricing: CartPricing

    func price(of place: Int) throws -> Double {
        let line = cart.lines[place]
        if let parent = line.parent {
            return try pricing.basePrice(of: line.product, qty: line.item.qty * cart.lines[parent].item.qty)
        }
        switch line.product.product.type {
        case "configurable": return try configurable(place)
        case "bundle": return try bundle(place)
        case "downloadable": return try downloadable(line)
        default:
            return try pricing.finalPrice(of: line.product, qty: line.item.qty, choice: line.item.choice)
        }
    }

    private func configurable(_ place: Int) throws -> Double {
        let line = cart.lines[place]
        let child = try cart.children(of: place).first.map {
            try pricing.basePrice(of: cart.lines[$0].product, qty: line.item.qty)
        }
        return max(0, pricing.withOptions(child ?? 0, line.product, line.item.choice))
    }

    /// Links that are bought one by one add their prices.
    private func downloadable(_ line: Cart.Line) throws -> Double {
        let price = try pricing.basePrice(of: line.product, qty: line.item.qty)
        let isSeparate = line.product.value("links_purchased_separately")?.whole == 1
        let links = try isSeparate ? DownloadableLink.all(of: line.product.product.id, in: pricing.visit.database) : []
        let added = links.filter { line.item.choice.links.contains($0.id) }.reduce(0) { $0 + $1.price }
        return max(0, pricing.withOptions(price + added, line.product, line.item.choice))
    }

    private func bundle(_ place: Int) throws -> Double {
        let line = cart.lines[place]
        let parts = try cart.children(of: place).map { try (part($0, of: place), cart.lines[$0].item.qty) }
        let sum = parts.reduce(0) { $0 + $1.0 * $1.1 }
        let own = line.isDynamic ? 0 : try pricing.basePrice(of: line.product, qty: line.item.qty)
        return max(0, pricing.withOptions(own + sum, line.product, line.item.choice))
    }

    /// A piece of a part: its own price in a dynamic bundle, else what the bundle says, maybe as a percentage.
    func part(_ place: Int, of parent: Int) throws -> Double {
        let line = cart.lines[place]
        let bundle = cart.lines[parent]
        guard !bundle.isDynamic else {
            return try pricing.basePrice(of: line.product, qty: line.item.qty * bundle.item.qty)
        }
        let selection = try BundleLink.find(line.item.choice.selection, in: pricing.visit.database)
        guard let selection, selection.priceType == 1 else { return selection?.price ?? 0 }
        return (bundle.product.value("price")?.number ?? 0) * (selection.price ?? 0) / 100
    }
}
