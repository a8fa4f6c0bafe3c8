import Simulator

/// What a tax rate must have before it is saved.
struct TaxRateValidation {
    let database: Database

    func check(_ fields: Fields) throws {
        var failures = Failures()
        try checkPlace(fields, &failures)
        if (fields.double("rate") ?? -1) < 0 { failures.require("percentage_rate") }
        if isEmpty(fields, "code") { failures.require("code") }
        if fields.int("zip_is_range") ?? 0 != 0 {
            checkZips(fields, &failures)
        } else if isEmpty(fields, "tax_postcode") {
            failures.require("postcode")
        }
        try failures.throwIfAny()
    }

    private func checkPlace(_ fields: Fields, _ failures: inout Failures) throws {
        if isEmpty(fields, "tax_country_id") {
            failures.require("country_id")
        } else if let country = fields.text("tax_country_id"),
            try !isKnown(country)
        {
            failures.refuse("country_id", .string(country))
        }
        guard let region = fields.int("tax_region_id"), region != 0 else { return }
        if try Region.find(region, in: database) == nil { failures.refuse("region_id", JSONValue(region)) }
    }

    /// A country by its two or three letters (`Magento\Directory\Model\ResourceModel\Country::loadByCode`).
    private func isKnown(_ country: String) throws -> Bool {
        switch country.utf8.count {
        case 2: try Country.find(country, in: database) != nil
        case 3:
            try Country.exists("WHERE json_extract(content, '$.three_letter_abbreviation') = ?", country, in: database)
        default: throw MagentoError.invalid("Please correct the country code: %1.", [.string(country)])
        }
    }

    private func checkZips(_ fields: Fields, _ failures: inout Failures) {
        for field in ["zip_from", "zip_to"] where (fields.int(field) ?? -1) < 0 {
            failures.refuse(field, fields[field] ?? .null)
        }
        let from = fields.int("zip_from") ?? 0
        let to = fields.int("zip_to") ?? 0
        if from > to { failures.add("Range To should be equal or greater than Range From.") }
        if max(from, to) > 999_999_999 { failures.add("Maximum zip code length is 9.") }
    }

    private func isEmpty(_ fields: Fields, _ name: String) -> Bool { (fields.text(name) ?? "").isEmpty }
}
