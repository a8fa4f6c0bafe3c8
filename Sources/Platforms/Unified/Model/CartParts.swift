import Simulator

/// `Currency` of the unified API.
struct Currency: Payload {
    var id = ""
    var name: String?
    var iso3 = ""
    var symbolLeft = ""
    var symbolRight: String?
    var rate: Double?
    var avail: Bool?
    var isDefault: Bool?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("iso3", iso3)
            json.member("symbol_left", symbolLeft)
            json.member("symbol_right", symbolRight)
            json.member("rate", rate)
            json.member("avail", avail)
            json.member("default", isDefault)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Language` of the unified API.
struct Language: Payload {
    var id = ""
    var isoCode = ""
    var name = ""
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("iso_code", isoCode)
            json.member("name", name)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Carrier` of the unified API.
struct Carrier: Payload {
    var id = ""
    var name = ""
    var active = false
    var shippingMethods: [OrderShippingMethod] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("active", active)
            json.member("shipping_methods", shippingMethods)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Info` of the unified API.
struct CarrierInfo: Payload {
    var owner: String?
    var country: String?
    var state: String?
    var stateCode: String?
    var city: String?
    var streetAddress: String?
    var streetAddressLine2: String?
    var zipCode: String?
    var email: String?
    var phone: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("owner", owner)
            json.member("country", country)
            json.member("state", state)
            json.member("state_code", stateCode)
            json.member("city", city)
            json.member("street_address", streetAddress)
            json.member("street_address_line_2", streetAddressLine2)
            json.member("zip_code", zipCode)
            json.member("email", email)
            json.member("phone", phone)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Plugin` of the unified API.
struct StorePlugin: Payload {
    var name = ""
    var code: String?
    var active: Bool?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("code", code)
            json.member("active", active)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Cart_MetaData` of the unified API.
struct CartMetaData: Payload {
    var id = ""
    var key: String?
    var value: String?
    var namespace: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("key", key)
            json.member("value", value)
            json.member("namespace", namespace)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Cart_ShippingZone2` of the unified API.
struct CartShippingZone2: Payload {
    var id = ""
    var name: String?
    var enabled: Bool?
    var countries: [Country] = []
    var shippingMethods: [CartShippingMethod] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("enabled", enabled)
            json.member("countries", countries)
            json.member("shipping_methods", shippingMethods)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Cart_ShippingMethod` of the unified API.
struct CartShippingMethod: Payload {
    var name: String?
    var handlingFee: String?
    var handlingEnabled: String?
    var handlingType: String?
    var defaultPrice: String?
    var defaultPriceType: String?
    var type: String?
    var enabled: String?
    var minOrderAmount: String?
    var rates: [CartShippingMethodRate] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("handling_fee", handlingFee)
            json.member("handling_enabled", handlingEnabled)
            json.member("handling_type", handlingType)
            json.member("default_price", defaultPrice)
            json.member("default_price_type", defaultPriceType)
            json.member("type", type)
            json.member("enabled", enabled)
            json.member("min_order_amount", minOrderAmount)
            json.member("rates", rates)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Cart_ShippingMethod_Rate` of the unified API.
struct CartShippingMethodRate: Payload {
    var minWeight: String?
    var maxWeight: String?
    var minOrderAmount: String?
    var maxOrderAmount: String?
    var minItemsCount: String?
    var maxItemsCount: String?
    var price: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("min_weight", minWeight)
            json.member("max_weight", maxWeight)
            json.member("min_order_amount", minOrderAmount)
            json.member("max_order_amount", maxOrderAmount)
            json.member("min_items_count", minItemsCount)
            json.member("max_items_count", maxItemsCount)
            json.member("price", price)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
