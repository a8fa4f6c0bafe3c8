import Simulator

/// `cart/update-customer`.
enum CartCustomerEndpoints {
    static let update = CartEndpoints.on { request, cart in
        let rules = AddressRules(cart.visit.database)
        let (sentBilling, sentShipping) = (request["billing_address"], request["shipping_address"])
        var billing = rules.cleaned(sentBilling, over: cart.state.customer.billing)
        var shipping = rules.cleaned(sentShipping, over: cart.state.customer.shipping)
        if sentShipping == nil, try !cart.summary.needsShipping { shipping = billing }
        shipping[.email] = ""
        try check([("billing_address", sentBilling, billing), ("shipping_address", sentShipping, shipping)], rules)
        // An address that is none is dropped without a word (customer/invalid).
        if !billing.email.isEmpty, !Email.isValid(billing.email) { billing[.email] = cart.state.customer.billing.email }
        cart.state.customer = CartCustomer(billing: billing, shipping: shipping)
        return try CartEndpoints.answer(cart)
    }

    /// Refuses wrong addresses among those that were sent.
    private static func check(_ addresses: [(String, JSONValue?, Address)], _ rules: AddressRules) throws {
        var (params, details) = (JSONObject(), JSONObject())
        for (name, sent, address) in addresses where sent != nil {
            let faults = rules.faults(address)
            guard let first = faults.first else { continue }
            params[name] = .string(faults.map(\.message).joined(separator: " "))
            details[name] = detail(first, faults.dropFirst())
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
}
