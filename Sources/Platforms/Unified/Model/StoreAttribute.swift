import Simulator

/// `StoreAttribute` of the unified API.
struct StoreAttribute: Payload {
    var id = ""
    var code: String?
    var type = ""
    var name = ""
    var defaultValues: [String] = []
    var position: Int?
    var visible: Bool?
    var required: Bool?
    var system: Bool?
    var values: [String] = []
    var storeID: String?
    var langID: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("code", code)
            json.member("type", type)
            json.member("name", name)
            json.member("default_values", defaultValues)
            json.member("position", position)
            json.member("visible", visible)
            json.member("required", required)
            json.member("system", system)
            json.member("values", values)
            json.member("store_id", storeID)
            json.member("lang_id", langID)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `StoreAttribute_AttributeSet` of the unified API.
struct StoreAttributeAttributeSet: Payload {
    var id = ""
    var name: String?
    var assignedAttributeIDs: [String] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("assigned_attribute_ids", assignedAttributeIDs)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `StoreAttribute_Group` of the unified API.
struct StoreAttributeGroup: Payload {
    var id = ""
    var name = ""
    var position: Int?
    var attributeSetID: String?
    var assignedAttributeIDs: [String] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("position", position)
            json.member("attribute_set_id", attributeSetID)
            json.member("assigned_attribute_ids", assignedAttributeIDs)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
