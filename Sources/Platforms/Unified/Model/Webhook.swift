import Simulator

/// `Webhook` of the unified API.
struct Webhook: Payload {
    var id: Int?
    var label: String?
    var storeID: String?
    var langID: String?
    var active: Bool?
    var callback: String?
    var fields: String?
    var responseFields: String?
    var createdAt: String?
    var updatedAt: String?
    var entity: String?
    var action: String?
    var filteringConditions: JSONObject = [:]
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("label", label)
            json.member("store_id", storeID)
            json.member("lang_id", langID)
            json.member("active", active)
            json.member("callback", callback)
            json.member("fields", fields)
            json.member("response_fields", responseFields)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
            json.member("entity", entity)
            json.member("action", action)
            json.member("filtering_conditions", filteringConditions)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
