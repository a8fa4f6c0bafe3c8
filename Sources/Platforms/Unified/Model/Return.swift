import Simulator

/// `Return` of the unified API.
struct Return: Payload {
    var id = ""
    var name: String?
    var orderID: String?
    var customerID: String?
    var storeID: String?
    var createdAt: String?
    var modifiedAt: String?
    var status = ReturnStatus()
    var orderProducts: [ReturnOrderProduct] = []
    var comment: String?
    var staffNote: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("order_id", orderID)
            json.member("customer_id", customerID)
            json.member("store_id", storeID)
            json.member("created_at", createdAt)
            json.member("modified_at", modifiedAt)
            json.member("status", status)
            json.member("order_products", orderProducts)
            json.member("comment", comment)
            json.member("staff_note", staffNote)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Return_Status` of the unified API.
struct ReturnStatus: Payload {
    var id = ""
    var name = ""
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

/// `Return_OrderProduct` of the unified API.
struct ReturnOrderProduct: Payload {
    var productID: String?
    var orderProductID = ""
    var sku: String?
    var name: String?
    var quantity = 0
    var reason = ReturnReason()
    var action: ReturnAction?
    var condition: String?
    var customerComment: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("product_id", productID)
            json.member("order_product_id", orderProductID)
            json.member("sku", sku)
            json.member("name", name)
            json.member("quantity", quantity)
            json.member("reason", reason)
            json.member("action", action)
            json.member("condition", condition)
            json.member("customer_comment", customerComment)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Return_Reason` of the unified API.
struct ReturnReason: Payload {
    var id = ""
    var name = ""
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

/// `Return_Action` of the unified API.
struct ReturnAction: Payload {
    var id = ""
    var name = ""
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
