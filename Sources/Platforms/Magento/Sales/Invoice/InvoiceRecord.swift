import Simulator

/// An invoice.
struct Invoice: Record, Hashable {
    static let table = Table<Invoice>(
        "sales_invoice", constraints: ["UNIQUE (increment_id, store_id)"],
        indexes: ["order_id", "created_at", "updated_at"])

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
    var baseTotalRefunded: SalesAmount?
    var baseToGlobalRate: SalesAmount?
    var baseToOrderRate: SalesAmount?
    var billingAddressID: Int?
    var canVoidFlag: Int?
    var createdAt: String?
    var discountDescription: String?
    var emailSent: Int?
    var id = 0
    var globalCurrencyCode: String?
    var incrementID: String?
    var isUsedForRefund: Int?
    var orderCurrencyCode: String?
    var orderID: Int?
    var shippingAddressID: Int?
    var state: Int?
    var storeCurrencyCode: String?
    var storeID: Int?
    var storeToBaseRate: SalesAmount?
    var storeToOrderRate: SalesAmount?
    var totalQty: SalesAmount?
    var transactionID: String?
    var updatedAt: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
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
        column("base_total_refunded", &baseTotalRefunded)
        column("base_to_global_rate", &baseToGlobalRate)
        column("base_to_order_rate", &baseToOrderRate)
        column("billing_address_id", &billingAddressID)
        column("can_void_flag", &canVoidFlag)
        column("created_at", &createdAt)
        column("discount_description", &discountDescription)
        column("email_sent", &emailSent)
        column("entity_id", &id, .key)
        column("global_currency_code", &globalCurrencyCode)
        column("increment_id", &incrementID)
        column("is_used_for_refund", &isUsedForRefund)
        column("order_currency_code", &orderCurrencyCode)
        column("order_id", &orderID)
        column("shipping_address_id", &shippingAddressID)
        column("state", &state)
        column("store_currency_code", &storeCurrencyCode)
        column("store_id", &storeID)
        column("store_to_base_rate", &storeToBaseRate)
        column("store_to_order_rate", &storeToOrderRate)
        column("total_qty", &totalQty)
        column("transaction_id", &transactionID)
        column("updated_at", &updatedAt)
    }
}
