import Simulator

/// `Order` of the unified API.
struct Order: Payload {
    var id = ""
    var orderID = ""
    var basketID: String?
    var channelID: String?
    var customer = BaseCustomer()
    var createAt: UnifiedDate?
    var currency: Currency?
    var shippingAddress: CustomerAddress?
    var billingAddress: CustomerAddress?
    var paymentMethod: OrderPaymentMethod?
    var shippingMethod: OrderShippingMethod?
    var shippingMethods: [OrderShippingMethod] = []
    var status = OrderStatus()
    var totals: OrderTotals?
    var total: OrderTotal?
    var discounts: [OrderTotalsNewDiscount] = []
    var orderProducts: [OrderItem] = []
    var bundles: [OrderItem] = []
    var modifiedAt: UnifiedDate?
    var finishedTime: UnifiedDate?
    var comment: String?
    var storeID: String?
    var warehousesIDs: [String] = []
    var refunds: [OrderRefund] = []
    var giftMessage: String?
    var orderDetailsURL: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("order_id", orderID)
            json.member("basket_id", basketID)
            json.member("channel_id", channelID)
            json.member("customer", customer)
            json.member("create_at", createAt)
            json.member("currency", currency)
            json.member("shipping_address", shippingAddress)
            json.member("billing_address", billingAddress)
            json.member("payment_method", paymentMethod)
            json.member("shipping_method", shippingMethod)
            json.member("shipping_methods", shippingMethods)
            json.member("status", status)
            json.member("totals", totals)
            json.member("total", total)
            json.member("discounts", discounts)
            json.member("order_products", orderProducts)
            json.member("bundles", bundles)
            json.member("modified_at", modifiedAt)
            json.member("finished_time", finishedTime)
            json.member("comment", comment)
            json.member("store_id", storeID)
            json.member("warehouses_ids", warehousesIDs)
            json.member("refunds", refunds)
            json.member("gift_message", giftMessage)
            json.member("order_details_url", orderDetailsURL)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
