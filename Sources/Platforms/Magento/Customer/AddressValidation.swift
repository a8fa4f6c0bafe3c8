import Simulator

/// What an address must have: `Magento\Customer\Model\Address\Validator\General` and `Country`, in this order.
struct AddressValidation {
    let database: Database
    let store: Int

    /// - Throws: ``MagentoError`` with everything that is missing or unknown.
    func check(_ address: Address) throws {
        var failures = Failures()
        let settings = CustomerSettings(database: database, store: store)
        let line = address.street.split(separator: "\n").first.map(String.init)
        for (name, value) in [
            ("firstname", address.firstName), ("lastname", address.lastName), ("street", line),
            ("city", address.city), ("telephone", address.telephone),
        ] where Self.isBlank(value) { failures.require(name) }
        let country = address.country ?? ""
        if try Self.isBlank(address.postcode) && !settings.countriesWithoutPostcode().contains(Substring(country)) {
            failures.require("postcode")
        }
        try checkCountry(country, address, settings, &failures)
        try failures.throwIfAny()
    }

    private func checkCountry(
        _ country: String, _ address: Address, _ settings: CustomerSettings, _ failures: inout Failures
    ) throws {
        guard !country.isEmpty else { return failures.require("countryId") }
        guard try Country.find(country, in: database) != nil else {
            return failures.refuse("countryId", .string(country))
        }
        let regions = try Region.all("WHERE country_id = ?", country, in: database)
        let isRequired = try settings.countriesWithRegions().contains(Substring(country))
        // Where a country lists its regions, 0 counts as one (stories-customers/address-book address-no-region).
        if regions.isEmpty {
            if isRequired, Self.isBlank(address.region) { failures.require("region") }
        } else if address.regionID != 0, !regions.contains(where: { $0.id == address.regionID }) {
            failures.refuse("regionId", .string(String(address.regionID)))
        }
    }

    private static func isBlank(_ text: String?) -> Bool { (text ?? "").allSatisfy(\.isWhitespace) }
}
