import Simulator

/// Arguments that a route sets from the caller.
struct ForcedArguments {
    let visit: Visit
    let caller: Caller

    func apply(_ forced: Route.Forced, to input: inout JSONObject) throws {
        switch forced {
        case .none: break
        case .customer: input["customerId"] = JSONValue(caller.customerID)
        case .cart(let path): set(path, try cart(), in: &input)
        case .ownProfile:
            let customer = try caller.customerID.map { try Customer.get($0, in: visit.database) }
            set("customer.id", JSONValue(customer?.id), in: &input)
            set("customer.group_id", JSONValue(customer?.groupID), in: &input)
            set("customer.website_id", JSONValue(customer?.websiteID), in: &input)
            set("customer.store_id", JSONValue(customer?.storeID), in: &input)
        }
    }

    private func cart() throws -> JSONValue {
        guard let customer = caller.customerID else { return .null }
        guard let cart = try Quote.active(customer: customer, in: visit.database) else {
            throw MagentoError.notFound("Current customer does not have an active cart.")
        }
        return JSONValue(cart.id)
    }

    private func set(_ path: String, _ value: JSONValue, in input: inout JSONObject) {
        let names = path.split(separator: ".").map(String.init)
        guard let first = names.first else { return }
        guard names.count > 1 else {
            input[first] = value
            return
        }
        var inner = input[first]?.object ?? JSONObject()
        inner[names[1]] = value
        input[first] = .object(inner)
    }
}
