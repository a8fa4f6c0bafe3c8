import Simulator

/// `cart/update-customer`.
enum CartCustomerEndpoints {
    static let update = CartEndpoints.on { request, cart in
        let addresses = try SentAddresses(request, cart)
        try addresses.check()
        addresses.keep()
        return try CartEndpoints.answer(cart)
    }
}
