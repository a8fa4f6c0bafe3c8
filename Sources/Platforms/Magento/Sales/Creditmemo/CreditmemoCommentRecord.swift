import Simulator

/// A comment on a credit memo.
struct CreditmemoComment: Record, Hashable, Payload {
    static let table = Table<CreditmemoComment>("sales_creditmemo_comment", indexes: ["parent_id"])
    static let counter = "sales_creditmemo_comment"

    var id = 0
    var parentID: Int?
    var comment: String?
    var createdAt: String?
    var isCustomerNotified: Int?
    var isVisibleOnFront: Int?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &id, .key)
        column("parent_id", &parentID)
        column("comment", &comment)
        column("created_at", &createdAt)
        column("is_customer_notified", &isCustomerNotified)
        column("is_visible_on_front", &isVisibleOnFront)
    }

    private static let members = RecordMembers<CreditmemoComment>(CreditmemoTypes.comment)

    func write(to json: inout JSONWriter) { json.object { Self.members.write(self, to: &$0) } }
}
