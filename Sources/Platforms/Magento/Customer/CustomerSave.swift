import PHP
import Simulator

/// Saves customers as `CustomerRepository` does: the customer first, then one address after the other, each for itself.
struct CustomerSave {
    let visit: Visit
    /// The store view of the request.
    let scope: StoreScope

    private var database: Database { visit.database }

    init(_ call: Invocation) {
        visit = call.visit
        scope = call.scope
    }

    /// Saves what was given, over the customer whose `id` it has or as a new one.
    ///
    /// What an address refuses comes too late for the customer and the addresses before it: they are saved.
    func save(_ given: Fields) throws -> Customer {
        let customer = try row(given)
        if let addresses = given.fieldsList("addresses") {
            do {
                try AddressSave(database: database, visit: visit).replace(addresses, of: customer.id)
            } catch {
                throw Kept(error)
            }
        }
        return try Customer.get(customer.id, in: database)
    }

    /// The customer without addresses.
    func row(_ given: Fields) throws -> Customer {
        let id = given.int("id") ?? 0
        let existing = id == 0 ? nil : try Customer.get(id, in: database)
        var customer = existing ?? Customer()
        if let group = given.int("group_id"), group != 0, try CustomerGroup.find(group, in: database) == nil {
            throw MagentoError.invalid("The specified customer group id does not exist.")
        }
        try place(&customer, given, isNew: existing == nil)
        try take(&customer, given)
        try checkEmail(customer)
        try CustomerValidation(database: database).check(given, customer)
        customer.updatedAt = visit.now.sql
        if existing == nil {
            if try settings(customer).requiresConfirmation() {
                customer.confirmation = Hex.encode(visit.random.bytes(16))
            }
            customer.id = try visit.ids.take("customer_entity")
            try customer.insert(into: database)
        } else {
            try customer.update(in: database)
        }
        return customer
    }

    func settings(_ customer: Customer) -> CustomerSettings {
        CustomerSettings(database: database, store: customer.storeID)
    }

    // MARK: What a customer gets

    /// Store, website and group: those given, those it has, or those of the request.
    private func place(_ customer: inout Customer, _ given: Fields, isNew: Bool) throws {
        customer.storeID = given.int("store_id") ?? (isNew ? scope.storeID : customer.storeID)
        customer.websiteID = given.int("website_id") ?? (isNew ? scope.websiteID : customer.websiteID)
        let group = given.int("group_id") ?? (isNew ? nil : customer.groupID)
        customer.groupID = try group ?? DefaultGroup.id(store: customer.storeID, in: database)
        if isNew, given.text("created_in") == nil {
            customer.createdIn = try StoreView.find(customer.storeID, in: database)?.name
        }
    }

    private func take(_ customer: inout Customer, _ given: Fields) throws {
        if customer.createdAt.isEmpty { customer.createdAt = visit.now.sql }
        if let text = given.text("created_at") {
            guard let moment = PHP.dateCreate(text) else {
                throw InternalFailure("DateTime::__construct(): Failed to parse time string (\(text))")
            }
            customer.createdAt = PHP.date("Y-m-d H:i:s", moment)
        }
        customer.email = given.text("email") ?? customer.email
        customer.gender = given.int("gender") ?? customer.gender
        customer.birthday = try given.text("dob").map(birthday) ?? customer.birthday
        for (name, place) in [("default_billing", \Customer.defaultBilling), ("default_shipping", \.defaultShipping)] {
            if let text = given.text(name) { customer[keyPath: place] = text.isEmpty ? nil : PHP.int(text) }
        }
        customer.take(given)
    }

    /// A day, in whatever way it is spelled (stories-customers: `04/23/1985`, `yesterday`); an empty text is none.
    private func birthday(_ text: String) throws -> String? {
        if text.isEmpty { return nil }
        let days = ["yesterday": -1, "today": 0, "now": 0, "tomorrow": 1]
        if let days = days[PHP.trim(text).lowercased()] {
            return String(visit.now.advanced(seconds: Int64(days) * 86_400).sql.prefix(10))
        }
        guard let day = PHP.dateCreate(text) else { throw MagentoError.invalid("Invalid date") }
        return PHP.date("Y-m-d", day)
    }

    /// An e-mail is unique on a website, or in the shop where accounts are shared.
    private func checkEmail(_ customer: Customer) throws {
        guard !customer.email.isEmpty else {
            throw MagentoError.invalid("The customer email is missing. Enter and try again.")
        }
        let other = try Customer.find(email: customer.email, website: customer.websiteID, in: database)
        guard other == nil || other?.id == customer.id else {
            throw MagentoError.invalid(
                "A customer with the same email address already exists in an associated website.")
        }
    }
}
