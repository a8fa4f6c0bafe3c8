import Simulator

/// A cart: whose it is, whether it is open, and what it comes to.
struct Quote: Record {
    static let table = Table<Quote>("quote", indexes: ["customer_id, is_active"])

    var id = 0
    var store = 0
    var createdAt = ""
    var updatedAt = ""
    var isActive = true
    var isVirtual = false
    var itemsCount = 0
    var itemsQty = 0.0
    var customer: Int?
    var customerGroup = 0
    var customerEmail: String?
    var customerFirstname: String?
    var customerLastname: String?
    var customerMiddlename: String?
    var customerIsGuest = true
    var customerNote: String?
    var customerNoteNotify = true
    var reservedOrderID: String?
    var coupon: String?
    /// Ids with commas between them.
    var appliedRules: String?
    var globalCurrency = ""
    var baseCurrency = ""
    var storeCurrency = ""
    var quoteCurrency = ""
    var baseToGlobalRate = 1.0
    var baseToQuoteRate = 1.0
    var grandTotal = 0.0
    var baseGrandTotal = 0.0
    var giftMessage: Int?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &id, .key)
        column("store_id", &store)
        column("created_at", &createdAt)
        column("updated_at", &updatedAt)
        column("is_active", &isActive)
        column("is_virtual", &isVirtual)
        column("items_count", &itemsCount)
        column("items_qty", &itemsQty)
        column("customer_id", &customer)
        column("customer_group_id", &customerGroup)
        column("customer_email", &customerEmail)
        column("customer_firstname", &customerFirstname)
        column("customer_lastname", &customerLastname)
        column("customer_middlename", &customerMiddlename)
        column("customer_is_guest", &customerIsGuest)
        column("customer_note", &customerNote)
        column("customer_note_notify", &customerNoteNotify)
        column("reserved_order_id", &reservedOrderID)
        column("coupon_code", &coupon)
        column("applied_rule_ids", &appliedRules)
        column("global_currency_code", &globalCurrency)
        column("base_currency_code", &baseCurrency)
        column("store_currency_code", &storeCurrency)
        column("quote_currency_code", &quoteCurrency)
        column("base_to_global_rate", &baseToGlobalRate)
        column("base_to_quote_rate", &baseToQuoteRate)
        column("grand_total", &grandTotal)
        column("base_grand_total", &baseGrandTotal)
        column("gift_message_id", &giftMessage)
    }

    /// A customer's open cart, nil where there is none.
    static func active(customer: Int, in database: Database) throws -> Quote? {
        try first(
            "WHERE customer_id = ? AND is_active = 1 ORDER BY updated_at DESC, entity_id DESC", customer, in: database)
    }
}

/// How a cart is paid.
struct QuotePayment: Record {
    static let table = Table<QuotePayment>("quote_payment", indexes: ["quote_id"])

    var id = 0
    var quote = 0
    var method: String?
    var poNumber: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("payment_id", &id, .key)
        column("quote_id", &quote)
        column("method", &method)
        column("po_number", &poNumber)
    }
}

/// A way of sending what is in a cart, as it was offered for an address.
struct ShippingRate: Record, Hashable {
    static let table = Table<ShippingRate>("quote_shipping_rate", indexes: ["address_id"])

    var id: Int?
    var address = 0
    var carrier = ""
    var carrierTitle = ""
    var method = ""
    var methodTitle = ""
    /// In the currency of the books.
    var price = 0.0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("rate_id", &id, .key)
        column("address_id", &address)
        column("carrier", &carrier)
        column("carrier_title", &carrierTitle)
        column("method", &method)
        column("method_title", &methodTitle)
        column("price", &price)
    }

    /// `flatrate_flatrate`.
    var code: String { "\(carrier)_\(method)" }
}
