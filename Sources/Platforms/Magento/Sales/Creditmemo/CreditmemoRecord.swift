import Simulator

/// A credit memo.
struct Creditmemo: Record, Hashable {
    static let table = Table<Creditmemo>(
        "sales_creditmemo", constraints: ["UNIQUE (increment_id, store_id)"],
        indexes: ["order_id", "created_at", "updated_at"])

    var adjustment = SalesMoney()
    var adjustmentNegative = SalesMoney()
    var adjustmentPositive = SalesMoney()
    var baseCurrencyCode: String?
    var discount = SalesMoney()
    var grandTotal = SalesMoney()
    var taxCompensation = SalesMoney()
    var shipping = SalesMoney()
    var shippingTaxCompensation = SalesMoney()
    var shippingInclTax = SalesMoney()
    var shippingTax = SalesMoney()
    var subtotal = SalesMoney()
    var subtotalInclTax = SalesMoney()
    var tax = SalesMoney()
    var baseToGlobalRate: SalesAmount?
    var baseToOrderRate: SalesAmount?
    var billingAddressID: Int?
    var createdAt: String?
    var creditmemoStatus: Int?
    var discountDescription: String?
    var emailSent: Int?
    var id = 0
    var globalCurrencyCode: String?
    var incrementID: String?
    var invoiceID: Int?
    var orderCurrencyCode: String?
    var orderID: Int?
    var shippingAddressID: Int?
    var state: Int?
    var storeCurrencyCode: String?
    var storeID: Int?
    var storeToBaseRate: SalesAmount?
    var storeToOrderRate: SalesAmount?
    var transactionID: String?
    var updatedAt: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("base_adjustment", "adjustment", &adjustment)
        column("base_adjustment_negative", "adjustment_negative", &adjustmentNegative)
        column("base_adjustment_positive", "adjustment_positive", &adjustmentPositive)
        column("base_currency_code", &baseCurrencyCode)
        column("base_discount_amount", "discount_amount", &discount)
        column("base_grand_total", "grand_total", &grandTotal)
        column("base_discount_tax_compensation_amount", "discount_tax_compensation_amount", &taxCompensation)
        column("base_shipping_amount", "shipping_amount", &shipping)
        column(
            "base_shipping_discount_tax_compensation_amnt", "shipping_discount_tax_compensation_amount",
            &shippingTaxCompensation)
        column("base_shipping_incl_tax", "shipping_incl_tax", &shippingInclTax)
        column("base_shipping_tax_amount", "shipping_tax_amount", &shippingTax)
        column("base_subtotal", "subtotal", &subtotal)
        column("base_subtotal_incl_tax", "subtotal_incl_tax", &subtotalInclTax)
        column("base_tax_amount", "tax_amount", &tax)
        column("base_to_global_rate", &baseToGlobalRate)
        column("base_to_order_rate", &baseToOrderRate)
        column("billing_address_id", &billingAddressID)
        column("created_at", &createdAt)
        column("creditmemo_status", &creditmemoStatus)
        column("discount_description", &discountDescription)
        column("email_sent", &emailSent)
        column("entity_id", &id, .key)
        column("global_currency_code", &globalCurrencyCode)
        column("increment_id", &incrementID)
        column("invoice_id", &invoiceID)
        column("order_currency_code", &orderCurrencyCode)
        column("order_id", &orderID)
        column("shipping_address_id", &shippingAddressID)
        column("state", &state)
        column("store_currency_code", &storeCurrencyCode)
        column("store_id", &storeID)
        column("store_to_base_rate", &storeToBaseRate)
        column("store_to_order_rate", &storeToOrderRate)
        column("transaction_id", &transactionID)
        column("updated_at", &updatedAt)
    }
}
