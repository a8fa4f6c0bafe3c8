import Simulator

/// `Product_AdvancedPrice` of the unified API.
struct ProductAdvancedPrice: Payload {
    var id = ""
    var value = 0.0
    var avail: Bool?
    var groupID: String?
    var quantityFrom: Double?
    var startTime: UnifiedDate?
    var expireTime: UnifiedDate?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("value", value)
            json.member("avail", avail)
            json.member("group_id", groupID)
            json.member("quantity_from", quantityFrom)
            json.member("start_time", startTime)
            json.member("expire_time", expireTime)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Product_Inventory` of the unified API.
struct ProductInventory: Payload {
    var warehouseID = ""
    var quantity = 0.0
    var inStock: Bool?
    var priority: Int?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("warehouse_id", warehouseID)
            json.member("quantity", quantity)
            json.member("in_stock", inStock)
            json.member("priority", priority)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Product_GroupItem` of the unified API.
struct ProductGroupItem: Payload {
    var childItemID: String?
    var productID = ""
    var defaultQtyInPack = 0.0
    var isQtyInPackFixed: Bool?
    var price: Double?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("child_item_id", childItemID)
            json.member("product_id", productID)
            json.member("default_qty_in_pack", defaultQtyInPack)
            json.member("is_qty_in_pack_fixed", isQtyInPackFixed)
            json.member("price", price)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `SpecialPrice` of the unified API.
struct SpecialPrice: Payload {
    var value = 0.0
    var avail = false
    var createdAt: UnifiedDate?
    var modifiedAt: UnifiedDate?
    var expiredAt: UnifiedDate?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("value", value)
            json.member("avail", avail)
            json.member("created_at", createdAt)
            json.member("modified_at", modifiedAt)
            json.member("expired_at", expiredAt)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Product_TierPrice` of the unified API.
struct ProductTierPrice: Payload {
    var qty = 0.0
    var price = 0.0
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("qty", qty)
            json.member("price", price)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Product_GroupPrice` of the unified API.
struct ProductGroupPrice: Payload {
    var id: String?
    var groupID = ""
    var price = 0.0
    var storeID: String?
    var quantity: Double?
    var startTime: String?
    var expireTime: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("group_id", groupID)
            json.member("price", price)
            json.member("store_id", storeID)
            json.member("quantity", quantity)
            json.member("start_time", startTime)
            json.member("expire_time", expireTime)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Discount` of the unified API.
struct Discount: Payload {
    var id = ""
    var name = ""
    var modifierType = ""
    var value = 0.0
    var fromTime: String?
    var toTime: String?
    var customerGroupIDs: String?
    var sortOrder: Int?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("modifier_type", modifierType)
            json.member("value", value)
            json.member("from_time", fromTime)
            json.member("to_time", toTime)
            json.member("customer_group_ids", customerGroupIDs)
            json.member("sort_order", sortOrder)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Image` of the unified API.
struct Image: Payload {
    var id: String?
    var httpPath = ""
    var fileName: String?
    var mimeType: String?
    var size: Int?
    var createAt: UnifiedDate?
    var modifiedAt: UnifiedDate?
    var alt: String?
    var avail = false
    var sortOrder: Int?
    var type = ""
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("http_path", httpPath)
            json.member("file_name", fileName)
            json.member("mime-type", mimeType)
            json.member("size", size)
            json.member("create_at", createAt)
            json.member("modified_at", modifiedAt)
            json.member("alt", alt)
            json.member("avail", avail)
            json.member("sort_order", sortOrder)
            json.member("type", type)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
