import Simulator

/// An invoice.
struct Invoice: DocumentRow {
    static let kind = SalesDocument.invoice
    static let comments = DocumentComments<Invoice>(InvoiceTypes.comment)
    static let table = Table<Invoice>(
        "sales_invoice", constraints: ["UNIQUE (increment_id, store_id)"],
        indexes: ["order_id", "created_at", "updated_at"])

    var head = DocumentHead()
    var currencies = DocumentCurrencies()
    var sums = DocumentSums()
    var baseTotalRefunded: SalesAmount?
    var canVoidFlag: Int?
    var discountDescription: String?
    var isUsedForRefund: Int?
    var state: Int?
    var totalQty: SalesAmount?
    var transactionID: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        head.columns(&column)
        currencies.columns(&column)
        sums.columns(&column)
        column("base_total_refunded", &baseTotalRefunded)
        column("can_void_flag", &canVoidFlag)
        column("discount_description", &discountDescription)
        column("is_used_for_refund", &isUsedForRefund)
        column("state", &state)
        column("total_qty", &totalQty)
        column("transaction_id", &transactionID)
    }
}
