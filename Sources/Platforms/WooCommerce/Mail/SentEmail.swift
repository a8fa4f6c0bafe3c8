import Simulator

/// An e-mail that the shop would have sent. Nothing is ever sent: the control API lists them.
struct SentEmail: Record {
    static let table = Table<SentEmail>("email", indexes: ["about_id, template"])

    /// What a mail is about.
    enum Subject: String, ColumnValue {
        case order, product, customer
    }

    var id: Int?
    /// The id of the real system's template, e.g. `customer_processing_order`.
    var template = ""
    /// Addresses with commas between them.
    var recipient = ""
    var title = ""
    var about = Subject.order
    var aboutID = 0
    var created = Instant(seconds: 0)

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("template", &template)
        column("recipient", &recipient)
        column("title", &title)
        column("about", &about)
        column("about_id", &aboutID)
        column("created", &created)
    }

    /// As the control API shows it.
    var shown: JSONValue {
        [
            "id": .init(id), "template": .string(template), "to": .string(recipient), "subject": .string(title),
            about.rawValue: .init(aboutID), "created": .string(created.iso8601),
        ]
    }
}
