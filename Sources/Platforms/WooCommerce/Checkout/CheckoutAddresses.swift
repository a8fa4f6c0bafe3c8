import Simulator

/// The addresses of a checkout request: checked, then kept for the cart.
struct CheckoutAddresses {
    let cart: Cart

    private var rules: AddressRules { AddressRules(cart.visit.database) }

    /// Both addresses as they would be kept: what the request leaves out stays as it was.
    private func cleaned(_ request: RestRequest) throws -> (billing: Address, shipping: Address) {
        let sent = request["shipping_address"]
        let billing = rules.cleaned(request["billing_address"], over: cart.state.customer.billing)
        var shipping = rules.cleaned(sent, over: cart.state.customer.shipping)
        if sent == nil, try !cart.summary.needsShipping { shipping = billing }
        shipping[.email] = ""
        return (billing, shipping)
    }

    /// Refuses addresses that cannot be right.
    func check(_ request: RestRequest) throws {
        let (billing, shipping) = try cleaned(request)
        var (params, details) = (JSONObject(), JSONObject())
        for (name, address) in [("billing_address", billing), ("shipping_address", shipping)]
        where request[name] != nil {
            var faults = rules.faults(address)
            if name == "billing_address", !billing.email.isEmpty, !Email.isValid(billing.email) {
                faults.append(
                    AddressFault(code: "invalid_email", message: "The provided email address is not valid"))
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

    /// Keeps the addresses for this cart.
    func take(_ request: RestRequest) throws {
        let (billing, shipping) = try cleaned(request)
        cart.state.customer = CartCustomer(billing: billing, shipping: shipping)
    }
}
