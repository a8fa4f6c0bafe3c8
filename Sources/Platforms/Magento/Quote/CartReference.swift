import PHP
import Simulator

/// The cart that a call is about: a guest's by its name, a customer's own, or any by its number.
struct CartReference {
    /// 0 for a name that no cart has.
    let id: Int
    /// The name by which a guest knows it.
    let mask: String?
    /// What the service is given for it.
    private let number: JSONValue

    init(_ call: Invocation) throws {
        let given = call.input["cartId"] ?? .null
        guard call.route.isForGuests else {
            self.init(given)
            return
        }
        let name = given.string ?? ""
        let known = try QuoteIDMask.quote(name, in: call.database)
        self.init(known.map { .string(String($0)) } ?? .null, mask: name)
    }

    /// A cart by what stands for its number, be it none.
    init(_ number: JSONValue, mask: String? = nil) {
        id = number.int ?? PHP.int(number.string ?? "")
        self.mask = mask
        self.number = number
    }

    /// A guest's name that no cart has.
    var isUnknownName: Bool { mask != nil && id == 0 }

    /// The number of a guest's cart comes as a text out of the table of names, and not at all for a name that is none,
    /// that of others as the service takes it; some services make a number of a guest's (guest-downloads-refused).
    func shown(asNumber: Bool = false) -> JSONValue {
        mask != nil && asNumber && !isUnknownName ? JSONValue(id) : number
    }

    /// The cart, if it is open.
    func active(_ call: Invocation, asNumber: Bool = false) throws -> Cart {
        try Cart.active(id, shown: shown(asNumber: asNumber), in: call.visit)
    }
}

extension Route {
    /// Whether carts are known by the names that guests have for them.
    var isForGuests: Bool { path.hasPrefix("/V1/guest-carts") }
}
