import Simulator

/// `/V1/carts/mine`, as far as carts are built.
enum MyCartEndpoints {
    /// The customer's open cart, a new one where there is none.
    static func create(_ call: Invocation) throws -> Answer {
        let customer = call.input.int("customerId") ?? 0
        if let cart = try Quote.active(customer: customer, in: call.database) { return .value(JSONValue(cart.id)) }
        let id = try Quote.open(customer: customer, store: call.scope.storeID, in: call.visit)
        return .value(JSONValue(id))
    }

    /// A cart that the back office opens for a customer.
    static func createFor(_ call: Invocation) throws -> Answer {
        _ = try Customer.get(call.input.int("customerId") ?? 0, in: call.database)
        return try create(call)
    }

    /// The customer's open cart as the fixtures show it; showing one that was opened since is not built.
    static func get(_ call: Invocation) throws -> Answer {
        let customer = call.input.int("customerId") ?? 0
        guard let cart = try Quote.active(customer: customer, in: call.database) else {
            throw MagentoError.noSuchEntity("customerId", JSONValue(customer))
        }
        if let content = cart.content { return .write(content) }
        throw NotBuilt(call.route)
    }
}

/// `/V1/guest-carts`: opening one.
enum GuestCartEndpoints {
    /// A customer's token makes the cart a customer's, which a guest's cart may not be (sweep-customer/guest-carts).
    static func create(_ call: Invocation) throws -> Answer {
        if call.caller.customerID != nil { throw MagentoError.couldNotSave("The quote can't be created.") }
        let id = try Quote.open(customer: nil, store: call.scope.storeID, in: call.visit)
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        let name = call.visit.random.text(32, from: letters)
        try QuoteIDMask(quote: id, name: name).insert(into: call.database)
        return .value(.string(name))
    }
}
