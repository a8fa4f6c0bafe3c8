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

    /// A source as answers show it: what is not set is left out.
    static func json(_ source: Source) -> JSONValue {
        var json = JSONObject()
        json["source_code"] = .string(source.code)
        json["name"] = .string(source.name)
        json["email"] = source.email.map(JSONValue.string)
        json["contact_name"] = source.contactName.map(JSONValue.string)
        json["enabled"] = .bool(source.isEnabled)
        json["description"] = source.description.map(JSONValue.string)
        json["latitude"] = source.latitude.map(JSONValue.double)
        json["longitude"] = source.longitude.map(JSONValue.double)
        json["country_id"] = source.countryID.map(JSONValue.string)
        json["region_id"] = source.regionID.map { JSONValue($0) }
        json["region"] = source.region.map(JSONValue.string)
        json["city"] = source.city.map(JSONValue.string)
        json["street"] = source.street.map(JSONValue.string)
        json["postcode"] = source.postcode.map(JSONValue.string)
        json["phone"] = source.phone.map(JSONValue.string)
        json["fax"] = source.fax.map(JSONValue.string)
        json["use_default_carrier_config"] = true
        json["carrier_links"] = []
        json["extension_attributes"] = pickup(source)
        return .object(json)
    }

    private static func pickup(_ source: Source) -> JSONValue {
        var json = JSONObject()
        json["is_pickup_location_active"] = .bool(source.isPickupLocation)
        json["frontend_name"] = source.frontendName.map(JSONValue.string)
        json["frontend_description"] = source.frontendDescription.map(JSONValue.string)
        return .object(json)
    }
}
