import Simulator

/// `Basket` of the unified API.
struct Basket: Payload {
    var id = ""
    var customer = BaseCustomer()
    var basketURL: String?
    var createdAt: UnifiedDate?
    var modifiedAt: UnifiedDate?
    var currency = Currency()
    var basketProducts: [BasketItem] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("customer", customer)
            json.member("basket_url", basketURL)
            json.member("created_at", createdAt)
            json.member("modified_at", modifiedAt)
            json.member("currency", currency)
            json.member("basket_products", basketProducts)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Basket_Item` of the unified API.
struct BasketItem: Payload {
    var id: String?
    var parentID: String?
    var productID = ""
    var variantID: String?
    var sku: String?
    var name = ""
    var price = 0.0
    var tax: Double?
    var quantity: Double?
    var weightUnit: String?
    var weight: Double?
    var options: [BasketItemOption] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("parent_id", parentID)
            json.member("product_id", productID)
            json.member("variant_id", variantID)
            json.member("sku", sku)
            json.member("name", name)
            json.member("price", price)
            json.member("tax", tax)
            json.member("quantity", quantity)
            json.member("weight_unit", weightUnit)
            json.member("weight", weight)
            json.member("options", options)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Basket_Item_Option` of the unified API.
struct BasketItemOption: Payload {
    var id: String?
    var valueID: String?
    var name: String?
    var value: String?
    var usedInCombination: Bool?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("value_id", valueID)
            json.member("name", name)
            json.member("value", value)
            json.member("used_in_combination", usedInCombination)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
