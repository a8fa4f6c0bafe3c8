import Simulator

/// The sums that orders, invoices and credit memos all have.
struct DocumentSums: Projection, Hashable {
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

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
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
    }
}

/// The currencies of an order, which its invoices and credit memos take over, and what they were worth.
struct DocumentCurrencies: Projection, Hashable {
    var base: String?
    var global: String?
    var order: String?
    var store: String?
    var baseToGlobal: SalesAmount?
    var baseToOrder: SalesAmount?
    var storeToBase: SalesAmount?
    var storeToOrder: SalesAmount?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("base_currency_code", &base)
        column("global_currency_code", &global)
        column("order_currency_code", &order)
        column("store_currency_code", &store)
        column("base_to_global_rate", &baseToGlobal)
        column("base_to_order_rate", &baseToOrder)
        column("store_to_base_rate", &storeToBase)
        column("store_to_order_rate", &storeToOrder)
    }
}

/// The sums that the lines of orders, invoices and credit memos all have.
struct LineSums: Projection, Hashable {
    var discount = SalesMoney()
    var taxCompensation = SalesMoney()
    var price = SalesMoney()
    var priceInclTax = SalesMoney()
    var rowTotal = SalesMoney()
    var rowTotalInclTax = SalesMoney()
    var tax = SalesMoney()

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("base_discount_amount", "discount_amount", &discount)
        column("base_discount_tax_compensation_amount", "discount_tax_compensation_amount", &taxCompensation)
        column("base_price", "price", &price)
        column("base_price_incl_tax", "price_incl_tax", &priceInclTax)
        column("base_row_total", "row_total", &rowTotal)
        column("base_row_total_incl_tax", "row_total_incl_tax", &rowTotalInclTax)
        column("base_tax_amount", "tax_amount", &tax)
    }
}

/// The fixed taxes of a line of an order or of a credit memo.
struct LineFixedTaxes: Projection, Hashable {
    /// The list of them, as JSON.
    var applied: String?
    var amount = SalesMoney()
    var rowAmount = SalesMoney()
    var disposition = SalesMoney()
    var rowDisposition = SalesMoney()

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("weee_tax_applied", &applied)
        column("base_weee_tax_applied_amount", "weee_tax_applied_amount", &amount)
        column("base_weee_tax_applied_row_amnt", "weee_tax_applied_row_amount", &rowAmount)
        column("base_weee_tax_disposition", "weee_tax_disposition", &disposition)
        column("base_weee_tax_row_disposition", "weee_tax_row_disposition", &rowDisposition)
    }
}
