import Simulator

/// A line of an invoice.
struct InvoiceItem: DocumentItem, Hashable {
    static let table = Table<InvoiceItem>("sales_invoice_item", indexes: ["parent_id"])
    static let members = RecordMembers<InvoiceItem>(InvoiceTypes.item)

    var line = DocumentLine()
    var baseCost: SalesAmount?
    var sums = LineSums()

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        line.columns(&column)
        column("base_cost", &baseCost)
        sums.columns(&column)
    }
}
