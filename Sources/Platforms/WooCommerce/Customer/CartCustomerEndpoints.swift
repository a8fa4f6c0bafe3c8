import Simulator

/// `cart/update-customer`.
enum CartCustomerEndpoints {
    static let update = CartEndpoints.on { request, cart in
        var addresses = try SentAddresses(request, cart)
        try addresses.check()
        // An address that is none is dropped without a word (customer/invalid).
        if addresses.hasInvalidEmail { addresses.billing[.email] = cart.state.customer.billing.email }
        addresses.keep()
        return try CartEndpoints.answer(cart)
    }
}
