import PHP
import Simulator

/// Saves the addresses of a customer, each for itself, as `AddressRepository` does.
struct AddressSave {
    let database: Database
    let visit: Visit

    /// Saves a customer's addresses; those that are not among them go away.
    func replace(_ given: [Fields], of customer: Int) throws {
        let before = try Address.all(of: [customer], in: database).map(\.id)
        let saved = try given.map { try save($0, of: customer) }
        for id in Set(before).subtracting(saved).sorted() { try CustomerDeletion.address(id, in: database) }
    }

    /// Saves one over the address whose `id` it has, or as a new one, and says under which number.
    @discardableResult
    func save(_ given: Fields, of customer: Int) throws -> Int {
        var address = Address()
        if let id = given.int("id"), id != 0 {
            guard let existing = try Address.find(id, in: database) else {
                throw MagentoError.noSuchEntity("addressId", JSONValue(id))
            }
            address = existing
        }
        address.customerID = customer
        address.take(given)
        try takeRegion(given, &address)
        try AddressValidation(database: database, store: Customer.get(customer, in: database).storeID).check(address)
        if address.id == 0 {
            address.id = try visit.ids.take("customer_address_entity")
            try address.insert(into: database)
        } else {
            try address.update(in: database)
        }
        try setDefaults(given, address)
        return address.id
    }

    /// A default address stays one unless the request says that it is none (stories-customers/address-book).
    private func setDefaults(_ given: Fields, _ address: Address) throws {
        guard var customer = try Customer.find(address.customerID, in: database) else { return }
        for (name, place) in [("default_billing", \Customer.defaultBilling), ("default_shipping", \.defaultShipping)] {
            switch given.bool(name) {
            case true?: customer[keyPath: place] = address.id
            case false? where customer[keyPath: place] == address.id: customer[keyPath: place] = nil
            default: continue
            }
        }
        try customer.update(in: database)
    }

    /// A region comes with its number, its code or as a text; name and code follow from a number of the country.
    private func takeRegion(_ given: Fields, _ address: inout Address) throws {
        let region = given.fields("region")
        guard region != nil || given.int("region_id") != nil else { return }
        var number = given.int("region_id") ?? region?.int("region_id") ?? 0
        let text = region?.text("region")
        let code = region?.text("region_code") ?? text
        if number == 0, let text, PHP.isNumeric(text) { number = PHP.int(text) }
        let known =
            number == 0
            ? try Region.first(
                "WHERE country_id = ? AND code = ?", address.country ?? "", code ?? "", in: database)
            : try Region.find(number, in: database).flatMap { $0.country == address.country ? $0 : nil }
        address.regionNumber = known?.id ?? number
        address.region = text.flatMap { PHP.isNumeric($0) ? nil : $0 } ?? known?.name
        address.regionCode = known?.code ?? code
    }
}

extension Address {
    /// Takes over what was given; what was not given or is null stays, and an empty text takes the value away.
    mutating func take(_ given: Fields) {
        func text(_ name: String, _ value: inout String?) {
            if let given = given.text(name) { value = given.isEmpty ? nil : given }
        }
        text("firstname", &firstName)
        text("lastname", &lastName)
        text("middlename", &middleName)
        text("prefix", &prefix)
        text("suffix", &suffix)
        text("country_id", &country)
        text("company", &company)
        text("telephone", &telephone)
        text("fax", &fax)
        text("postcode", &postcode)
        text("city", &city)
        text("vat_id", &taxNumber)
        if let lines = given.texts("street") { street = lines.joined(separator: "\n") }
    }
}
