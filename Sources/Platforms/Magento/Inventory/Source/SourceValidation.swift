import Simulator

/// What a source must have before it is saved. Only what the request says counts, not what is stored.
enum SourceValidation {
    static func check(_ fields: Fields) throws {
        var failures = Failures()
        for field in ["name", "source_code", "postcode", "country_id"] {
            if fields.isBlank(field) {
                failures.add("\"%field\" can not be empty.", ["field": .string(field)])
            } else if field == "source_code" {
                checkCode(fields.text(field) ?? "", &failures)
            }
        }
        // A carrier of its own is refused whatever `use_default_carrier_config` says (sources-crud/carrier-links).
        if fields.list("carrier_links")?.isEmpty == false {
            failures.add(
                "You can't configure \"%field\" because you have chosen Global Shipping configuration.",
                ["field": "carrier_links"])
        }
        checkDefaultSource(fields, &failures)
        checkPickup(fields, &failures)
        try failures.throwIfAny("Validation Failed")
    }

    private static func checkCode(_ code: String, _ failures: inout Failures) {
        guard code.contains(where: \.isWhitespace) else { return }
        failures.add("\"%field\" can not contain whitespaces.", ["field": "source_code"])
    }

    private static func checkDefaultSource(_ fields: Fields, _ failures: inout Failures) {
        guard fields.text("source_code") == Source.defaultCode else { return }
        if fields.bool("enabled") == false { failures.add("Default source can not be disabled.") }
        if isPickup(fields) { failures.add("The Default Source can not be used for In-Store Pickup Delivery.") }
    }

    private static func checkPickup(_ fields: Fields, _ failures: inout Failures) {
        guard isPickup(fields) else { return }
        for field in ["city", "street"] where fields.isBlank(field) {
            failures.add("\"%field\" can not be empty for Pickup Location.", ["field": .string(field)])
        }
    }

    private static func isPickup(_ fields: Fields) -> Bool {
        fields.fields("extension_attributes")?.bool("is_pickup_location_active") == true
    }
}
