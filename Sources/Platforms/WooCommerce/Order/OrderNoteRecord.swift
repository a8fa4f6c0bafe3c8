import Simulator

/// A note of an order: what happened, or what the shop tells the customer.
struct OrderNote: Sendable {
    var id = 0
    var orderID: Int
    /// `WooCommerce` for the system, else the login name.
    var author = "WooCommerce"
    var created: Instant
    var text: String
    var isForCustomer = false
}

/// Notes in the database. They share their ids with reviews.
enum OrderNoteRecord {
    static let schema = """
        CREATE TABLE shop_order_note (
            id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL, author TEXT NOT NULL, created INTEGER NOT NULL,
            note TEXT NOT NULL, is_for_customer INTEGER NOT NULL);
        CREATE INDEX shop_order_note_order ON shop_order_note (order_id);
        """

    /// Stores a note; id 0 takes the next one.
    @discardableResult
    static func add(_ note: OrderNote, in visit: Visit) throws -> OrderNote {
        var note = note
        note.id = try visit.ids.take("comments")
        try insert(note, in: visit.database)
        return note
    }

    static func insert(_ note: OrderNote, in database: Database) throws {
        try database.run(
            "INSERT INTO shop_order_note VALUES (?, ?, ?, ?, ?, ?)", note.id, note.orderID, note.author,
            note.created.seconds, note.text, note.isForCustomer)
    }

    /// The notes of an order, newest first; those of one second in the order they were made.
    static func all(of orderID: Int, in database: Database) throws -> [OrderNote] {
        try database.all("\(select) WHERE order_id = ? ORDER BY created DESC, id", orderID, read: note)
    }

    static func one(_ id: Int, in database: Database) throws -> OrderNote? {
        try database.first("\(select) WHERE id = ?", id, read: note)
    }

    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM shop_order_note WHERE id = ?", id)
    }

    static func deleteAll(of orderID: Int, in database: Database) throws {
        try database.run("DELETE FROM shop_order_note WHERE order_id = ?", orderID)
    }

    private static let select =
        "SELECT id, order_id, author, created, note, is_for_customer FROM shop_order_note"

    private static func note(_ row: Row) -> OrderNote {
        OrderNote(
            id: row.int(0), orderID: row.int(1), author: row.text(2), created: Instant(seconds: Int64(row.int(3))),
            text: row.text(4), isForCustomer: row.bool(5))
    }
}
