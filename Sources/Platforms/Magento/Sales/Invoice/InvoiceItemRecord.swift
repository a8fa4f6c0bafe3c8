import Simulator

/// A line of an invoice.
struct InvoiceItem: Record, Hashable {
    static let table = Table<InvoiceItem>("sales_invoice_item", indexes: ["parent_id"])

    var additionalData: String?
    var baseCost: SalesAmount?
    var discount = SalesMoney()
    var taxCompensation = SalesMoney()
    var price = SalesMoney()
    var priceInclTax = SalesMoney()
    var rowTotal = SalesMoney()
    var rowTotalInclTax = SalesMoney()
    var tax = SalesMoney()
    var description: String?
    var id = 0
    var name: String?
    var parentID: Int?
    var productID: Int?
    var sku: String?
    var orderItemID: Int?
    var qty: SalesAmount?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("additional_data", &additionalData)
        column("base_cost", &baseCost)
        column("base_discount_amount", "discount_amount", &discount)
        column("base_discount_tax_compensation_amount", "discount_tax_compensation_amount", &taxCompensation)
        column("base_price", "price", &price)
        column("base_price_incl_tax", "price_incl_tax", &priceInclTax)
        column("base_row_total", "row_total", &rowTotal)
        column("base_row_total_incl_tax", "row_total_incl_tax", &rowTotalInclTax)
        column("base_tax_amount", "tax_amount", &tax)
        column("description", &description)
        column("entity_id", &id, .key)
        column("name", &name)
        column("parent_id", &parentID)
        column("product_id", &productID)
        column("sku", &sku)
        column("order_item_id", &orderItemID)
        column("qty", &qty)
    }
}
