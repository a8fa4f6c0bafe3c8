import Simulator

/// `TaxClass` of the unified API.
struct TaxClass: Payload {
    var id = ""
    var name = ""
    var avail: Bool?
    var tax: Double?
    var taxType: Int?
    var createdAt: UnifiedDate?
    var modifiedAt: UnifiedDate?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("avail", avail)
            json.member("tax", tax)
            json.member("tax_type", taxType)
            json.member("created_at", createdAt)
            json.member("modified_at", modifiedAt)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Response_Tax_Class_Info_Result` of the unified API.
struct TaxClassInfo: Payload {
    var id = ""
    var name = ""
    var avail: Bool?
    var tax: Double?
    var taxType: Int?
    var createdAt: UnifiedDate?
    var modifiedAt: UnifiedDate?
    var taxRates: [TaxClassRate] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("avail", avail)
            json.member("tax", tax)
            json.member("tax_type", taxType)
            json.member("created_at", createdAt)
            json.member("modified_at", modifiedAt)
            json.member("tax_rates", taxRates)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `TaxClass_Rate` of the unified API.
struct TaxClassRate: Payload {
    var id = ""
    var name = ""
    var tax = 0.0
    var taxType = 0
    var taxBasedOn = ""
    var countries: [TaxClassCountries] = []
    var cities: [String] = []
    var address: [String] = []
    var zipCodes: [TaxClassZipCodes] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("tax", tax)
            json.member("tax_type", taxType)
            json.member("tax_based_on", taxBasedOn)
            json.member("countries", countries)
            json.member("cities", cities)
            json.member("address", address)
            json.member("zip_codes", zipCodes)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `TaxClass_Countries` of the unified API.
struct TaxClassCountries: Payload {
    var id: String?
    var name = ""
    var code = ""
    var tax = 0.0
    var taxType = 0
    var states: [TaxClassStates] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("code", code)
            json.member("tax", tax)
            json.member("tax_type", taxType)
            json.member("states", states)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `TaxClass_States` of the unified API.
struct TaxClassStates: Payload {
    var id: String?
    var tax = 0.0
    var taxType = 0
    var name = ""
    var code = ""
    var zipCodes: [TaxClassZipCodes] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("tax", tax)
            json.member("tax_type", taxType)
            json.member("name", name)
            json.member("code", code)
            json.member("zip_codes", zipCodes)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `TaxClass_ZipCodes` of the unified API.
struct TaxClassZipCodes: Payload {
    var isRange = false
    var range: [String] = []
    var fields: [TaxClassZipCodesRange] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("is_range", isRange)
            json.member("range", range)
            json.member("fields", fields)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `TaxClass_ZipCodes_Range` of the unified API.
struct TaxClassZipCodesRange: Payload {
    var from: String?
    var to: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("from", from)
            json.member("to", to)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
