import Simulator

/// A note of an order: what happened, or what the shop tells the customer. Notes share their ids with reviews.
struct OrderNote: Record {
    static let table = Table<OrderNote>("shop_order_note", indexes: ["order_id"])

    var id = 0
    var orderID = 0
    /// `WooCommerce` for the system, else the login name.
    var author = "WooCommerce"
    var created = Instant(seconds: 0)
    var text = ""
    var isForCustomer = false

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("order_id", &orderID)
        column("author", &author)
        column("created", &created)
        column("note", &text)
        column("is_for_customer", &isForCustomer)
    }

    /// Stores the note, which takes the next id.
    @discardableResult
    func add(in visit: Visit) throws -> OrderNote {
        var note = self
        note.id = try visit.ids.take("comments")
        try note.insert(into: visit.database)
        return note
    }

    /// The notes of an order, newest first; those of one second in the order they were made.
    static func all(of orderID: Int, in database: Database) throws -> [OrderNote] {
        try all("WHERE order_id = ? ORDER BY created DESC, id", orderID, in: database)
    }
}
