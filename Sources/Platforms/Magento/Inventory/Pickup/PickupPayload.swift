import Simulator

/// Pickup locations and the search for them on the wire.
enum PickupPayload {
    static let request = ObjectType(
        "Magento.InventoryInStorePickupApi.Api.Data.SearchRequestInterface",
        [
            "area?": .object(area), "filters?": .object(filters), "page_size?": .int, "current_page": .int,
            "scope_type": .string, "scope_code": .string, "sort?": .array(.object(sort)),
            "extension_attributes?": .object(extensions),
        ])

    private static let area = ObjectType(
        "Magento.InventoryInStorePickupApi.Api.Data.SearchRequest.AreaInterface",
        ["radius": .int, "search_term": .string])
    private static let filter = DataType.object(
        ObjectType(
            "Magento.InventoryInStorePickupApi.Api.Data.SearchRequest.FilterInterface",
            ["value": .string, "condition_type": .string]))
    private static let filters = ObjectType(
        "Magento.InventoryInStorePickupApi.Api.Data.SearchRequest.FiltersInterface",
        [
            "country?": filter, "postcode?": filter, "region?": filter, "region_id?": filter, "city?": filter,
            "street?": filter, "name?": filter, "pickup_location_code?": filter,
        ])
    private static let sort = ObjectType("Magento.Framework.Api.SortOrder", ["field": .string, "direction": .string])
    private static let extensions = ObjectType(
        "Magento.InventoryInStorePickupApi.Api.Data.SearchRequestExtensionInterface",
        ["products_info?": .array(.object(product))])
    private static let product = ObjectType(
        "Magento.InventoryInStorePickupApi.Api.Data.SearchRequest.ProductInfoInterface", ["sku": .string],
        extensions: [:])

    /// A source as customers see it.
    static func location(_ source: Source) -> JSONValue {
        var json = JSONObject()
        json["pickup_location_code"] = .string(source.code)
        json["name"] = source.frontendName.map(JSONValue.string)
        json["email"] = source.email.map(JSONValue.string)
        json["fax"] = source.fax.map(JSONValue.string)
        json["contact_name"] = source.contactName.map(JSONValue.string)
        json["description"] = source.frontendDescription.map(JSONValue.string)
        json["latitude"] = source.latitude.map(JSONValue.double)
        json["longitude"] = source.longitude.map(JSONValue.double)
        json["country_id"] = source.countryID.map(JSONValue.string)
        json["region_id"] = source.regionID.map { JSONValue($0) }
        json["region"] = source.region.map(JSONValue.string)
        json["city"] = source.city.map(JSONValue.string)
        json["street"] = source.street.map(JSONValue.string)
        json["postcode"] = source.postcode.map(JSONValue.string)
        json["phone"] = source.phone.map(JSONValue.string)
        return .object(json)
    }

    /// The search as answers repeat it, defaults filled in.
    static func echo(_ request: Fields) -> JSONValue {
        var json = JSONObject()
        json["area"] = request["area"]
        json["filters"] = request["filters"]
        json["page_size"] = request["page_size"]
        json["current_page"] = JSONValue(request.int("current_page") ?? 1)
        json["scope_type"] = .string(request.text("scope_type") ?? SalesChannel.website)
        json["scope_code"] = request["scope_code"]
        json["sort"] = request["sort"]
        json["extension_attributes"] = request["extension_attributes"]
        return .object(json)
    }

    /// A search is built by its constructor, which needs the scope's code.
    static let missingScope = MagentoError.invalid(
        "Type Error occurred when creating object: %type, %msg",
        [
            "type": "Magento\\InventoryInStorePickup\\Model\\SearchRequest",
            "msg": """
            Magento\\InventoryInStorePickup\\Model\\SearchRequest::__construct(): \
            Argument #1 ($scopeCode) must be of type string, null given
            """,
        ])
}
