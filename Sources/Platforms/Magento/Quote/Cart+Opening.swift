import Simulator

extension Cart {
    /// Opens a cart for a customer, or for a guest.
    static func open(customer: Customer?, store: Int, in visit: Visit) throws -> Cart {
        var cart = try new(store: store, in: visit)
        if let customer { try cart.assign(customer, in: visit.database) }
        cart.quote.id = try visit.ids.take("quote")
        try cart.collectTotals(in: visit)
        try cart.save(in: visit)
        return cart
    }

    /// A cart that is nobody's and has no number yet.
    static func new(store: Int, in visit: Visit) throws -> Cart {
        let website = try StoreView.find(store, in: visit.database)?.websiteID ?? 0
        let settings = StoreSettings(store: store, database: visit.database)
        var quote = Quote(store: store, createdAt: visit.now.sql, updatedAt: visit.now.sql)
        try quote.takeCurrencies(settings)
        return Cart(
            quote: quote, billing: QuoteAddress(), shipping: QuoteAddress(kind: .shipping, sameAsBilling: true),
            website: website, settings: settings)
    }

    /// Makes the cart a customer's: name, group and e-mail are the customer's, and the default addresses, unless the
    /// cart has one (customer-with-several-addresses).
    mutating func assign(_ customer: Customer, in database: Database) throws {
        quote.takeCustomer(customer)
        let addresses = try Address.all(of: [customer.id], in: database)
        billing.customer = customer.id
        billing.place.email = customer.email
        shipping.customer = customer.id
        shipping.place.email = customer.email
        if billing.place.country == nil, let address = addresses.first(where: { $0.id == customer.defaultBilling }) {
            billing.take(address, of: customer)
        }
        // The shipping address only notes which one it would be (baseline's carts).
        if shipping.place.country == nil { shipping.customerAddress = customer.defaultShipping }
    }
}

extension Quote {
    mutating func takeCustomer(_ customer: Customer) {
        self.customer = customer.id
        customerGroup = customer.groupID
        customerEmail = customer.email
        customerFirstname = customer.firstName
        customerLastname = customer.lastName
        customerMiddlename = customer.middleName
        customerIsGuest = false
    }

    /// The currencies of the store view, and their rates.
    mutating func takeCurrencies(_ settings: StoreSettings) throws {
        let database = settings.database
        globalCurrency = try StoreSettings.text("currency/options/base", store: 0, in: database) ?? ""
        baseCurrency = try settings.text("currency/options/base") ?? globalCurrency
        storeCurrency = baseCurrency
        quoteCurrency = try settings.text("currency/options/default") ?? baseCurrency
        baseToQuoteRate = try CurrencyRate.from(baseCurrency, to: quoteCurrency, store: store, in: database)
        baseToGlobalRate = 1
    }
}

/// Rates between currencies.
enum CurrencyRate {
    /// What one unit of a store view's currency of the books is in another currency; 1 where nobody says.
    static func from(_ base: String, to other: String, store: Int, in database: Database) throws -> Double {
        if base == other { return 1 }
        let code = try StoreView.find(store, in: database)?.code ?? ""
        let rate: Double? = try database.value(
            """
            SELECT json_extract(r.value, '$.rate')
            FROM directory_currency c, json_each(c.content, '$.exchange_rates') r
            WHERE json_extract(r.value, '$.currency_to') = ? ORDER BY c.store_code = ? DESC LIMIT 1
            """, other, code)
        return rate ?? 1
    }
}

extension QuoteAddress {
    /// Takes over an address of the customer's book.
    mutating func take(_ address: Address, of customer: Customer) {
        place = QuotePlace(
            email: customer.email, prefix: address.prefix, firstname: address.firstName,
            middlename: address.middleName, lastname: address.lastName, suffix: address.suffix,
            company: address.company, street: address.street, city: address.city, region: address.region,
            regionID: address.regionID == 0 ? nil : address.regionID, postcode: address.postcode,
            country: address.country, telephone: address.telephone, fax: address.fax, vatID: address.taxNumber)
        self.customer = customer.id
        customerAddress = address.id
    }
}
