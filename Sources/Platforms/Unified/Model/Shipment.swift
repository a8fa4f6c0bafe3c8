import Simulator

/// `Shipment` of the unified API.
struct Shipment: Payload {
    var id = ""
    var orderID = ""
    var name: String?
    var warehouseID: String?
    var shipmentProvider: String?
    var trackingNumbers: [ShipmentTrackingNumber] = []
    var createdAt: UnifiedDate?
    var modifiedTime: UnifiedDate?
    var items: [ShipmentItem] = []
    var isShipped: Bool?
    var deliveredAt: UnifiedDate?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("order_id", orderID)
            json.member("name", name)
            json.member("warehouse_id", warehouseID)
            json.member("shipment_provider", shipmentProvider)
            json.member("tracking_numbers", trackingNumbers)
            json.member("created_at", createdAt)
            json.member("modified_time", modifiedTime)
            json.member("items", items)
            json.member("is_shipped", isShipped)
            json.member("delivered_at", deliveredAt)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Shipment_TrackingNumber` of the unified API.
struct ShipmentTrackingNumber: Payload {
    var carrierID: String?
    var trackingNumber: String?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("carrier_id", carrierID)
            json.member("tracking_number", trackingNumber)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Shipment_Item` of the unified API.
struct ShipmentItem: Payload {
    var orderProductID: String?
    var productID: String?
    var variantID: String?
    var model: String?
    var name: String?
    var price: Double?
    var quantity: Double?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("order_product_id", orderProductID)
            json.member("product_id", productID)
            json.member("variant_id", variantID)
            json.member("model", model)
            json.member("name", name)
            json.member("price", price)
            json.member("quantity", quantity)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
