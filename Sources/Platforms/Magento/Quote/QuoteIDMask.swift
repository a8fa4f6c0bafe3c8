import Simulator

/// The name by which a guest knows a cart.
struct QuoteIDMask: Record {
    static let table = Table<QuoteIDMask>("quote_id_mask")

    var quote = 0
    var name = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("quote_id", &quote, .key)
        column("masked_id", &name, [.unique, .ignoringCase])
    }

    /// The cart behind a name; nil where there is none.
    static func quote(_ maskedID: String, in database: Database) throws -> Int? {
        try first("WHERE masked_id = ?", maskedID, in: database)?.quote
    }
}
