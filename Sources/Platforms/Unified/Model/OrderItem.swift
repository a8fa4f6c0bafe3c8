import Simulator

/// `Order_Item` of the unified API.
struct OrderItem: Payload {
    var productID: String?
    var orderProductID: String?
    var model: String?
    var name = ""
    var price = 0.0
    var priceIncTax: Double?
    var quantity: Double?
    var discountAmount: Double?
    var totalPrice: Double?
    var taxPercent: Double?
    var taxValue: Double?
    var taxValueAfterDiscount: Double?
    var options: [OrderItemOption] = []
    var variantID: String?
    var weightUnit: String?
    var weight: Double?
    var barcode: String?
    var parentOrderProductID: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("product_id", productID)
            json.member("order_product_id", orderProductID)
            json.member("model", model)
            json.member("name", name)
            json.member("price", price)
            json.member("price_inc_tax", priceIncTax)
            json.member("quantity", quantity)
            json.member("discount_amount", discountAmount)
            json.member("total_price", totalPrice)
            json.member("tax_percent", taxPercent)
            json.member("tax_value", taxValue)
            json.member("tax_value_after_discount", taxValueAfterDiscount)
            json.member("options", options)
            json.member("variant_id", variantID)
            json.member("weight_unit", weightUnit)
            json.member("weight", weight)
            json.member("barcode", barcode)
            json.member("parent_order_product_id", parentOrderProductID)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_Item_Option` of the unified API.
struct OrderItemOption: Payload {
    var optionID: String?
    var name = ""
    var value = ""
    var price = 0.0
    var weight: Double?
    var type: String?
    var productOptionValueID: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("option_id", optionID)
            json.member("name", name)
            json.member("value", value)
            json.member("price", price)
            json.member("weight", weight)
            json.member("type", type)
            json.member("product_option_value_id", productOptionValueID)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
