import PHP
import Simulator

/// Carts without items: what their routes answer before anything is put into them. Items are not built, so a cart of
/// the fixtures that has some is refused as such.
enum EmptyCart {
    @Sendable static func nothing(_ invocation: Invocation) throws -> Answer {
        _ = try cart(invocation)
        return .value(.array([]))
    }

    @Sendable static func coupon(_ invocation: Invocation) throws -> Answer {
        throw MagentoError.notFound(
            "The \"%1\" Cart doesn't contain products.", [JSONValue(try cart(invocation))])
    }

    @Sendable static func item(_ invocation: Invocation) throws -> Answer {
        let cart = try cart(invocation)
        throw MagentoError.notFound(
            "The %1 Cart doesn't contain the %2 item.", [JSONValue(cart), JSONValue(invocation.input.int("itemId"))])
    }

    @Sendable static func itemMessage(_ invocation: Invocation) throws -> Answer {
        _ = try cart(invocation)
        throw MagentoError.notFound(
            "No item with the provided ID was found in the Cart. Verify the ID and try again.")
    }

    @Sendable static func order(_ invocation: Invocation) throws -> Answer {
        _ = try cart(invocation)
        throw MagentoError.invalid(
            "A server error stopped your order from being placed. Please try to place your order again.")
    }

    /// A quantity that is no positive number is refused before the cart is looked at.
    @Sendable static func saveItem(_ invocation: Invocation) throws -> Answer {
        let item = invocation.input["cartItem"]
        let quantity = item?["qty"] ?? .null
        guard let number = quantity.phpNumeric, number > 0 else {
            throw MagentoError.invalid(
                "Invalid value of \"%value\" provided for the %fieldName field.",
                ["fieldName": "qty", "value": quantity])
        }
        throw NotBuilt(invocation.route)
    }

    /// A customer may only save a cart that says it is the customer's own.
    @Sendable static func save(_ invocation: Invocation) throws -> Answer {
        guard let owner = invocation.input["quote"]?["customer"]?["id"]?.int, owner == invocation.caller.customerID
        else { throw MagentoError.invalid("Invalid state change requested") }
        throw NotBuilt(invocation.route)
    }

    /// The cart's id, if the cart is empty.
    private static func cart(_ invocation: Invocation) throws -> Int {
        let isGuest = invocation.route.path.hasPrefix("/V1/guest-carts")
        let id =
            isGuest
            ? try QuoteIDMask.quote(invocation.input.text("cartId") ?? "", in: invocation.database)
            : invocation.input.int("cartId") ?? 0
        guard try QuoteRecord.isEmpty(id, in: invocation.database) else {
            throw NotBuilt(invocation.route)
        }
        return id
    }
}

/// `/V1/guest-carts`: opening one.
enum GuestCartEndpoints {
    /// A customer's token makes the cart a customer's, which a guest's cart may not be (sweep-customer/guest-carts).
    @Sendable static func create(_ invocation: Invocation) throws -> Answer {
        if invocation.caller.customerID != nil { throw MagentoError.couldNotSave("The quote can't be created.") }
        let id = try QuoteRecord.open(customer: nil, store: invocation.scope.storeID, in: invocation.visit)
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        let name = invocation.visit.random.text(32, from: letters)
        try invocation.database.run("INSERT INTO quote_id_mask (quote_id, masked_id) VALUES (?, ?)", id, name)
        return .value(.string(name))
    }
}
