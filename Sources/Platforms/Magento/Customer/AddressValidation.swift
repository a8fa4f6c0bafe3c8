import Simulator

/// What an address must have: `Magento\Customer\Model\Address\Validator\General` and `Country`, in this order.
struct AddressValidation {
    let database: Database
    let store: Int

    /// - Throws: ``MagentoError`` with everything that is missing or unknown.
    func check(_ address: Address) throws {
        var failures = Failures()
        let settings = CustomerSettings(database: database, store: store)
        let members = RequiredMembers(
            firstname: address.firstName, lastname: address.lastName,
            streetLine: address.street.split(separator: "\n").first.map(String.init), city: address.city,
            telephone: address.telephone, postcode: address.postcode, country: address.country)
        for name in try members.missing(settings) { failures.require(name) }
        try checkCountry(address.country ?? "", address, settings, &failures)
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
            if isRequired, RequiredMembers.isBlank(address.region) { failures.require("region") }
        } else if address.regionID != 0, !regions.contains(where: { $0.id == address.regionID }) {
            failures.refuse("regionId", .string(String(address.regionID)))
        }
    }
}
