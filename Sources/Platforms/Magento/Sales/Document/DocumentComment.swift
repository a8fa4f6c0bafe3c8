import Simulator

/// A comment on a document; each kind of document has a table of them.
struct DocumentComment<Document: DocumentRow>: DocumentPart, Hashable {
    static var table: Table<DocumentComment> { Document.comments.table }
    static var members: RecordMembers<DocumentComment> { Document.comments.members }

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
}

/// Where the comments of a kind of document are kept, and how they are shown.
struct DocumentComments<Document: DocumentRow>: Sendable {
    let table: Table<DocumentComment<Document>>
    let members: RecordMembers<DocumentComment<Document>>

    init(_ type: ObjectType) {
        table = Table("sales_\(Document.kind.rawValue)_comment", indexes: ["parent_id"])
        members = RecordMembers(type)
    }
}

/// A comment that comes with a new document.
struct WantedComment {
    private let comment: String?
    private let isVisibleOnFront: Int?
    private let isCustomerNotified: Int

    /// - Parameter isAppended: whether the customer is told of it.
    init?(_ fields: Fields?, isAppended: Bool) {
        guard let fields else { return nil }
        comment = fields.text("comment")
        isVisibleOnFront = fields.int("is_visible_on_front")
        isCustomerNotified = isAppended ? 1 : 0
    }

    /// The comment on a kind of document.
    func row<Document>() -> DocumentComment<Document> {
        DocumentComment(
            comment: comment, isCustomerNotified: isCustomerNotified, isVisibleOnFront: isVisibleOnFront)
    }
}
