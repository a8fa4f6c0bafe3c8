import Simulator

/// `Cart` of the unified API.
struct Cart: Payload {
    var name: String?
    var url: String?
    var version: String?
    var bridgeVersion: String?
    var defaultRoundingPrecision: Int?
    var dbPrefix: String?
    var storesInfo: [CartStoreInfo] = []
    var warehouses: [CartWarehouse] = []
    var shippingZones: [CartShippingZone] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("url", url)
            json.member("version", version)
            json.member("bridge_version", bridgeVersion)
            json.member("default_rounding_precision", defaultRoundingPrecision)
            json.member("db_prefix", dbPrefix)
            json.member("stores_info", storesInfo)
            json.member("warehouses", warehouses)
            json.member("shipping_zones", shippingZones)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Cart_StoreInfo` of the unified API.
struct CartStoreInfo: Payload {
    var storeID = ""
    var name: String?
    var language: String?
    var storeLanguages: [Language] = []
    var currency = Currency()
    var storeCurrencies: [Currency] = []
    var timezone: String?
    var country: String?
    var rootCategoryID: String?
    var multiStoreURL: String?
    var active: Bool?
    var weightUnit: String?
    var dimensionUnit: String?
    var pricesIncludeTax: Bool?
    var carrierInfo: [Carrier] = []
    var storeOwnerInfo: CarrierInfo?
    var defaultWarehouseID: String?
    var channels: [CartChannel] = []
    var pickupLocations: [CartPickupLocation] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("store_id", storeID)
            json.member("name", name)
            json.member("language", language)
            json.member("store_languages", storeLanguages)
            json.member("currency", currency)
            json.member("store_currencies", storeCurrencies)
            json.member("timezone", timezone)
            json.member("country", country)
            json.member("root_category_id", rootCategoryID)
            json.member("multi_store_url", multiStoreURL)
            json.member("active", active)
            json.member("weight_unit", weightUnit)
            json.member("dimension_unit", dimensionUnit)
            json.member("prices_include_tax", pricesIncludeTax)
            json.member("carrier_info", carrierInfo)
            json.member("store_owner_info", storeOwnerInfo)
            json.member("default_warehouse_id", defaultWarehouseID)
            json.member("channels", channels)
            json.member("pickup_locations", pickupLocations)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Cart_Channel` of the unified API.
struct CartChannel: Payload {
    var id = ""
    var name: String?
    var platform: String?
    var isEnabled: Bool?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("platform", platform)
            json.member("is_enabled", isEnabled)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Cart_PickupLocation` of the unified API.
struct CartPickupLocation: Payload {
    var id: String?
    var name: String?
    var avail: Bool?
    var address: CustomerAddress?
    var pickupInstructions: String?
    var expectedReadyTime: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("avail", avail)
            json.member("address", address)
            json.member("pickup_instructions", pickupInstructions)
            json.member("expected_ready_time", expectedReadyTime)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Cart_Warehouse` of the unified API.
struct CartWarehouse: Payload {
    var id: String?
    var name: String?
    var description: String?
    var avail: Bool?
    var address: CustomerAddress?
    var carriersIDs: [String] = []
    var storesIDs: [String] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("description", description)
            json.member("avail", avail)
            json.member("address", address)
            json.member("carriers_ids", carriersIDs)
            json.member("stores_ids", storesIDs)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Cart_ShippingZone` of the unified API.
struct CartShippingZone: Payload {
    var id = ""
    var code: String?
    var name: String?
    var country: String?
    var countryIso2Codes: [String] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("code", code)
            json.member("name", name)
            json.member("country", country)
            json.member("country_iso2_codes", countryIso2Codes)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
