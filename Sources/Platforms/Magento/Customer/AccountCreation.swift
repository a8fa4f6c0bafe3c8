import Simulator

/// POST /V1/customers: an account, made by its owner or by the shop's staff (`AccountManagement::createAccount`).
struct AccountCreation {
    static let parameters: [Parameter] = [
        .required("customer", .object(CustomerPayload.customer)), .optional("password", .string),
        .optional("redirectUrl", .string, ""),
    ]

    let call: Invocation

    private var database: Database { call.database }

    static func create(_ call: Invocation) throws -> Answer {
        let id = try AccountCreation(call: call).run()
        return try CustomerEndpoints.answer(id, call.database)
    }

    private func run() throws -> Int {
        var given = (call.input.fields("customer") ?? Fields()).members
        // Only the staff says in which group somebody is (stories-customers/created-with-and-without-password).
        if try !call.allows("Magento_Customer::manage") { given["group_id"] = nil }
        let password = call.input.text("password")
        let rules = PasswordRules(settings: CustomerSettings(database: database, store: call.scope.storeID))
        if let password {
            try rules.checkStrength(password)
            guard let email = given["email"]?.string else {
                throw InternalFailure(
                    "checkPasswordDifferentFromEmail(): Argument #1 must be of type string, null given")
            }
            guard email.lowercased() != password.lowercased() else { throw PasswordRules.isEmail }
        }
        try place(&given)
        let addresses = Fields(given).fieldsList("addresses") ?? []
        let customer = try CustomerSave(call).row(Fields(given))
        if let password {
            var login = CustomerLogin(customer: customer.id)
            login.set(password: password)
            try login.save(in: database)
        }
        for var address in addresses.map(\.members) {
            address["id"] = nil
            try AddressSave(database: database, visit: call.visit).save(Fields(address), of: customer.id)
        }
        return customer.id
    }

    /// A website's default store view, or a store view's website; without either the shop's default, whatever the path
    /// says (stories-customers/newsletter-and-remote-flags same-mail-eu).
    private func place(_ given: inout JSONObject) throws {
        try refuseKnown(given)
        let website = given["website_id"]?.int ?? 0
        var store = given["store_id"]?.int ?? 0
        if store == 0 {
            store = website == 0 ? try StoreView.standard(in: database).id : try standardStore(of: website)
        }
        let view = try StoreView.find(store, in: database)
        guard let view = view, try website == 0 || sameAccounts(view, website) else {
            if website != 0 { _ = try Self.website(website, in: database) }
            throw MagentoError.invalid("The store view is not in the associated website.")
        }
        given["store_id"] = JSONValue(view.id)
        given["website_id"] = JSONValue(website == 0 ? view.websiteID : website)
        given["created_in"] = .string(view.name)
    }

    private func sameAccounts(_ view: StoreView, _ website: Int) throws -> Bool {
        let isShared = try !CustomerSettings(database: database, store: view.id).sharesByWebsite()
        return isShared || view.websiteID == website
    }

    /// Who has a number is no new customer.
    private func refuseKnown(_ given: JSONObject) throws {
        guard let id = given["id"]?.int, id != 0 else { return }
        let email = given["email"]?.string ?? ""
        let website = call.scope.websiteID
        guard try Customer.find(email: email, website: website, in: database) != nil else {
            throw AccountEndpoints.unknownEmail(email, .string(String(website)))
        }
        throw MagentoError.invalid("This customer already exists in this store.")
    }

    private func standardStore(of website: Int) throws -> Int {
        let group = try Self.website(website, in: database).defaultGroup
        return try StoreGroup.find(group, in: database)?.defaultStore ?? 0
    }

    static func website(_ id: Int, in database: Database) throws -> Website {
        guard let website = try Website.find(id, in: database) else {
            throw MagentoError.notFound(
                "The website with id %1 that was requested wasn't found. Verify the website and try again.",
                [JSONValue(id)])
        }
        return website
    }
}
