import Simulator

/// How many pieces of a SKU a source has. The SKU need not be a product's.
struct SourceItem: Hashable, Sendable {
    /// Values of ``status``.
    enum Status {
        static let outOfStock = 0
        static let inStock = 1
    }

    var sku: String
    var source: String
    var quantity: Double
    var status: Int
}

/// The table `inventory_source_item`.
enum SourceItemRecord {
    static let counter = "inventory_source_item"

    static let schema = """
        CREATE TABLE inventory_source_item (
            source_item_id INTEGER PRIMARY KEY, source_code TEXT NOT NULL COLLATE NOCASE,
            sku TEXT NOT NULL COLLATE NOCASE, quantity REAL NOT NULL, status INTEGER NOT NULL,
            UNIQUE (source_code, sku));
        CREATE INDEX inventory_source_item_sku ON inventory_source_item (sku, source_code);
        """

    static let columns = "sku, source_code, quantity, status"

    static func read(_ row: Row) -> SourceItem {
        SourceItem(sku: row.text(0), source: row.text(1), quantity: row.double(2), status: row.int(3))
    }

    /// An item by its SKU: case and trailing spaces do not count.
    static func find(_ sku: String, at source: String, in database: Database) throws -> SourceItem? {
        try database.first(
            "SELECT \(columns) FROM inventory_source_item WHERE source_code = ? AND sku IN (?, ?)", source, sku,
            ProductRecord.trimmed(sku), read: read)
    }

    /// Writes an item with four decimal places; an item that exists keeps the spelling of its SKU.
    static func save(_ item: SourceItem, id: Int, in database: Database) throws {
        try database.run(
            """
            INSERT INTO inventory_source_item (source_item_id, sku, source_code, quantity, status)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (source_code, sku) DO UPDATE SET quantity = excluded.quantity, status = excluded.status
            """, id, try find(item.sku, at: item.source, in: database)?.sku ?? item.sku, item.source,
            Decimal4.rounded(item.quantity), item.status)
    }

    /// Takes an item away; false where there was none.
    @discardableResult
    static func delete(_ sku: String, at source: String, in database: Database) throws -> Bool {
        try database.run(
            "DELETE FROM inventory_source_item WHERE source_code = ? AND sku IN (?, ?)", source, sku,
            ProductRecord.trimmed(sku))
        return database.changes > 0
    }

    /// Whether a stock's sources, switched on or not, have an item of the SKU.
    static func isAssigned(_ sku: String, to stock: Int, in database: Database) throws -> Bool {
        try database.first(
            """
            SELECT 1 FROM inventory_source_item i JOIN inventory_source_stock_link l USING (source_code)
            WHERE i.sku = ? AND l.stock_id = ? LIMIT 1
            """, ProductRecord.trimmed(sku), stock
        ) { _ in true } ?? false
    }
}

/// Quantities as their columns keep them: four decimal places.
enum Decimal4 {
    static func rounded(_ value: Double) -> Double {
        let most = 99_999_999.9999
        return (min(max(value, -most), most) * 10_000).rounded() / 10_000
    }
}
