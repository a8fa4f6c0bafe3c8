import Simulator

/// Arguments that a route sets from the caller.
struct ForcedArguments {
    let visit: Visit
    let caller: Caller

    func apply(_ forced: Route.Forced, to input: inout JSONObject) throws {
        switch forced {
        case .none: break
        case .customer: input["customerId"] = JSONValue(caller.customerID)
        case .cart(let path): try set(path, try cart(), in: &input)
        case .ownProfile:
            let customer = try caller.customerID.map { try Customer.get($0, in: visit.database) }
            try set("customer.id", JSONValue(customer?.id), in: &input)
            try set("customer.group_id", JSONValue(customer?.groupID), in: &input)
            try set("customer.website_id", JSONValue(customer?.websiteID), in: &input)
            try set("customer.store_id", JSONValue(customer?.storeID), in: &input)
        }
    }

    private func cart() throws -> JSONValue {
        guard let customer = caller.customerID else { return .null }
        guard let cart = try Quote.active(customer: customer, in: visit.database) else {
            throw MagentoError.notFound("Current customer does not have an active cart.")
        }
        return JSONValue(cart.id)
    }

    /// Sets a member of a member as PHP does: among the elements of a list, not at all in a scalar, which is an error.
    private func set(_ path: String, _ value: JSONValue, in input: inout JSONObject) throws {
        let names = path.split(separator: ".").map(String.init)
        guard let first = names.first else { return }
        guard names.count > 1 else {
            input[first] = value
            return
        }
        let outer = input[first] ?? .null
        guard outer.isNull || outer.elements != nil else { throw ApplicationCrash.scalarForArray }
        var inner = JSONObject(outer.members.map { ($0.name, $0.value) })
        inner[names[1]] = value
        input[first] = .object(inner)
    }
}
