import PHP
import Simulator

/// The cart that a call is about: a guest's by its name, a customer's own, or any by its number.
struct CartReference {
    let id: Int
    /// The name by which a guest knows it.
    let mask: String?

    init(_ call: Invocation, in argument: String = "cartId") throws {
        let isGuest = call.route.path.hasPrefix("/V1/guest-carts")
        if isGuest {
            let name = call.input.text(argument) ?? ""
            id = try QuoteIDMask.quote(name, in: call.database)
            mask = name
        } else {
            id = call.input.int(argument) ?? PHP.int(call.input.text(argument) ?? "")
            mask = nil
        }
    }

    /// The number of a guest's cart comes as a text out of the table of names, that of others as the number it is; some
    /// services make a number of it (guest-downloads-refused).
    func shown(asNumber: Bool = false) -> JSONValue { mask != nil && !asNumber ? .string(String(id)) : JSONValue(id) }

    /// The cart, if it is open.
    func active(_ call: Invocation, asNumber: Bool = false) throws -> Cart {
        try Cart.active(id, shown: shown(asNumber: asNumber), in: call.visit)
    }
}
