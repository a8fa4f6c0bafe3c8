import Simulator

/// Pickup locations as answers show them.
enum PickupTypes {
    static let location = ObjectType(
        "Magento.InventoryInStorePickupApi.Api.Data.PickupLocationInterface",
        [
            "pickup_location_code": .string, "name?": .string, "email?": .string, "fax?": .string,
            "contact_name?": .string, "description?": .string, "latitude?": .float, "longitude?": .float,
            "country_id?": .string, "region_id?": .int, "region?": .string, "city?": .string, "street?": .string,
            "postcode?": .string, "phone?": .string,
        ], extensions: [:])

    static let page = ObjectType(
        "Magento.InventoryInStorePickupApi.Api.Data.SearchResultInterface",
        ["items": .array(.object(location)), "search_request": .object(PickupPayload.request), "total_count": .int])

    static let notification = ObjectType(
        "Magento.InventoryInStorePickupSalesApi.Api.Data.ResultInterface",
        ["successful": .bool, "errors": .array(.string)], extensions: [:])
}
