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

    /// The cart behind a name.
    ///
    /// - Throws: ``MagentoError`` where there is none; the error names no value, since it is the missing id that was
    ///   looked for (carts/guest-errors).
    static func quote(_ maskedID: String, in database: Database) throws -> Int {
        guard let mask = try first("WHERE masked_id = ?", maskedID, in: database) else {
            throw MagentoError.noSuchEntity("cartId", .null)
        }
        return mask.quote
    }

    /// For routes that are not built: a cart that does not exist is refused all the same.
    static func gate(_ call: Invocation) throws -> Answer {
        _ = try quote(call.input.text("cartId") ?? "", in: call.database)
        throw NotBuilt(call.route)
    }
}
