import Simulator

/// `OrderAbandoned` of the unified API.
struct OrderAbandoned: Payload {
    var id = ""
    var customer = BaseCustomer()
    var basketID: String?
    var basketURL: String?
    var createdAt: UnifiedDate?
    var modifiedAt: UnifiedDate?
    var currency = Currency()
    var totals = OrderTotals()
    var orderProducts: [OrderItem] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("customer", customer)
            json.member("basket_id", basketID)
            json.member("basket_url", basketURL)
            json.member("created_at", createdAt)
            json.member("modified_at", modifiedAt)
            json.member("currency", currency)
            json.member("totals", totals)
            json.member("order_products", orderProducts)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Order_Transaction` of the unified API.
struct OrderTransaction: Payload {
    var id = ""
    var transactionID: String?
    var orderID = ""
    var parentID: String?
    var description: String?
    var status: String?
    var gateway: String?
    var referenceNumber: String?
    var currency: String?
    var amount: Double?
    var createdTime: UnifiedDate?
    var settlementCurrency: String?
    var settlementAmount: Double?
    var settlementCreatedTime: UnifiedDate?
    var cardBrand: String?
    var cardBin: String?
    var cardLastFour: String?
    var avsStreetRespCode: String?
    var avsPostalRespCode: String?
    var avsMessage: String?
    var cvvCode: String?
    var cvvMessage: String?
    var isTestMode: Bool?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("transaction_id", transactionID)
            json.member("order_id", orderID)
            json.member("parent_id", parentID)
            json.member("description", description)
            json.member("status", status)
            json.member("gateway", gateway)
            json.member("reference_number", referenceNumber)
            json.member("currency", currency)
            json.member("amount", amount)
            json.member("created_time", createdTime)
            json.member("settlement_currency", settlementCurrency)
            json.member("settlement_amount", settlementAmount)
            json.member("settlement_created_time", settlementCreatedTime)
            json.member("card_brand", cardBrand)
            json.member("card_bin", cardBin)
            json.member("card_last_four", cardLastFour)
            json.member("avs_street_resp_code", avsStreetRespCode)
            json.member("avs_postal_resp_code", avsPostalRespCode)
            json.member("avs_message", avsMessage)
            json.member("cvv_code", cvvCode)
            json.member("cvv_message", cvvMessage)
            json.member("is_test_mode", isTestMode)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Status` of the unified API.
struct OrderStatusName: Payload {
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
