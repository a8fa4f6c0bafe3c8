import Simulator

/// A comment in an order's history.
struct OrderHistory: ShownRecord, Hashable {
    static let table = Table<OrderHistory>("sales_order_status_history", indexes: ["parent_id"])
    static let members = RecordMembers<OrderHistory>(OrderTypes.history)

    var id = 0
    var parentID: Int?
    var comment: String?
    var createdAt: String?
    /// What wrote it: `creditmemo`, or what a client said.
    var entityName: String?
    var isCustomerNotified: Int?
    var isVisibleOnFront: Int?
    var status: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &id, .key)
        column("parent_id", &parentID)
        column("comment", &comment)
        column("created_at", &createdAt)
        column("entity_name", &entityName)
        column("is_customer_notified", &isCustomerNotified)
        column("is_visible_on_front", &isVisibleOnFront)
        column("status", &status)
    }
}
