import Simulator

/// The two addresses of a request as a cart would keep them: what the request leaves out stays as it was.
struct SentAddresses {
    var billing: Address
    let shipping: Address
    private let request: RestRequest
    private let cart: Cart

    init(_ request: RestRequest, _ cart: Cart) throws {
        let (rules, known) = (request.scope.addressRules, cart.state.customer)
        let sent = request["shipping_address"]
        billing = try rules.cleaned(request["billing_address"], over: known.billing)
        var shipping = try rules.cleaned(sent, over: known.shipping)
        if sent == nil, try !cart.summary.needsShipping { shipping = billing }
        shipping[.email] = ""
        self.shipping = shipping
        self.request = request
        self.cart = cart
    }

    /// Whether the billing address has an e-mail address that is none.
    var hasInvalidEmail: Bool { !billing.email.isEmpty && !Email.isValid(billing.email) }

    /// Refuses wrong addresses among those that were sent.
    ///
    /// - Parameter refusesEmail: whether the e-mail address is looked at too, as the checkout does.
    func check(refusesEmail: Bool = false) throws {
        var (params, details) = (JSONObject(), JSONObject())
        for (name, address) in [("billing_address", billing), ("shipping_address", shipping)]
        where request[name] != nil {
            var faults = try request.scope.addressRules.faults(address)
            if refusesEmail, name == "billing_address", hasInvalidEmail {
                faults.append(AddressFault(code: "invalid_email", message: "The provided email address is not valid"))
            }
            guard let first = faults.first else { continue }
            params[name] = .string(faults.map(\.message).joined(separator: " "))
            details[name] = Self.detail(first, faults.dropFirst())
        }
        guard !params.isEmpty else { return }
        throw RestError(
            "rest_invalid_param", "Invalid parameter(s): \(params.keys.joined(separator: ", "))", status: 400,
            data: ["params": .object(params), "details": .object(details)])
    }

    private static func detail(_ first: AddressFault, _ others: ArraySlice<AddressFault>) -> JSONValue {
        var all = member(first)
        if !others.isEmpty { all["additional_errors"] = .array(others.map { .object(member($0)) }) }
        return .object(all)
    }

    private static func member(_ fault: AddressFault) -> JSONObject {
        ["code": .string(fault.code), "message": .string(fault.message), "data": .null]
    }

    /// Keeps the addresses for the cart.
    func keep() { cart.state.customer = CartCustomer(billing: billing, shipping: shipping) }
}
