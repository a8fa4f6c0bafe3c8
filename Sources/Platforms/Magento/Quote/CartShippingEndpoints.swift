import Simulator

/// Ways to send a cart, and choosing one.
enum CartShippingEndpoints {
    private static let missing = MagentoError.invalid("The shipping address is missing. Set the address and try again.")

    /// GET …/shipping-methods: what was offered for the address.
    static func list(_ call: Invocation) throws -> Answer {
        var cart = try CartReference(call).active(call)
        guard !cart.isVirtual, cart.quote.itemsCount > 0 else { return .nothing }
        guard cart.shipping.place.country?.isEmpty == false else { throw missing }
        if cart.shipping.collectsRates {
            try cart.collectTotals(in: call.visit)
            try cart.save(in: call.visit)
        }
        return .list(try offers(of: cart, call))
    }

    /// POST …/estimate-shipping-methods: nothing of it is kept. The service of guests casts what it finds for a name, be
    /// it nothing.
    static func estimate(_ call: Invocation) throws -> Answer {
        let reference = try CartReference(call)
        guard !reference.isUnknownName else { throw MagentoError.noSuchEntity("cartId", 0) }
        return try estimate(reference.active(call, asNumber: true), call) { address in
            address.place.take(call.input.fields("address") ?? Fields())
        }
    }

    /// POST …/estimate-shipping-methods-by-address-id: an address of the customer's book.
    static func estimateByAddressID(_ call: Invocation) throws -> Answer {
        let cart = try CartReference(call).active(call)
        guard !cart.isVirtual, cart.quote.itemsCount > 0 else { return .nothing }
        let id = call.input.int("addressId") ?? 0
        let customer = try cart.quote.customer.flatMap { try Customer.find($0, in: call.database) }
        guard let customer, let entry = try Address.find(id, in: call.database), entry.customerID == customer.id
        else { throw missing }
        return try estimate(cart, call) { $0.take(entry, of: customer) }
    }

    private static func estimate(
        _ given: Cart, _ call: Invocation, _ change: (inout QuoteAddress) -> Void
    ) throws -> Answer {
        var cart = given
        guard !cart.isVirtual, cart.quote.itemsCount > 0 else { return .nothing }
        change(&cart.shipping)
        cart.shipping.collectsRates = true
        cart.limitedCarrier = nil
        try cart.collectTotals(in: call.visit)
        return .list(try offers(of: cart, call))
    }

    private static func offers(of cart: Cart, _ call: Invocation) throws -> [ShippingOffer] {
        let taxes = try TaxCollector(cart, visit: call.visit)
        return cart.rates.map { rate in
            let amount = Decimal4.rounded(cart.converted(rate.price))
            return ShippingOffer(rate: rate, amount: amount, prices: taxes.shippingPrices(amount))
        }
    }

    // MARK: Choosing

    /// POST …/shipping-information: address and method. A method that is refused has left the address
    /// (shipping-methods-refused).
    static func save(_ call: Invocation) throws -> Answer {
        var cart = try CartReference(call).active(call, asNumber: true)
        guard !cart.lines.isEmpty else {
            throw MagentoError.invalid(
                "The shipping method can't be set for an empty cart. Add an item to cart and try again.")
        }
        let given = call.input.fields("addressInformation") ?? Fields()
        guard let address = given.fields("shipping_address"), address.text("country_id")?.isEmpty == false else {
            throw missing
        }
        let carrier = given.text("shipping_carrier_code")
        let method = given.text("shipping_method_code")
        do {
            try take(given, address, &cart, call)
        } catch let error as MagentoError {
            throw MagentoError.invalid(
                "The shipping information was unable to be saved. Error: \"%message\"",
                ["message": .string(MagentoError.Part(message: error.message, parameters: error.parameters).text)])
        }
        cart.limitedCarrier = carrier
        if !cart.isVirtual { cart.shipping.shippingMethod = "\(carrier ?? "")_\(method ?? "")" }
        try cart.collectTotals(in: call.visit)
        try cart.save(in: call.visit)
        if !cart.isVirtual, cart.shipping.shippingMethod == nil { throw Kept(noMethod(carrier, method)) }
        cart.isCollected = false
        return .write(try PaymentDetails(cart, in: call.visit))
    }

    private static func take(
        _ given: Fields, _ address: Fields, _ cart: inout Cart, _ call: Invocation
    ) throws {
        let input = CartAddressInput(visit: call.visit)
        if let billing = given.fields("billing_address") {
            try input.check(billing, cart)
            try input.take(billing, into: &cart.billing, of: cart)
            guard try input.hasKnownCountry(cart.billing) else { throw CartAddressEndpoints.addressFailed }
        }
        try input.check(address, cart)
        guard !cart.isVirtual else { return }
        cart.shipping.savesInAddressBook = false
        try input.take(address, into: &cart.shipping, of: cart)
        cart.shipping.sameAsBilling = address.int("same_as_billing") ?? 0 != 0
        cart.shipping.collectsRates = true
        guard try input.hasKnownCountry(cart.shipping) else { throw CartAddressEndpoints.addressFailed }
    }

    private static func noMethod(_ carrier: String?, _ method: String?) -> MagentoError {
        guard let method, !method.isEmpty else {
            return .notFound("The shipping method is missing. Select the shipping method and try again.")
        }
        return .notFound("Carrier with such method not found: %1, %2", [JSONValue(carrier), .string(method)])
    }

    // MARK: Totals

    /// POST …/totals-information: what it would come to with an address and a method; nothing of it is kept.
    static func calculate(_ call: Invocation) throws -> Answer {
        var cart = try CartReference(call).active(call)
        guard !cart.lines.isEmpty else {
            throw MagentoError.invalid("Totals calculation is not applicable to empty cart")
        }
        let given = call.input.fields("addressInformation") ?? Fields()
        let address = given.fields("address") ?? Fields()
        if cart.isVirtual {
            cart.billing.place.take(address)
        } else {
            cart.shipping.place.take(address)
            if let carrier = given.text("shipping_carrier_code"), let method = given.text("shipping_method_code") {
                cart.shipping.collectsRates = true
                cart.shipping.shippingMethod = "\(carrier)_\(method)"
            }
        }
        try cart.collectTotals(in: call.visit)
        return .write(try TotalsPayload(cart, in: call.visit))
    }

    /// GET …/totals
    static func totals(_ call: Invocation) throws -> Answer {
        .write(try TotalsPayload(CartReference(call).active(call), in: call.visit))
    }
}

/// A way of sending on the wire.
struct ShippingOffer: Payload {
    let rate: ShippingRate
    let amount: Double
    let prices: (excluding: Double, including: Double)

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("carrier_code", rate.carrier)
            $0.member("method_code", rate.method)
            $0.member("carrier_title", rate.carrierTitle)
            $0.member("method_title", rate.methodTitle)
            $0.member("amount", amount)
            $0.member("base_amount", rate.price)
            $0.member("available", true)
            $0.member("error_message", "")
            $0.member("price_excl_tax", prices.excluding)
            $0.member("price_incl_tax", prices.including)
        }
    }
}

/// Ways to pay, and what there is to pay.
struct PaymentDetails: Payload {
    let methods: [PaymentMethod]
    let totals: TotalsPayload

    init(_ cart: Cart, in visit: Visit) throws {
        methods = try PaymentMethod.offered(for: cart, in: visit)
        totals = try TotalsPayload(cart, in: visit)
    }

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("payment_methods", methods)
            $0.member("totals", totals)
        }
    }
}
