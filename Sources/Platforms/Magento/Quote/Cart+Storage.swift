import Simulator

extension Cart {
    /// A cart with all that belongs to it; see ``load(_:in:)-([Quote],_)``.
    static func load(_ quote: Quote, in visit: Visit) throws -> Cart {
        try CartParts(of: [quote], in: visit.database).cart(of: quote, in: visit)
    }

    /// Carts with all that belongs to them, read in a constant number of statements.
    ///
    /// A product that is gone or switched off takes its line with it; names and weights are always the product's own;
    /// a changed price has the totals collected again (unsalable-products, tier-and-special-prices).
    static func load(_ quotes: [Quote], in visit: Visit) throws -> [Cart] {
        let parts = try CartParts(of: quotes, in: visit.database)
        return try quotes.map { try parts.cart(of: $0, in: visit) }
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
        try self[keyPath: path].withoutEmptyTexts.save(in: visit.database)
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
