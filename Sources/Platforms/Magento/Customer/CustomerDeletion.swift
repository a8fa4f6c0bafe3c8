import Simulator

/// Customers and addresses that go away.
enum CustomerDeletion {
    static let byID: [Parameter] = [.required("customerId", .int)]
    static let byAddress: [Parameter] = [.required("addressId", .int)]

    /// DELETE /V1/customers/:customerId: addresses and login go with the customer, tokens are worth nothing then.
    @Sendable static func customer(_ invocation: Invocation) throws -> Answer {
        let database = invocation.database
        let customer = try CustomerRecord.get(invocation.input.int("customerId") ?? 0, in: database)
        try database.run("DELETE FROM customer_address_entity WHERE parent_id = ?", customer.id)
        try database.run("DELETE FROM customer_login WHERE customer_id = ?", customer.id)
        try database.run("DELETE FROM customer_entity WHERE entity_id = ?", customer.id)
        try TokenRecord.revoke(.customer, user: customer.id, in: database)
        return .yes
    }

    /// DELETE /V1/addresses/:addressId: a default address leaves the customer without one.
    @Sendable static func address(_ invocation: Invocation) throws -> Answer {
        let database = invocation.database
        let id = invocation.input.int("addressId") ?? 0
        guard let address = try AddressRecord.find(id, in: database) else {
            throw MagentoError.noSuchEntity("addressId", JSONValue(id))
        }
        for column in ["default_billing", "default_shipping"] {
            try database.run("UPDATE customer_entity SET \(column) = NULL WHERE \(column) = ?", id)
        }
        try database.run("DELETE FROM customer_address_entity WHERE entity_id = ?", address.id)
        return .yes
    }
}
