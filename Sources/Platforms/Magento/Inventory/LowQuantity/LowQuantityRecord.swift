import Simulator

/// The table `inventory_low_stock_notification_configuration`: below which quantity a source asks for more of a SKU.
enum LowQuantityRecord {
    static let schema = """
        CREATE TABLE inventory_low_stock_notification_configuration (
            source_code TEXT NOT NULL COLLATE NOCASE, sku TEXT NOT NULL COLLATE NOCASE, notify_stock_qty REAL,
            PRIMARY KEY (source_code, sku)) WITHOUT ROWID;
        """

    /// A SKU's own quantity; nil where it has none and the shop's counts.
    static func quantity(of sku: String, at source: String, in database: Database) throws -> Double? {
        try database.first(
            """
            SELECT notify_stock_qty FROM inventory_low_stock_notification_configuration
            WHERE source_code = ? AND sku = ?
            """, source, ProductRecord.trimmed(sku)
        ) { $0.optionalDouble(0) } ?? nil
    }

    static func save(_ quantity: Double?, of sku: String, at source: String, in database: Database) throws {
        try database.run(
            """
            INSERT OR REPLACE INTO inventory_low_stock_notification_configuration
                (source_code, sku, notify_stock_qty) VALUES (?, ?, ?)
            """, source, ProductRecord.trimmed(sku), quantity.map(Decimal4.rounded))
    }

    static func delete(_ sku: String, at source: String, in database: Database) throws {
        try database.run(
            "DELETE FROM inventory_low_stock_notification_configuration WHERE source_code = ? AND sku = ?", source,
            ProductRecord.trimmed(sku))
    }
}
