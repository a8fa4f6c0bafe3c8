import Simulator

/// The row of a document that is made of an order: an invoice, a shipment or a credit memo.
protocol DocumentRow: Record, Hashable {
    /// Which document it is: its tables, its running numbers and its fixture are named after it.
    static var kind: SalesDocument { get }
    static var comments: DocumentComments<Self> { get }
    var head: DocumentHead { get set }
}

/// What every document knows of itself and of its order.
struct DocumentHead: Projection, Hashable {
    var id = 0
    var incrementID: String?
    var orderID: Int?
    var storeID: Int?
    var billingAddressID: Int?
    var shippingAddressID: Int?
    var emailSent: Int?
    var createdAt: String?
    var updatedAt: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &id, .key)
        column("increment_id", &incrementID)
        column("order_id", &orderID)
        column("store_id", &storeID)
        column("billing_address_id", &billingAddressID)
        column("shipping_address_id", &shippingAddressID)
        column("email_sent", &emailSent)
        column("created_at", &createdAt)
        column("updated_at", &updatedAt)
    }
}

extension DocumentHead {
    /// What a new document takes over from its order.
    init(of order: SalesOrder) {
        self.init(
            orderID: order.id, storeID: order.order.storeID, billingAddressID: order.order.billingAddressID,
            shippingAddressID: order.shipping?.id)
    }
}
