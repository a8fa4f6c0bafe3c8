import Simulator

/// Addresses given for a cart.
struct CartAddressInput {
    let visit: Visit

    /// The address book's entry that an address names must be the customer's
    /// (Magento\Quote\Model\QuoteAddressValidator).
    func check(_ fields: Fields, _ cart: Cart) throws {
        guard let id = fields.int("customer_address_id"), id != 0 else { return }
        guard let customer = cart.quote.customer else {
            throw MagentoError.notFound("Invalid customer address id %1", [JSONValue(id)])
        }
        guard let address = try Address.find(id, in: visit.database) else {
            throw MagentoError.notFound("Invalid address id %1", [JSONValue(fields.int("id"))])
        }
        guard address.customerID == customer else {
            throw MagentoError.notFound("Invalid customer address id %1", [JSONValue(id)])
        }
    }

    /// Puts what was given over an address: an entry of the address book wins over all of it, and a customer's e-mail is
    /// the customer's.
    func take(_ fields: Fields, into address: inout QuoteAddress, of cart: Cart) throws {
        address.place.take(fields)
        if let save = fields.int("save_in_address_book") { address.savesInAddressBook = save != 0 }
        address.pickupLocation =
            fields.fields("extension_attributes")?.text("pickup_location_code") ?? address.pickupLocation
        let customer = try cart.quote.customer.flatMap { try Customer.find($0, in: visit.database) }
        address.customer = customer?.id ?? address.customer
        address.customerAddress = nil
        guard let customer else { return }
        address.place.email = customer.email
        if let id = fields.int("customer_address_id"), id != 0, let entry = try Address.find(id, in: visit.database) {
            address.take(entry, of: customer)
        }
    }

    /// A country must be one that there is.
    func hasKnownCountry(_ address: QuoteAddress) throws -> Bool {
        guard let country = address.place.country, !country.isEmpty else { return true }
        return try Country.find(country, in: visit.database) != nil
    }
}

/// `…/billing-address`.
enum CartAddressEndpoints {
    /// GET
    static func billing(_ call: Invocation) throws -> Answer {
        let cart = try CartReference(call).active(call, asNumber: true)
        let regions = try CartPayload.regions([cart.billing], in: call.database)
        return .write(QuoteAddressPayload(address: cart.billing, regions: regions))
    }

    /// POST: a new address with a number of its own; used for shipping too, it drops the method that was chosen
    /// (billing-differs).
    static func setBilling(_ call: Invocation) throws -> Answer {
        let reference = try CartReference(call)
        // A guest's name that is none gives no number, which the service's types want (the recorded arguments).
        guard !reference.isUnknownName else { throw ApplicationCrash() }
        var cart = try reference.active(call, asNumber: true)
        let fields = call.input.fields("address") ?? Fields()
        let input = CartAddressInput(visit: call.visit)
        try input.check(fields, cart)
        let sent = call.input.bool("useForShipping") ?? false
        try cart.setBilling(fields, usedForShipping: sent, in: call.visit)
        guard try input.hasKnownCountry(cart.billing) else { throw addressFailed }
        try cart.collectTotals(in: call.visit)
        try cart.save(in: call.visit)
        return .value(JSONValue(cart.billing.id))
    }

    static let addressFailed = MagentoError.invalid("The address failed to save. Verify the address and try again.")
}

extension Cart {
    /// Puts a new billing address in the place of the old one.
    mutating func setBilling(
        _ fields: Fields, email: String? = nil, usedForShipping: Bool? = nil, in visit: Visit
    ) throws {
        var address = QuoteAddress(kind: .billing)
        try CartAddressInput(visit: visit).take(fields, into: &address, of: self)
        if quote.customer == nil, let email { address.place.email = email }
        try replace(\.billing, by: address, in: visit)
        guard let usedForShipping else { return }
        if usedForShipping {
            address.kind = .shipping
            address.sameAsBilling = true
            address.collectsRates = true
            rates = []
            try replace(\.shipping, by: address, in: visit)
            // The shipping address is written first and gets the lower number (billing-differs).
            shipping.quote = quote.id
            shipping.id = try visit.ids.take("quote_address")
        } else {
            shipping.sameAsBilling = false
        }
    }
}
