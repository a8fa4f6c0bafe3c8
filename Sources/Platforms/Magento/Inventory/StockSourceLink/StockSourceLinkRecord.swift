import Simulator

/// A source's place in a stock.
struct StockSourceLink: Hashable, Sendable {
    var stock: Int
    var source: String
    /// 1 is the most important.
    var priority: Int
}

/// The table `inventory_source_stock_link`.
enum StockSourceLinkRecord {
    static let schema = """
        CREATE TABLE inventory_source_stock_link (
            link_id INTEGER PRIMARY KEY, stock_id INTEGER NOT NULL, source_code TEXT NOT NULL COLLATE NOCASE,
            priority INTEGER NOT NULL, UNIQUE (stock_id, source_code));
        CREATE INDEX inventory_source_stock_link_of ON inventory_source_stock_link (source_code);
        """

    static func read(_ row: Row) -> StockSourceLink {
        StockSourceLink(stock: row.int(0), source: row.text(1), priority: row.int(2))
    }

    /// Writes a link; a link that exists changes its priority.
    static func save(_ link: StockSourceLink, id: Int, in database: Database) throws {
        try database.run(
            """
            INSERT INTO inventory_source_stock_link (link_id, stock_id, source_code, priority) VALUES (?, ?, ?, ?)
            ON CONFLICT (stock_id, source_code) DO UPDATE SET priority = excluded.priority
            """, id, link.stock, link.source, link.priority)
    }

    static func delete(stock: Int, source: String, in database: Database) throws {
        try database.run(
            "DELETE FROM inventory_source_stock_link WHERE stock_id = ? AND source_code = ?", stock, source)
    }
}
