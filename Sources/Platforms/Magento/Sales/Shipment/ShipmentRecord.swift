import Simulator

/// A shipment.
struct Shipment: Record, Hashable {
    static let table = Table<Shipment>(
        "sales_shipment", constraints: ["UNIQUE (increment_id, store_id)"],
        indexes: ["order_id", "created_at", "updated_at"])

    var billingAddressID: Int?
    var createdAt: String?
    var customerID: Int?
    var emailSent: Int?
    var id = 0
    var incrementID: String?
    var orderID: Int?
    var shipmentStatus: Int?
    var shippingAddressID: Int?
    var shippingLabel: String?
    var storeID: Int?
    var totalQty: SalesAmount?
    var totalWeight: SalesAmount?
    var updatedAt: String?
    /// Where the goods left; a row of its own in the imitated system (`inventory_shipment_source`).
    var source: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("billing_address_id", &billingAddressID)
        column("created_at", &createdAt)
        column("customer_id", &customerID)
        column("email_sent", &emailSent)
        column("entity_id", &id, .key)
        column("increment_id", &incrementID)
        column("order_id", &orderID)
        column("shipment_status", &shipmentStatus)
        column("shipping_address_id", &shippingAddressID)
        column("shipping_label", &shippingLabel)
        column("store_id", &storeID)
        column("total_qty", &totalQty)
        column("total_weight", &totalWeight)
        column("updated_at", &updatedAt)
        column("source_code", &source)
    }
}
