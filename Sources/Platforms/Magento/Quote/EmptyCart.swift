import PHP
import Simulator

/// Carts without items: what their routes answer before anything is put into them. Items are not built, so a cart of
/// the fixtures that has some is refused as such.
enum EmptyCart {
    static func nothing(_ call: Invocation) throws -> Answer {
        _ = try cart(call)
        return .value(.array([]))
    }

    static func coupon(_ call: Invocation) throws -> Answer {
        throw MagentoError.notFound(
            "The \"%1\" Cart doesn't contain products.", [JSONValue(try cart(call))])
    }

    static func item(_ call: Invocation) throws -> Answer {
        let cart = try cart(call)
        throw MagentoError.notFound(
            "The %1 Cart doesn't contain the %2 item.", [JSONValue(cart), JSONValue(call.input.int("itemId"))])
    }

    static func itemMessage(_ call: Invocation) throws -> Answer {
        _ = try cart(call)
        throw MagentoError.notFound(
            "No item with the provided ID was found in the Cart. Verify the ID and try again.")
    }

    static func order(_ call: Invocation) throws -> Answer {
        _ = try cart(call)
        throw MagentoError.invalid(
            "A server error stopped your order from being placed. Please try to place your order again.")
    }

    /// A quantity that is no positive number is refused before the cart is looked at.
    static func saveItem(_ call: Invocation) throws -> Answer {
        let item = call.input["cartItem"]
        let quantity = item?["qty"] ?? .null
        guard let number = quantity.phpNumeric, number > 0 else {
            throw MagentoError.invalid(
                "Invalid value of \"%value\" provided for the %fieldName field.",
                ["fieldName": "qty", "value": quantity])
        }
        throw NotBuilt(call.route)
    }

    /// A customer may only save a cart that says it is the customer's own.
    static func save(_ call: Invocation) throws -> Answer {
        guard let owner = call.input["quote"]?["customer"]?["id"]?.int, owner == call.caller.customerID
        else { throw MagentoError.invalid("Invalid state change requested") }
        throw NotBuilt(call.route)
    }

    /// The cart's id, if the cart is empty.
    private static func cart(_ call: Invocation) throws -> Int {
        let isGuest = call.route.path.hasPrefix("/V1/guest-carts")
        let id =
            isGuest
            ? try QuoteIDMask.quote(call.input.text("cartId") ?? "", in: call.database)
            : call.input.int("cartId") ?? 0
        guard try Quote.find(id, in: call.database)?.itemsCount ?? 0 == 0 else {
            throw NotBuilt(call.route)
        }
        return id
    }
}
