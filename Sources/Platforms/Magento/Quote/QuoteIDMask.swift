import Simulator

/// The names by which guests know their carts.
enum QuoteIDMask {
    static let schema = """
        CREATE TABLE quote_id_mask (quote_id INTEGER PRIMARY KEY, masked_id TEXT NOT NULL UNIQUE COLLATE NOCASE);
        """

    /// The cart behind a name.
    ///
    /// - Throws: ``MagentoError`` where there is none; the error names no value, since it is the missing id that was
    ///   looked for (carts/guest-errors).
    static func quote(_ maskedID: String, in database: Database) throws -> Int {
        let id = try database.first("SELECT quote_id FROM quote_id_mask WHERE masked_id = ?", maskedID) { $0.int(0) }
        guard let id else { throw MagentoError.noSuchEntity("cartId", .null) }
        return id
    }

    /// For routes that are not built: a cart that does not exist is refused all the same.
    @Sendable static func gate(_ invocation: Invocation) throws -> Answer {
        _ = try quote(invocation.input.text("cartId") ?? "", in: invocation.database)
        throw NotBuilt(invocation.route)
    }
}
