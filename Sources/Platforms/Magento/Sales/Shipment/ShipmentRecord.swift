import Simulator

/// A shipment.
struct Shipment: DocumentRow {
    static let kind = SalesDocument.shipment
    static let comments = DocumentComments<Shipment>(ShipmentTypes.comment)
    static let table = Table<Shipment>(
        "sales_shipment", constraints: ["UNIQUE (increment_id, store_id)"],
        indexes: ["order_id", "created_at", "updated_at"])

    var head = DocumentHead()
    var customerID: Int?
    var shipmentStatus: Int?
    var shippingLabel: String?
    var totalQty: SalesAmount?
    var totalWeight: SalesAmount?
    /// Where the goods left; a row of its own in the imitated system (`inventory_shipment_source`).
    var source: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        head.columns(&column)
        column("customer_id", &customerID)
        column("shipment_status", &shipmentStatus)
        column("shipping_label", &shippingLabel)
        column("total_qty", &totalQty)
        column("total_weight", &totalWeight)
        column("source_code", &source)
    }
}
