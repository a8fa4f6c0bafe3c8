import Simulator

/// `Customer_Group` of the unified API.
struct CustomerGroup: Payload {
    var id = ""
    var name: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Customer_Consent` of the unified API.
struct CustomerConsent: Payload {
    var id = ""
    var type: String?
    var status: String?
    var source: String?
    var optInLevel: String?
    var modifiedTime: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("type", type)
            json.member("status", status)
            json.member("source", source)
            json.member("opt_in_level", optInLevel)
            json.member("modified_time", modifiedTime)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Customer_Address` of the unified API.
struct CustomerAddress: Payload {
    var id = ""
    var type = ""
    var firstName: String?
    var lastName: String?
    var postcode = ""
    var address1 = ""
    var address2: String?
    var phone: String?
    var phoneMobile: String?
    var city = ""
    var country = Country()
    var state: CountryState?
    var company: String?
    var fax: String?
    var website: String?
    var gender: String?
    var region: String?
    var isDefault = false
    var taxID: String?
    var identificationNumber: String?
    var alias: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("type", type)
            json.member("first_name", firstName)
            json.member("last_name", lastName)
            json.member("postcode", postcode)
            json.member("address1", address1)
            json.member("address2", address2)
            json.member("phone", phone)
            json.member("phone_mobile", phoneMobile)
            json.member("city", city)
            json.member("country", country)
            json.member("state", state)
            json.member("company", company)
            json.member("fax", fax)
            json.member("website", website)
            json.member("gender", gender)
            json.member("region", region)
            json.member("default", isDefault)
            json.member("tax_id", taxID)
            json.member("identification_number", identificationNumber)
            json.member("alias", alias)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Country` of the unified API.
struct Country: Payload {
    var code2 = ""
    var code3 = ""
    var name = ""
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code2", code2)
            json.member("code3", code3)
            json.member("name", name)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `State` of the unified API.
struct CountryState: Payload {
    var code = ""
    var name = ""
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code)
            json.member("name", name)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Customer_Attribute` of the unified API.
struct CustomerAttribute: Payload {
    var attributeID: String?
    var code: String?
    var name: String?
    var type: String?
    var values: [CustomerAttributeValue] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("attribute_id", attributeID)
            json.member("code", code)
            json.member("name", name)
            json.member("type", type)
            json.member("values", values)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Customer_Attribute_Value` of the unified API.
struct CustomerAttributeValue: Payload {
    var id: String?
    var value: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("value", value)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
