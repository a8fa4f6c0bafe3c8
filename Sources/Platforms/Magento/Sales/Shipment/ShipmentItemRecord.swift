import Simulator

/// A line of a shipment.
struct ShipmentItem: DocumentItem, Hashable {
    static let table = Table<ShipmentItem>("sales_shipment_item", indexes: ["parent_id"])
    static let members = RecordMembers<ShipmentItem>(ShipmentTypes.item)

    var line = DocumentLine()
    var price: SalesAmount?
    var rowTotal: SalesAmount?
    var weight: SalesAmount?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        line.columns(&column)
        column("price", &price)
        column("row_total", &rowTotal)
        column("weight", &weight)
    }
}
