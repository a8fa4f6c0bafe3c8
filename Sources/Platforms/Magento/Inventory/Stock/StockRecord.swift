import Simulator

/// A sum of sources that sells through sales channels.
struct Stock: Hashable, Sendable {
    /// The stock that the legacy stock item stands for.
    static let defaultID = 1

    var id: Int
    var name: String
    var channels: [SalesChannel] = []
}

/// Where goods are sold, usually a website. A channel sells from one stock at a time.
struct SalesChannel: Hashable, Sendable {
    static let website = "website"

    var type: String
    var code: String
}

/// The tables `inventory_stock` and `inventory_stock_sales_channel`.
enum StockRecord {
    static let schema = """
        CREATE TABLE inventory_stock (stock_id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE);
        CREATE TABLE inventory_stock_sales_channel (
            type TEXT NOT NULL COLLATE NOCASE, code TEXT NOT NULL COLLATE NOCASE, stock_id INTEGER NOT NULL,
            PRIMARY KEY (type, code)) WITHOUT ROWID;
        CREATE INDEX inventory_stock_sales_channel_of ON inventory_stock_sales_channel (stock_id);
        """

    static func find(_ id: Int, in database: Database) throws -> Stock? {
        let stock = try database.first("SELECT stock_id, name FROM inventory_stock WHERE stock_id = ?", id, read: read)
        guard var stock else { return nil }
        stock.channels = try channels(of: id, in: database)
        return stock
    }

    /// A stock's row, without its channels.
    static func read(_ row: Row) -> Stock { Stock(id: row.int(0), name: row.text(1)) }

    static func channels(of stock: Int, in database: Database) throws -> [SalesChannel] {
        try database.all(
            "SELECT type, code FROM inventory_stock_sales_channel WHERE stock_id = ? ORDER BY type, code", stock
        ) { SalesChannel(type: $0.text(0), code: $0.text(1)) }
    }

    /// The stock that a channel sells from.
    static func stock(for channel: SalesChannel, in database: Database) throws -> Int? {
        try database.first(
            "SELECT stock_id FROM inventory_stock_sales_channel WHERE type = ? AND code = ?", channel.type, channel.code
        ) { $0.int(0) }
    }

    /// Writes id and name.
    ///
    /// - Throws: a ``DatabaseError`` that is a constraint's where another stock has the name.
    static func save(_ stock: Stock, in database: Database) throws {
        try database.run(
            """
            INSERT INTO inventory_stock (stock_id, name) VALUES (?, ?)
            ON CONFLICT (stock_id) DO UPDATE SET name = excluded.name
            """, stock.id, stock.name)
    }

    /// Makes these the channels of a stock; they leave the stocks they sold from before.
    static func replaceChannels(_ channels: [SalesChannel], of stock: Int, in database: Database) throws {
        try database.run("DELETE FROM inventory_stock_sales_channel WHERE stock_id = ?", stock)
        for channel in channels {
            try database.run(
                """
                INSERT INTO inventory_stock_sales_channel (type, code, stock_id) VALUES (?, ?, ?)
                ON CONFLICT (type, code) DO UPDATE SET stock_id = excluded.stock_id
                """, channel.type, channel.code, stock)
        }
    }

    /// Takes a stock away with its links and reservations.
    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM inventory_source_stock_link WHERE stock_id = ?", id)
        try database.run("DELETE FROM inventory_stock WHERE stock_id = ?", id)
    }
}
