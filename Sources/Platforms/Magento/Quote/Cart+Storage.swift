import Simulator

extension Cart {
    /// A cart by its number.
    ///
    /// A product that is gone or switched off takes its line with it; names and weights are always the product's own;
    /// a changed price has the totals collected again (unsalable-products, tier-and-special-prices).
    static func load(_ quote: Quote, in visit: Visit) throws -> Cart {
        let database = visit.database
        let view = try StoreView.find(quote.store, in: database)
        let addresses = try QuoteAddress.all("WHERE quote_id = ? ORDER BY address_id", quote.id, in: database)
        let website = try view?.websiteID ?? StoreView.standard(in: database).websiteID
        var cart = Cart(
            quote: quote, billing: addresses.first { $0.kind == .billing } ?? QuoteAddress(quote: quote.id),
            shipping: addresses.first { $0.kind == .shipping }
                ?? QuoteAddress(quote: quote.id, kind: .shipping, sameAsBilling: true), website: website)
        cart.payment = try QuotePayment.first("WHERE quote_id = ?", quote.id, in: database)
        cart.rates = try ShippingRate.all("WHERE address_id = ? ORDER BY rate_id", cart.shipping.id, in: database)
        try cart.readLines(in: database)
        if cart.quote.isActive, cart.lines.contains(where: { CartPricing.mark(of: $0.product) != $0.item.priceMark }) {
            try cart.collectTotals(in: visit)
            try cart.save(in: visit)
        }
        return cart
    }

    private mutating func readLines(in database: Database) throws {
        let items = try QuoteItem.all("WHERE quote_id = ? ORDER BY item_id", quote.id, in: database)
        let found = try ProductView.find(ids: Array(Set(items.map(\.product))), store: quote.store, in: database)
        let products = Dictionary(found.map { ($0.product.id, $0) }) { $1 }
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

    /// The open cart behind a number.
    ///
    /// - Parameter shown: the number as the error shows it.
    static func active(_ id: Int, shown: JSONValue, in visit: Visit) throws -> Cart {
        guard let quote = try Quote.find(id, in: visit.database), quote.isActive else {
            throw MagentoError.noSuchEntity("cartId", shown)
        }
        return try load(quote, in: visit)
    }

    // MARK: Writing

    /// Writes everything; what is new gets its number.
    mutating func save(in visit: Visit) throws {
        let database = visit.database
        quote.updatedAt = visit.now.sql
        try quote.save(in: database)
        try saveAddress(\.billing, in: visit)
        try saveAddress(\.shipping, in: visit)
        try ShippingRate.deleteAll("WHERE address_id = ?", shipping.id, in: database)
        for place in rates.indices {
            rates[place].address = shipping.id
            rates[place].id = try rates[place].insert(into: database)
        }
        for id in goneItems { try QuoteItem.delete(id, in: database) }
        goneItems = []
        try saveLines(in: visit)
        if payment != nil { try savePayment(in: visit) }
    }

    private mutating func saveAddress(_ path: WritableKeyPath<Cart, QuoteAddress>, in visit: Visit) throws {
        self[keyPath: path].quote = quote.id
        if self[keyPath: path].id == 0 { self[keyPath: path].id = try visit.ids.take("quote_address") }
        try self[keyPath: path].save(in: visit.database)
    }

    private mutating func saveLines(in visit: Visit) throws {
        for place in lines.indices {
            if lines[place].item.id == 0 { lines[place].item.id = try visit.ids.take("quote_item") }
            lines[place].item.quote = quote.id
            lines[place].item.parent = lines[place].parent.map { lines[$0].item.id }
            try lines[place].item.save(in: visit.database)
        }
    }

    private mutating func savePayment(in visit: Visit) throws {
        guard var payment else { return }
        payment.quote = quote.id
        if payment.id == 0 { payment.id = try visit.ids.take("quote_payment") }
        try payment.save(in: visit.database)
        self.payment = payment
    }

    /// Puts a new address in the place of one: it gets a number of its own, and the old row goes.
    mutating func replace(_ path: WritableKeyPath<Cart, QuoteAddress>, by address: QuoteAddress, in visit: Visit) throws
    {
        if self[keyPath: path].id != 0 { try QuoteAddress.delete(self[keyPath: path].id, in: visit.database) }
        self[keyPath: path] = address
        self[keyPath: path].id = 0
    }
}
