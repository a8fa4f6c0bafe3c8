import Simulator

/// `Product_Option` of the unified API.
struct ProductOption: Payload {
    var id = ""
    var productOptionID: String?
    var name = ""
    var description: String?
    var sortOrder: Int?
    var type = ""
    var required: Bool?
    var available: Bool?
    var usedInCombination: Bool?
    var optionItems: [ProductOptionItem] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("product_option_id", productOptionID)
            json.member("name", name)
            json.member("description", description)
            json.member("sort_order", sortOrder)
            json.member("type", type)
            json.member("required", required)
            json.member("available", available)
            json.member("used_in_combination", usedInCombination)
            json.member("option_items", optionItems)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Product_Option_Item` of the unified API.
struct ProductOptionItem: Payload {
    var id = ""
    var productOptionItemID: String?
    var name = ""
    var sortOrder: Int?
    var price: Double?
    var weight: Double?
    var quantity: Int?
    var typePrice: String?
    var sku: String?
    var isDefault: Bool?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("product_option_item_id", productOptionItemID)
            json.member("name", name)
            json.member("sort_order", sortOrder)
            json.member("price", price)
            json.member("weight", weight)
            json.member("quantity", quantity)
            json.member("type_price", typePrice)
            json.member("sku", sku)
            json.member("is_default", isDefault)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Product_Attribute` of the unified API.
struct ProductAttribute: Payload {
    var attributeID = ""
    var code = ""
    var name = ""
    var langID: String?
    var storeID: String?
    var value: String?
    var required: Bool?
    var visible: Bool?
    var type: String?
    var position: Int?
    var attributeGroupID: String?
    var productID: String?
    var variantID: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("attribute_id", attributeID)
            json.member("code", code)
            json.member("name", name)
            json.member("lang_id", langID)
            json.member("store_id", storeID)
            json.member("value", value)
            json.member("required", required)
            json.member("visible", visible)
            json.member("type", type)
            json.member("position", position)
            json.member("attribute_group_id", attributeGroupID)
            json.member("product_id", productID)
            json.member("variant_id", variantID)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Brand` of the unified API.
struct Brand: Payload {
    var id = ""
    var name = ""
    var createdTime: String?
    var modifiedTime: String?
    var fullDescription: String?
    var shortDescription: String?
    var storesIDs: [String] = []
    var active = false
    var url = ""
    var metaTitle: String?
    var metaKeywords: String?
    var metaDescription: String?
    var images: [Image] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("created_time", createdTime)
            json.member("modified_time", modifiedTime)
            json.member("full_description", fullDescription)
            json.member("short_description", shortDescription)
            json.member("stores_ids", storesIDs)
            json.member("active", active)
            json.member("url", url)
            json.member("meta_title", metaTitle)
            json.member("meta_keywords", metaKeywords)
            json.member("meta_description", metaDescription)
            json.member("images", images)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Product_Review` of the unified API.
struct ProductReview: Payload {
    var id = ""
    var productID: String?
    var customerID: String?
    var nickName: String?
    var email: String?
    var summary: String?
    var message: String?
    var rating: Double?
    var ratings: [ProductReviewRating] = []
    var status: String?
    var createdTime: UnifiedDate?
    var modifiedTime: UnifiedDate?
    var medias: [ReviewMedia] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("product_id", productID)
            json.member("customer_id", customerID)
            json.member("nick_name", nickName)
            json.member("email", email)
            json.member("summary", summary)
            json.member("message", message)
            json.member("rating", rating)
            json.member("ratings", ratings)
            json.member("status", status)
            json.member("created_time", createdTime)
            json.member("modified_time", modifiedTime)
            json.member("medias", medias)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Product_Review_Rating` of the unified API.
struct ProductReviewRating: Payload {
    var id = ""
    var name: String?
    var value = 0
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("value", value)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Media` of the unified API.
struct ReviewMedia: Payload {
    var id: String?
    var httpPath = ""
    var fileName: String?
    var type = ""
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("http_path", httpPath)
            json.member("file_name", fileName)
            json.member("type", type)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
