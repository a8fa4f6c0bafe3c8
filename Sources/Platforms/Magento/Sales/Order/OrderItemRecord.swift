import Simulator

/// A line of an order.
struct OrderItem: Record, Hashable {
    static let table = Table<OrderItem>("sales_order_item", indexes: ["order_id"])

    var sums = LineSums()
    var fixedTaxes = LineFixedTaxes()
    var additionalData: String?
    var amountRefunded = SalesMoney()
    var appliedRuleIDs: String?
    var baseCost: SalesAmount?
    var discountInvoiced = SalesMoney()
    var discountRefunded = SalesMoney()
    var taxCompensationInvoiced = SalesMoney()
    var taxCompensationRefunded = SalesMoney()
    var originalPrice = SalesMoney()
    var rowInvoiced = SalesMoney()
    var taxBeforeDiscount = SalesMoney()
    var taxInvoiced = SalesMoney()
    var taxRefunded = SalesMoney()
    var createdAt: String?
    var description: String?
    var discountPercent: SalesAmount?
    var extOrderItemID: String?
    var freeShipping: Int?
    var taxCompensationCanceled: SalesAmount?
    var isQtyDecimal: Int?
    var isVirtual: Int?
    var id = 0
    var lockedDoInvoice: Int?
    var lockedDoShip: Int?
    var name: String?
    var noDiscount: Int?
    var orderID: Int?
    var parentItemID: Int?
    var productID: Int?
    var productType: String?
    var qtyBackordered: SalesAmount?
    var qtyCanceled: SalesAmount?
    var qtyInvoiced: SalesAmount?
    var qtyOrdered: SalesAmount?
    var qtyRefunded: SalesAmount?
    var qtyReturned: SalesAmount?
    var qtyShipped: SalesAmount?
    var quoteItemID: Int?
    var rowWeight: SalesAmount?
    var sku: String?
    var storeID: Int?
    var taxCanceled: SalesAmount?
    var taxPercent: SalesAmount?
    var updatedAt: String?
    var weight: SalesAmount?
    /// `product_option` as the wire shows it.
    var productOption: JSONValue?
    /// Whether a bundle's parts have the prices (`product_calculations` of its options).
    var areChildrenCalculated = false
    /// Whether a bundle's parts are sent one by one (`shipment_type` of its options).
    var isShippedSeparately = false
    var giftMessage: Int?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        sums.columns(&column)
        fixedTaxes.columns(&column)
        column("additional_data", &additionalData)
        column("base_amount_refunded", "amount_refunded", &amountRefunded)
        column("applied_rule_ids", &appliedRuleIDs)
        column("base_cost", &baseCost)
        column("base_discount_invoiced", "discount_invoiced", &discountInvoiced)
        column("base_discount_refunded", "discount_refunded", &discountRefunded)
        column(
            "base_discount_tax_compensation_invoiced", "discount_tax_compensation_invoiced",
            &taxCompensationInvoiced)
        column(
            "base_discount_tax_compensation_refunded", "discount_tax_compensation_refunded",
            &taxCompensationRefunded)
        column("base_original_price", "original_price", &originalPrice)
        column("base_row_invoiced", "row_invoiced", &rowInvoiced)
        column("base_tax_before_discount", "tax_before_discount", &taxBeforeDiscount)
        column("base_tax_invoiced", "tax_invoiced", &taxInvoiced)
        column("base_tax_refunded", "tax_refunded", &taxRefunded)
        column("created_at", &createdAt)
        column("description", &description)
        column("discount_percent", &discountPercent)
        column("ext_order_item_id", &extOrderItemID)
        column("free_shipping", &freeShipping)
        column("discount_tax_compensation_canceled", &taxCompensationCanceled)
        column("is_qty_decimal", &isQtyDecimal)
        column("is_virtual", &isVirtual)
        column("item_id", &id, .key)
        column("locked_do_invoice", &lockedDoInvoice)
        column("locked_do_ship", &lockedDoShip)
        column("name", &name)
        column("no_discount", &noDiscount)
        column("order_id", &orderID)
        column("parent_item_id", &parentItemID)
        column("product_id", &productID)
        column("product_type", &productType)
        column("qty_backordered", &qtyBackordered)
        column("qty_canceled", &qtyCanceled)
        column("qty_invoiced", &qtyInvoiced)
        column("qty_ordered", &qtyOrdered)
        column("qty_refunded", &qtyRefunded)
        column("qty_returned", &qtyReturned)
        column("qty_shipped", &qtyShipped)
        column("quote_item_id", &quoteItemID)
        column("row_weight", &rowWeight)
        column("sku", &sku)
        column("store_id", &storeID)
        column("tax_canceled", &taxCanceled)
        column("tax_percent", &taxPercent)
        column("updated_at", &updatedAt)
        column("weight", &weight)
        column("product_option", &productOption)
        column("children_calculated", &areChildrenCalculated)
        column("shipped_separately", &isShippedSeparately)
        column("gift_message_id", &giftMessage)
    }
}
