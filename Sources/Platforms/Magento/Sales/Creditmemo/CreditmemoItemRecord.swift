import Simulator

/// A line of a credit memo.
struct CreditmemoItem: DocumentItem, Hashable {
    static let table = Table<CreditmemoItem>("sales_creditmemo_item", indexes: ["parent_id"])
    static let members = RecordMembers<CreditmemoItem>(CreditmemoTypes.item)

    var line = DocumentLine()
    var baseCost: SalesAmount?
    var sums = LineSums()
    var fixedTaxes = LineFixedTaxes()

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        line.columns(&column)
        column("base_cost", &baseCost)
        sums.columns(&column)
        fixedTaxes.columns(&column)
    }
}
