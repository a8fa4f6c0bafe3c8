import Simulator

/// `/V1/customers`: reading.
enum CustomerEndpoints {
    static let byID: [Parameter] = [.required("customerId", .int)]

    static func get(_ call: Invocation) throws -> Answer {
        try answer(call.input.int("customerId") ?? 0, call.database)
    }

    /// A customer with addresses.
    static func answer(_ id: Int, _ database: Database) throws -> Answer {
        .write(try CustomerView.views(of: [Customer.get(id, in: database)], in: database)[0])
    }

    static let list = Listing(
        of: Customer.self, kind: .attributes, without: ["disable_auto_group_change", "is_subscribed"],
        fields: [
            "created_at": ListColumn("customer_entity.created_at", .date),
            "updated_at": ListColumn("customer_entity.updated_at", .date),
            "billing_postcode": billing("postcode"), "billing_city": billing("city"),
            "billing_telephone": billing("telephone"), "billing_region": billing("region"),
            "billing_country_id": billing("country_id"), "company": billing("company"),
        ]
    ).handler(for: CustomerView.self)

    /// A column of the default billing address, which the list of customers joins.
    private static func billing(_ column: String) -> ListColumn {
        ListColumn(
            "(SELECT a.\(column) FROM customer_address_entity a WHERE a.entity_id = customer_entity.default_billing)",
            .text)
    }

    static func billingAddress(_ call: Invocation) throws -> Answer {
        try address(call, \.defaultBilling)
    }

    static func shippingAddress(_ call: Invocation) throws -> Answer {
        try address(call, \.defaultShipping)
    }

    private static func address(_ call: Invocation, _ place: KeyPath<Customer, Int?>) throws -> Answer {
        let customer = try Customer.get(call.input.int("customerId") ?? 0, in: call.database)
        guard let id = customer[keyPath: place], let address = try Address.find(id, in: call.database)
        else { return .value(.array([])) }
        return .write(AddressView(address: address, customer: customer))
    }

    static func addressByID(_ call: Invocation) throws -> Answer {
        let id = call.input.int("addressId") ?? 0
        guard let address = try Address.find(id, in: call.database) else {
            throw MagentoError.noSuchEntity("addressId", JSONValue(id))
        }
        let customer = try Customer.get(address.customerID, in: call.database)
        return .write(AddressView(address: address, customer: customer))
    }

    static func confirmationStatus(_ call: Invocation) throws -> Answer {
        let customer = try Customer.get(call.input.int("customerId") ?? 0, in: call.database)
        guard try CustomerSettings(database: call.database, store: customer.storeID).requiresConfirmation() else {
            return .value("account_confirmation_not_required")
        }
        return .value(customer.confirmation == nil ? "account_confirmed" : "account_confirmation_required")
    }

    static func isReadOnly(_ call: Invocation) throws -> Answer {
        _ = try Customer.get(call.input.int("customerId") ?? 0, in: call.database)
        return .value(false)
    }

    /// Whether no customer of the store view's website, or of the given one, has the e-mail.
    static func isEmailAvailable(_ call: Invocation) throws -> Answer {
        let email = call.input.text("customerEmail") ?? ""
        let website = call.input.int("websiteId") ?? call.scope.websiteID
        return .value(.bool(try Customer.find(email: email, website: website, in: call.database) == nil))
    }
}
