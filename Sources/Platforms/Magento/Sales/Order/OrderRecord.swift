import Simulator

/// An order: its sums, each as it was placed and as documents have used it up since.
struct Order: Record, Hashable {
    static let table = Table<Order>(
        "sales_order", constraints: ["UNIQUE (increment_id, store_id)"],
        indexes: ["store_id", "customer_id", "updated_at", "created_at", "quote_id"])

    var currencies = DocumentCurrencies()
    var sums = DocumentSums()
    var adjustmentNegative = SalesMoney()
    var adjustmentPositive = SalesMoney()
    var appliedRuleIDs: String?
    var discountCanceled = SalesMoney()
    var discountInvoiced = SalesMoney()
    var discountRefunded = SalesMoney()
    var taxCompensationInvoiced = SalesMoney()
    var taxCompensationRefunded = SalesMoney()
    var shippingCanceled = SalesMoney()
    var shippingDiscount = SalesMoney()
    var shippingInvoiced = SalesMoney()
    var shippingRefunded = SalesMoney()
    var shippingTaxRefunded = SalesMoney()
    var subtotalCanceled = SalesMoney()
    var subtotalInvoiced = SalesMoney()
    var subtotalRefunded = SalesMoney()
    var taxCanceled = SalesMoney()
    var taxInvoiced = SalesMoney()
    var taxRefunded = SalesMoney()
    var totalCanceled = SalesMoney()
    var totalDue = SalesMoney()
    var totalInvoiced = SalesMoney()
    var baseTotalInvoicedCost: SalesAmount?
    var totalOfflineRefunded = SalesMoney()
    var totalOnlineRefunded = SalesMoney()
    var totalPaid = SalesMoney()
    var totalRefunded = SalesMoney()
    var billingAddressID: Int?
    var canShipPartially: Int?
    var canShipPartiallyItem: Int?
    var couponCode: String?
    var createdAt: String?
    var customerDob: String?
    var customerEmail: String?
    var customerFirstname: String?
    var customerGender: Int?
    var customerGroupID: Int?
    var customerID: Int?
    var customerIsGuest: Int?
    var customerLastname: String?
    var customerMiddlename: String?
    var customerNote: String?
    var customerNoteNotify: Int?
    var customerPrefix: String?
    var customerSuffix: String?
    var customerTaxvat: String?
    var discountDescription: String?
    var editIncrement: Int?
    var emailSent: Int?
    var id = 0
    var extCustomerID: String?
    var extOrderID: String?
    var forcedShipmentWithInvoice: Int?
    var holdBeforeState: String?
    var holdBeforeStatus: String?
    var incrementID: String?
    var isVirtual: Int?
    var originalIncrementID: String?
    var paymentAuthorizationAmount: SalesAmount?
    var paymentAuthExpiration: Int?
    var protectCode: String?
    var quoteAddressID: Int?
    var quoteID: Int?
    var relationChildID: String?
    var relationChildRealID: String?
    var relationParentID: String?
    var relationParentRealID: String?
    var remoteIP: String?
    var shippingDescription: String?
    var state: String?
    var status: String?
    var storeID: Int?
    var storeName: String?
    var totalItemCount: Int?
    var totalQtyOrdered: SalesAmount?
    var updatedAt: String?
    var weight: SalesAmount?
    var xForwardedFor: String?
    var shippingMethod: String?
    var giftMessage: Int?
    var shippingTaxInvoiced: SalesAmount?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        currencies.columns(&column)
        sums.columns(&column)
        column("base_adjustment_negative", "adjustment_negative", &adjustmentNegative)
        column("base_adjustment_positive", "adjustment_positive", &adjustmentPositive)
        column("applied_rule_ids", &appliedRuleIDs)
        column("base_discount_canceled", "discount_canceled", &discountCanceled)
        column("base_discount_invoiced", "discount_invoiced", &discountInvoiced)
        column("base_discount_refunded", "discount_refunded", &discountRefunded)
        column(
            "base_discount_tax_compensation_invoiced", "discount_tax_compensation_invoiced",
            &taxCompensationInvoiced)
        column(
            "base_discount_tax_compensation_refunded", "discount_tax_compensation_refunded",
            &taxCompensationRefunded)
        column("base_shipping_canceled", "shipping_canceled", &shippingCanceled)
        column("base_shipping_discount_amount", "shipping_discount_amount", &shippingDiscount)
        column("base_shipping_invoiced", "shipping_invoiced", &shippingInvoiced)
        column("base_shipping_refunded", "shipping_refunded", &shippingRefunded)
        column("base_shipping_tax_refunded", "shipping_tax_refunded", &shippingTaxRefunded)
        column("base_subtotal_canceled", "subtotal_canceled", &subtotalCanceled)
        column("base_subtotal_invoiced", "subtotal_invoiced", &subtotalInvoiced)
        column("base_subtotal_refunded", "subtotal_refunded", &subtotalRefunded)
        column("base_tax_canceled", "tax_canceled", &taxCanceled)
        column("base_tax_invoiced", "tax_invoiced", &taxInvoiced)
        column("base_tax_refunded", "tax_refunded", &taxRefunded)
        column("base_total_canceled", "total_canceled", &totalCanceled)
        column("base_total_due", "total_due", &totalDue)
        column("base_total_invoiced", "total_invoiced", &totalInvoiced)
        column("base_total_invoiced_cost", &baseTotalInvoicedCost)
        column("base_total_offline_refunded", "total_offline_refunded", &totalOfflineRefunded)
        column("base_total_online_refunded", "total_online_refunded", &totalOnlineRefunded)
        column("base_total_paid", "total_paid", &totalPaid)
        column("base_total_refunded", "total_refunded", &totalRefunded)
        column("billing_address_id", &billingAddressID)
        column("can_ship_partially", &canShipPartially)
        column("can_ship_partially_item", &canShipPartiallyItem)
        column("coupon_code", &couponCode)
        column("created_at", &createdAt)
        column("customer_dob", &customerDob)
        column("customer_email", &customerEmail)
        column("customer_firstname", &customerFirstname)
        column("customer_gender", &customerGender)
        column("customer_group_id", &customerGroupID)
        column("customer_id", &customerID)
        column("customer_is_guest", &customerIsGuest)
        column("customer_lastname", &customerLastname)
        column("customer_middlename", &customerMiddlename)
        column("customer_note", &customerNote)
        column("customer_note_notify", &customerNoteNotify)
        column("customer_prefix", &customerPrefix)
        column("customer_suffix", &customerSuffix)
        column("customer_taxvat", &customerTaxvat)
        column("discount_description", &discountDescription)
        column("edit_increment", &editIncrement)
        column("email_sent", &emailSent)
        column("entity_id", &id, .key)
        column("ext_customer_id", &extCustomerID)
        column("ext_order_id", &extOrderID)
        column("forced_shipment_with_invoice", &forcedShipmentWithInvoice)
        column("hold_before_state", &holdBeforeState)
        column("hold_before_status", &holdBeforeStatus)
        column("increment_id", &incrementID)
        column("is_virtual", &isVirtual)
        column("original_increment_id", &originalIncrementID)
        column("payment_authorization_amount", &paymentAuthorizationAmount)
        column("payment_auth_expiration", &paymentAuthExpiration)
        column("protect_code", &protectCode)
        column("quote_address_id", &quoteAddressID)
        column("quote_id", &quoteID)
        column("relation_child_id", &relationChildID)
        column("relation_child_real_id", &relationChildRealID)
        column("relation_parent_id", &relationParentID)
        column("relation_parent_real_id", &relationParentRealID)
        column("remote_ip", &remoteIP)
        column("shipping_description", &shippingDescription)
        column("state", &state)
        column("status", &status)
        column("store_id", &storeID)
        column("store_name", &storeName)
        column("total_item_count", &totalItemCount)
        column("total_qty_ordered", &totalQtyOrdered)
        column("updated_at", &updatedAt)
        column("weight", &weight)
        column("x_forwarded_for", &xForwardedFor)
        column("shipping_method", &shippingMethod)
        column("gift_message_id", &giftMessage)
        column("shipping_tax_invoiced", &shippingTaxInvoiced)
    }
}
