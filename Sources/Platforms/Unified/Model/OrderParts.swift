import Simulator

/// `Order_PaymentMethod` of the unified API.
struct OrderPaymentMethod: Payload {
    var name = ""
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_ShippingMethod` of the unified API.
struct OrderShippingMethod: Payload {
    var name = ""
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_Status` of the unified API.
struct OrderStatus: Payload {
    var id = ""
    var name = ""
    var history: [OrderStatusHistoryItem] = []
    var refundInfo: OrderStatusRefund?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("history", history)
            json.member("refund_info", refundInfo)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_Status_HistoryItem` of the unified API.
struct OrderStatusHistoryItem: Payload {
    var id = ""
    var name = ""
    var modifiedTime: UnifiedDate?
    var notify: Bool?
    var comment: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("modified_time", modifiedTime)
            json.member("notify", notify)
            json.member("comment", comment)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_Status_Refund` of the unified API.
struct OrderStatusRefund: Payload {
    var shipping: Double?
    var fee: Double?
    var tax: Double?
    var totalRefunded: Double?
    var time: UnifiedDate?
    var comment: String?
    var refundedItems: [OrderStatusRefundItem] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("shipping", shipping)
            json.member("fee", fee)
            json.member("tax", tax)
            json.member("total_refunded", totalRefunded)
            json.member("time", time)
            json.member("comment", comment)
            json.member("refunded_items", refundedItems)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_Status_Refund_Item` of the unified API.
struct OrderStatusRefundItem: Payload {
    var productID: String?
    var variantID: String?
    var orderProductID: String?
    var qty: Double?
    var refund: Double?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("product_id", productID)
            json.member("variant_id", variantID)
            json.member("order_product_id", orderProductID)
            json.member("qty", qty)
            json.member("refund", refund)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_Totals` of the unified API.
struct OrderTotals: Payload {
    var total = 0.0
    var subtotal = 0.0
    var shipping = 0.0
    var tax: Double?
    var discount: Double?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("total", total)
            json.member("subtotal", subtotal)
            json.member("shipping", shipping)
            json.member("tax", tax)
            json.member("discount", discount)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_Total` of the unified API.
struct OrderTotal: Payload {
    var subtotalExTax = 0.0
    var wrappingExTax: Double?
    var shippingExTax = 0.0
    var totalDiscount = 0.0
    var totalTax = 0.0
    var total = 0.0
    var totalPaid: Double?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("subtotal_ex_tax", subtotalExTax)
            json.member("wrapping_ex_tax", wrappingExTax)
            json.member("shipping_ex_tax", shippingExTax)
            json.member("total_discount", totalDiscount)
            json.member("total_tax", totalTax)
            json.member("total", total)
            json.member("total_paid", totalPaid)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_Totals_NewDiscount` of the unified API.
struct OrderTotalsNewDiscount: Payload {
    var code: String?
    var value = 0.0
    var type: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code)
            json.member("value", value)
            json.member("type", type)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_Refund` of the unified API.
struct OrderRefund: Payload {
    var id: String?
    var shipping: Double?
    var fee: Double?
    var tax: Double?
    var total: Double?
    var modifiedTime: UnifiedDate?
    var comment: String?
    var items: [OrderStatusRefundItem] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("shipping", shipping)
            json.member("fee", fee)
            json.member("tax", tax)
            json.member("total", total)
            json.member("modified_time", modifiedTime)
            json.member("comment", comment)
            json.member("items", items)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
