import Simulator

/// A source on the wire.
enum SourcePayload {
    static let type = ObjectType(
        "Magento.InventoryApi.Api.Data.SourceInterface",
        [
            "source_code?": .string, "name?": .string, "email?": .string, "contact_name?": .string, "enabled?": .bool,
            "description?": .string, "latitude?": .float, "longitude?": .float, "country_id?": .string,
            "region_id?": .int, "region?": .string, "city?": .string, "street?": .string, "postcode?": .string,
            "phone?": .string, "fax?": .string, "use_default_carrier_config?": .bool,
            "carrier_links?": .array(.object(carrierLink)), "extension_attributes?": .object(extensionAttributes),
        ])

    private static let carrierLink = ObjectType(
        "Magento.InventoryApi.Api.Data.SourceCarrierLinkInterface", ["carrier_code?": .string, "position?": .int],
        extensions: [:])

    private static let extensionAttributes = ObjectType(
        "Magento.InventoryApi.Api.Data.SourceExtensionInterface",
        ["is_pickup_location_active?": .bool, "frontend_name?": .string, "frontend_description?": .string])
}

extension Source: Listed {
    /// What is not set is left out.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("source_code", code)
            json.member("name", name)
            json.member("email", ifSet: email)
            json.member("contact_name", ifSet: contactName)
            json.member("enabled", isEnabled)
            json.member("description", ifSet: description)
            json.member("latitude", ifSet: latitude)
            json.member("longitude", ifSet: longitude)
            json.member("country_id", ifSet: countryID)
            json.member("region_id", ifSet: regionID)
            json.member("region", ifSet: region)
            json.member("city", ifSet: city)
            json.member("street", ifSet: street)
            json.member("postcode", ifSet: postcode)
            json.member("phone", ifSet: phone)
            json.member("fax", ifSet: fax)
            json.member("use_default_carrier_config", usesDefaultCarriers)
            json.member("carrier_links", JSONValue.array([]))
            json.member("extension_attributes") { json in
                json.object { json in
                    json.member("is_pickup_location_active", isPickupLocation)
                    json.member("frontend_name", ifSet: frontendName)
                    json.member("frontend_description", ifSet: frontendDescription)
                }
            }
        }
    }
}
