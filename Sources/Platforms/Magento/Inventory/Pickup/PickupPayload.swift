import Simulator

/// Pickup locations and the search for them on the wire.
enum PickupPayload {
    static let request = ObjectType(
        "Magento.InventoryInStorePickupApi.Api.Data.SearchRequestInterface",
        [
            "area?": .object(area), "filters?": .object(filters), "page_size?": .int, "current_page": .int,
            "scope_type": .string, "scope_code": .string, "sort?": .array(.object(sort)),
            "extension_attributes?": .object(extensions),
        ], isConstructed: true)

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
    static func write(_ source: Source, to json: inout JSONWriter) {
        json.object { json in
            json.member("pickup_location_code", source.code)
            json.member("name", ifSet: source.frontendName)
            json.member("email", ifSet: source.email)
            json.member("fax", ifSet: source.fax)
            json.member("contact_name", ifSet: source.contactName)
            json.member("description", ifSet: source.frontendDescription)
            json.member("latitude", ifSet: source.latitude)
            json.member("longitude", ifSet: source.longitude)
            json.member("country_id", ifSet: source.countryID)
            json.member("region_id", ifSet: source.regionID)
            json.member("region", ifSet: source.region)
            json.member("city", ifSet: source.city)
            json.member("street", ifSet: source.street)
            json.member("postcode", ifSet: source.postcode)
            json.member("phone", ifSet: source.phone)
        }
    }

    /// The search as answers repeat it, defaults filled in.
    static func echo(_ request: Fields, to json: inout JSONWriter) {
        json.object { json in
            for name in ["area", "filters", "page_size"] { json.member(name, ifSet: request[name]) { $0.write($1) } }
            json.member("current_page", request.int("current_page") ?? 1)
            json.member("scope_type", request.text("scope_type") ?? SalesChannel.website)
            for name in ["scope_code", "sort", "extension_attributes"] {
                json.member(name, ifSet: request[name]) { $0.write($1) }
            }
        }
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
