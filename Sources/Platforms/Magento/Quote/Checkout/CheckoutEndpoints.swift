import PHP
import Simulator

/// Paying a cart and making an order of it.
enum CheckoutEndpoints {
    /// PUT …/order: a way to pay may come with it.
    static func order(_ call: Invocation) throws -> Answer {
        var cart = try CartReference(call).active(call, asNumber: true)
        if let payment = call.input.fields("paymentMethod") {
            try cart.takePayment(payment, in: call.visit)
        } else {
            try cart.collectTotals(in: call.visit)
        }
        return .value(JSONValue(try QuoteSubmission(visit: call.visit).submit(&cart)))
    }

    /// POST …/set-payment-information
    static func pay(_ call: Invocation) throws -> Answer {
        _ = try paid(call)
        return .yes
    }

    /// POST …/payment-information. What was said of payment and address is kept though the order be refused
    /// (billing-differs place-early).
    static func payAndOrder(_ call: Invocation) throws -> Answer {
        let coupon = try CartReference(call).active(call).quote.coupon
        var cart = try paid(call)
        // Another way to pay may have ended what the coupon was given for (conditions-on-cart place-other-method).
        if coupon != nil, cart.quote.coupon == nil {
            throw Kept(MagentoError.invalid("The coupon code isn't valid. Verify the code and try again."))
        }
        do {
            // What a refused order wrote is undone, what came before it stays.
            let order = try call.visit.database.transaction {
                try QuoteSubmission(visit: call.visit).submit(&cart)
            }
            return .value(JSONValue(order))
        } catch let error as MagentoError {
            let message = MagentoError.Part(message: error.message, parameters: error.parameters).text
            throw Kept(MagentoError.couldNotSave(message))
        }
    }

    private static func paid(_ call: Invocation) throws -> Cart {
        var cart = try CartReference(call).active(call)
        let email = call.input.text("email")
        if let email, EmailAddress.check(email) != .good { throw MagentoError.invalid("Invalid email format") }
        if let address = call.input.fields("billingAddress") {
            try take(address, email, &cart, call)
        } else if let email {
            cart.billing.place.email = email
        }
        if let method = cart.shipping.shippingMethod {
            cart.limitedCarrier = cart.rates.first { $0.code == method }?.carrier
        }
        try cart.setPayment(call.input.fields("paymentMethod") ?? Fields(), in: call.visit)
        try cart.save(in: call.visit)
        return cart
    }

    /// The billing address is taken as it is given, also with the number of an entry of the address book.
    private static func take(_ fields: Fields, _ email: String?, _ cart: inout Cart, _ call: Invocation) throws {
        var address = QuoteAddress(kind: .billing)
        address.place = QuotePlace(fields)
        address.savesInAddressBook = fields.int("save_in_address_book") ?? 0 != 0
        address.customer = fields.int("customer_id") ?? cart.billing.customer
        address.customerAddress = fields.int("customer_address_id").flatMap { $0 == 0 ? nil : $0 }
        address.place.email = email ?? cart.quote.customerEmail ?? address.place.email
        if email != nil, address.place.isSameHome(as: cart.shipping.place) { cart.shipping.sameAsBilling = true }
        try cart.replace(\.billing, by: address, in: call.visit)
    }
}

extension QuotePlace {
    /// Whether two addresses are the same but for the e-mail.
    func isSameHome(as other: QuotePlace) -> Bool {
        var (one, two) = (self, other)
        (one.email, two.email) = (nil, nil)
        return one == two
    }
}
