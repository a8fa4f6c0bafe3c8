import Simulator

/// A line of a credit memo.
struct CreditmemoItem: Record, Hashable {
    static let table = Table<CreditmemoItem>("sales_creditmemo_item", indexes: ["parent_id"])

    var additionalData: String?
    var baseCost: SalesAmount?
    var discount = SalesMoney()
    var taxCompensation = SalesMoney()
    var price = SalesMoney()
    var priceInclTax = SalesMoney()
    var rowTotal = SalesMoney()
    var rowTotalInclTax = SalesMoney()
    var tax = SalesMoney()
    var weeeTaxAppliedAmount = SalesMoney()
    var weeeTaxAppliedRowAmount = SalesMoney()
    var weeeTaxDisposition = SalesMoney()
    var weeeTaxRowDisposition = SalesMoney()
    var description: String?
    var id = 0
    var name: String?
    var orderItemID: Int?
    var parentID: Int?
    var productID: Int?
    var qty: SalesAmount?
    var sku: String?
    var weeeTaxApplied: String?

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
        column("base_weee_tax_applied_amount", "weee_tax_applied_amount", &weeeTaxAppliedAmount)
        column("base_weee_tax_applied_row_amnt", "weee_tax_applied_row_amount", &weeeTaxAppliedRowAmount)
        column("base_weee_tax_disposition", "weee_tax_disposition", &weeeTaxDisposition)
        column("base_weee_tax_row_disposition", "weee_tax_row_disposition", &weeeTaxRowDisposition)
        column("description", &description)
        column("entity_id", &id, .key)
        column("name", &name)
        column("order_item_id", &orderItemID)
        column("parent_id", &parentID)
        column("product_id", &productID)
        column("qty", &qty)
        column("sku", &sku)
        column("weee_tax_applied", &weeeTaxApplied)
    }
}
