import Simulator

/// A credit memo.
struct Creditmemo: DocumentRow {
    static let kind = SalesDocument.creditmemo
    static let comments = DocumentComments<Creditmemo>(CreditmemoTypes.comment)
    static let table = Table<Creditmemo>(
        "sales_creditmemo", constraints: ["UNIQUE (increment_id, store_id)"],
        indexes: ["order_id", "created_at", "updated_at"])

    var head = DocumentHead()
    var currencies = DocumentCurrencies()
    var sums = DocumentSums()
    var adjustment = SalesMoney()
    var adjustmentNegative = SalesMoney()
    var adjustmentPositive = SalesMoney()
    var creditmemoStatus: Int?
    var discountDescription: String?
    var invoiceID: Int?
    var state: Int?
    var transactionID: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        head.columns(&column)
        currencies.columns(&column)
        sums.columns(&column)
        column("base_adjustment", "adjustment", &adjustment)
        column("base_adjustment_negative", "adjustment_negative", &adjustmentNegative)
        column("base_adjustment_positive", "adjustment_positive", &adjustmentPositive)
        column("creditmemo_status", &creditmemoStatus)
        column("discount_description", &discountDescription)
        column("invoice_id", &invoiceID)
        column("state", &state)
        column("transaction_id", &transactionID)
    }
}
