import Simulator

/// Customers and addresses that go away.
enum CustomerDeletion {
    static let byID: [Parameter] = [.required("customerId", .int)]
    static let byAddress: [Parameter] = [.required("addressId", .int)]

    /// DELETE /V1/customers/:customerId: addresses and login go with the customer, tokens are worth nothing then.
    static func customer(_ call: Invocation) throws -> Answer {
        let database = call.database
        let customer = try Customer.get(call.input.int("customerId") ?? 0, in: database)
        try Address.deleteAll("WHERE parent_id = ?", customer.id, in: database)
        try CustomerLogin.delete(customer.id, in: database)
        try Customer.delete(customer.id, in: database)
        try IssuedToken.revoke(.customer, user: customer.id, in: database)
        return .yes
    }

    /// DELETE /V1/addresses/:addressId
    static func address(_ call: Invocation) throws -> Answer {
        try address(call.input.int("addressId") ?? 0, in: call.database)
        return .yes
    }

    /// Takes an address away; a default address leaves the customer without one.
    static func address(_ id: Int, in database: Database) throws {
        guard try Address.delete(id, in: database) else {
            throw MagentoError.noSuchEntity("addressId", JSONValue(id))
        }
        for column in ["default_billing", "default_shipping"] {
            try database.run("UPDATE customer_entity SET \(column) = NULL WHERE \(column) = ?", id)
        }
    }
}
