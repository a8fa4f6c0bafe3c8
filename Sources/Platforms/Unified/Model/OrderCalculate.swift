import Simulator

/// `Order_Calculate` of the unified API.
struct OrderCalculate: Payload {
    var customer = BaseCustomer()
    var subtotal = OrderCalculateSubtotal()
    var items: [OrderCalculateItem] = []
    var bundles: [OrderCalculateBundle] = []
    var currency: Currency?
    var shippingRates: [OrderCalculateShippingRate] = []
    var taxLines: [OrderCalculateTax] = []
    var discounts: [OrderCalculateDiscount] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("customer", customer)
            json.member("subtotal", subtotal)
            json.member("items", items)
            json.member("bundles", bundles)
            json.member("currency", currency)
            json.member("shipping_rates", shippingRates)
            json.member("tax_lines", taxLines)
            json.member("discounts", discounts)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_Calculate_Subtotal` of the unified API.
struct OrderCalculateSubtotal: Payload {
    var value = 0.0
    var tax = 0.0
    var discount = 0.0
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("value", value)
            json.member("tax", tax)
            json.member("discount", discount)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_Calculate_Item` of the unified API.
struct OrderCalculateItem: Payload {
    var productID = ""
    var sku = ""
    var name = ""
    var quantity = 0
    var price = 0.0
    var priceIncTax = 0.0
    var taxRate = 0.0
    var unitDiscount = 0.0
    var weight: Double?
    var weightUnit: String?
    var barcode: String?
    var variantID: String?
    var bundleProductID: String?
    var options: [OrderItemOption] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("product_id", productID)
            json.member("sku", sku)
            json.member("name", name)
            json.member("quantity", quantity)
            json.member("price", price)
            json.member("price_inc_tax", priceIncTax)
            json.member("tax_rate", taxRate)
            json.member("unit_discount", unitDiscount)
            json.member("weight", weight)
            json.member("weight_unit", weightUnit)
            json.member("barcode", barcode)
            json.member("variant_id", variantID)
            json.member("bundle_product_id", bundleProductID)
            json.member("options", options)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_Calculate_Bundle` of the unified API.
struct OrderCalculateBundle: Payload {
    var productID = ""
    var sku = ""
    var name = ""
    var quantity = 0
    var price = 0.0
    var priceIncTax = 0.0
    var taxRate = 0.0
    var unitDiscount = 0.0
    var weight: Double?
    var weightUnit: String?
    var barcode: String?
    var variantID: String?
    var options: [OrderItemOption] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("product_id", productID)
            json.member("sku", sku)
            json.member("name", name)
            json.member("quantity", quantity)
            json.member("price", price)
            json.member("price_inc_tax", priceIncTax)
            json.member("tax_rate", taxRate)
            json.member("unit_discount", unitDiscount)
            json.member("weight", weight)
            json.member("weight_unit", weightUnit)
            json.member("barcode", barcode)
            json.member("variant_id", variantID)
            json.member("options", options)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_Calculate_ShippingRate` of the unified API.
struct OrderCalculateShippingRate: Payload {
    var code = ""
    var name = ""
    var price = 0.0
    var priceIncTax = 0.0
    var tax = 0.0
    var taxRate = 0.0
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code)
            json.member("name", name)
            json.member("price", price)
            json.member("price_inc_tax", priceIncTax)
            json.member("tax", tax)
            json.member("tax_rate", taxRate)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_Calculate_Tax` of the unified API.
struct OrderCalculateTax: Payload {
    var code = ""
    var rate = 0.0
    var value = 0.0
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code)
            json.member("rate", rate)
            json.member("value", value)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_Calculate_Discount` of the unified API.
struct OrderCalculateDiscount: Payload {
    var code: String?
    var value = 0.0
    var type: String?
    var freeShipping: Bool?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code)
            json.member("value", value)
            json.member("type", type)
            json.member("free_shipping", freeShipping)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
