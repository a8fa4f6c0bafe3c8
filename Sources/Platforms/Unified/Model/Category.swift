import Simulator

/// `Category` of the unified API.
struct Category: Payload {
    var id = ""
    var parentID: String?
    var createdAt: UnifiedDate?
    var modifiedAt: UnifiedDate?
    var name = ""
    var shortDescription: String?
    var description: String?
    var storesIDs: [String] = []
    var keywords: String?
    var metaDescription: String?
    var metaTitle: String?
    var avail = false
    var path: String?
    var seoURL: String?
    var sortOrder: Int?
    var images: [Image] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("parent_id", parentID)
            json.member("created_at", createdAt)
            json.member("modified_at", modifiedAt)
            json.member("name", name)
            json.member("short_description", shortDescription)
            json.member("description", description)
            json.member("stores_ids", storesIDs)
            json.member("keywords", keywords)
            json.member("meta_description", metaDescription)
            json.member("meta_title", metaTitle)
            json.member("avail", avail)
            json.member("path", path)
            json.member("seo_url", seoURL)
            json.member("sort_order", sortOrder)
            json.member("images", images)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
