import Simulator

/// `/V1/customers`: reading.
enum CustomerEndpoints {
    static let byID: [Parameter] = [.required("customerId", .int)]

    private static let listing = Listing(
        from: "customer_entity c", key: "c.entity_id", kind: .attributes,
        columns: Dictionary(
            uniqueKeysWithValues: CustomerRecord.texts.map { ($0, ListColumn("c.\($0)", .text)) }
                + ["entity_id", "website_id", "store_id", "group_id", "gender", "default_billing", "default_shipping"]
                .map { ($0, ListColumn("c.\($0)", .number)) }
                + ["created_at", "updated_at"].map { ($0, ListColumn("c.\($0)", .date)) }
                + [("created_in", ListColumn("c.created_in", .text))]))

    @Sendable static func get(_ invocation: Invocation) throws -> Answer {
        try answer(invocation.input.int("customerId") ?? 0, invocation.database)
    }

    /// A customer with addresses.
    static func answer(_ id: Int, _ database: Database) throws -> Answer {
        let customer = try CustomerRecord.get(id, in: database)
        let addresses = try AddressRecord.all(of: id, in: database)
        return .write { CustomerPayload.write(customer, addresses, to: &$0) }
    }

    @Sendable static func list(_ invocation: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(invocation)
        let page = try listing.page(criteria, in: invocation.visit)
        let customers = try page.ids.map { id in
            (
                try CustomerRecord.get(id, in: invocation.database),
                try AddressRecord.all(of: id, in: invocation.database)
            )
        }
        return .list(customers, criteria: criteria, total: page.total) { CustomerPayload.write($1.0, $1.1, to: &$0) }
    }

    @Sendable static func billingAddress(_ invocation: Invocation) throws -> Answer {
        try address(invocation, \.defaultBilling)
    }

    @Sendable static func shippingAddress(_ invocation: Invocation) throws -> Answer {
        try address(invocation, \.defaultShipping)
    }

    private static func address(_ invocation: Invocation, _ place: KeyPath<CustomerRecord, Int?>) throws -> Answer {
        let customer = try CustomerRecord.get(invocation.input.int("customerId") ?? 0, in: invocation.database)
        guard let id = customer[keyPath: place], let address = try AddressRecord.find(id, in: invocation.database)
        else { return .value(.array([])) }
        return .write { CustomerPayload.write(address, of: customer, to: &$0) }
    }

    @Sendable static func addressByID(_ invocation: Invocation) throws -> Answer {
        let id = invocation.input.int("addressId") ?? 0
        guard let address = try AddressRecord.find(id, in: invocation.database) else {
            throw MagentoError.noSuchEntity("addressId", JSONValue(id))
        }
        let customer = try CustomerRecord.get(address.customerID, in: invocation.database)
        return .write { CustomerPayload.write(address, of: customer, to: &$0) }
    }

    @Sendable static func confirmationStatus(_ invocation: Invocation) throws -> Answer {
        _ = try CustomerRecord.get(invocation.input.int("customerId") ?? 0, in: invocation.database)
        return .value("account_confirmation_not_required")
    }

    @Sendable static func isReadOnly(_ invocation: Invocation) throws -> Answer {
        _ = try CustomerRecord.get(invocation.input.int("customerId") ?? 0, in: invocation.database)
        return .value(false)
    }

    /// Whether no customer of the store view's website, or of the given one, has the e-mail.
    @Sendable static func isEmailAvailable(_ invocation: Invocation) throws -> Answer {
        let email = invocation.input.text("customerEmail") ?? ""
        let website = invocation.input.int("websiteId") ?? invocation.scope.websiteID
        return .value(.bool(try CustomerRecord.find(email: email, website: website, in: invocation.database) == nil))
    }
}
