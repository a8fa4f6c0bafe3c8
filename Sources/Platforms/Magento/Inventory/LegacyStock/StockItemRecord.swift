import Simulator

/// The table `cataloginventory_stock_item`.
enum StockItemRecord {
    static let counter = "cataloginventory_stock_item"

    static let schema = """
        CREATE TABLE cataloginventory_stock_item (
            item_id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL UNIQUE, qty REAL, is_in_stock INTEGER NOT NULL,
            is_qty_decimal INTEGER NOT NULL, use_config_min_qty INTEGER NOT NULL, min_qty REAL NOT NULL,
            use_config_min_sale_qty INTEGER NOT NULL, min_sale_qty REAL NOT NULL,
            use_config_max_sale_qty INTEGER NOT NULL, max_sale_qty REAL NOT NULL,
            use_config_backorders INTEGER NOT NULL, backorders INTEGER NOT NULL,
            use_config_notify_stock_qty INTEGER NOT NULL, notify_stock_qty REAL NOT NULL,
            use_config_qty_increments INTEGER NOT NULL, qty_increments REAL NOT NULL,
            use_config_enable_qty_inc INTEGER NOT NULL, enable_qty_increments INTEGER NOT NULL,
            use_config_manage_stock INTEGER NOT NULL, manage_stock INTEGER NOT NULL, low_stock_date TEXT,
            is_decimal_divided INTEGER NOT NULL, stock_status_changed_auto INTEGER NOT NULL);
        CREATE INDEX cataloginventory_stock_item_qty ON cataloginventory_stock_item (qty);
        """

    /// The columns that ``read(_:)`` expects, in its order.
    static let columns = [
        "item_id", "product_id", "qty", "is_in_stock", "is_qty_decimal", "use_config_min_qty", "min_qty",
        "use_config_min_sale_qty", "min_sale_qty", "use_config_max_sale_qty", "max_sale_qty",
        "use_config_backorders", "backorders", "use_config_notify_stock_qty", "notify_stock_qty",
        "use_config_qty_increments", "qty_increments", "use_config_enable_qty_inc", "enable_qty_increments",
        "use_config_manage_stock", "manage_stock", "low_stock_date", "is_decimal_divided",
        "stock_status_changed_auto",
    ]

    private static let list = columns.joined(separator: ", ")

    static func read(_ row: Row) -> StockItem {
        func number(_ at: Int) -> Configurable<Double> {
            Configurable(usesConfiguration: row.bool(at), own: row.double(at + 1))
        }
        func flag(_ at: Int) -> Configurable<Bool> {
            Configurable(usesConfiguration: row.bool(at), own: row.bool(at + 1))
        }
        var item = StockItem()
        item.id = row.int(0)
        item.product = row.int(1)
        item.quantity = row.optionalDouble(2)
        item.storedInStock = row.bool(3)
        item.isQuantityDecimal = row.bool(4)
        item.minQuantity = number(5)
        item.minSaleQuantity = number(7)
        item.maxSaleQuantity = number(9)
        item.backorders = Configurable(usesConfiguration: row.bool(11), own: row.int(12))
        item.notifyQuantity = number(13)
        item.quantityIncrements = number(15)
        item.enablesIncrements = flag(17)
        item.stockManagement = flag(19)
        item.lowStockDate = row.optionalText(21)
        item.isDecimalDivided = row.bool(22)
        item.statusChangedAutomatically = row.int(23)
        return item
    }

    static func find(product: Int, in database: Database) throws -> StockItem? {
        try database.first(
            "SELECT \(list) FROM cataloginventory_stock_item WHERE product_id = ?", product, read: read)
    }

    /// The items of many products, in one query.
    static func all(products: [Int], in database: Database) throws -> [Int: StockItem] {
        let items = try database.all(
            """
            SELECT \(list) FROM cataloginventory_stock_item
            WHERE product_id IN (SELECT value FROM json_each(?))
            """, JSONWriter.text(.array(products.map { JSONValue($0) })), read: read)
        return Dictionary(items.map { ($0.product, $0) }, uniquingKeysWith: { $1 })
    }

    /// A page of the items whose quantity is not above a limit, and how many there are in all.
    static func low(
        _ limit: Double, offset: Int, count: Int, in database: Database
    ) throws -> (items: [StockItem], total: Int) {
        let items = try database.all(
            "SELECT \(list) FROM cataloginventory_stock_item WHERE qty <= ? ORDER BY item_id LIMIT ? OFFSET ?",
            limit, count, offset, read: read)
        let total = try database.first(
            "SELECT count(*) FROM cataloginventory_stock_item WHERE qty <= ?", limit
        ) { $0.int(0) }
        return (items, total ?? 0)
    }

    /// Writes an item, new or not.
    static func save(_ item: StockItem, in database: Database) throws {
        try database.run(upsert, arguments: arguments(item))
    }

    private static let upsert = """
        INSERT INTO cataloginventory_stock_item (\(list))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        ON CONFLICT (product_id) DO UPDATE SET
        \(columns.dropFirst(2).map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
        """

    private static func arguments(_ item: StockItem) -> [(any Bindable)?] {
        [
            item.id, item.product, item.quantity, item.storedInStock, item.isQuantityDecimal,
            item.minQuantity.usesConfiguration, item.minQuantity.own,
            item.minSaleQuantity.usesConfiguration, item.minSaleQuantity.own,
            item.maxSaleQuantity.usesConfiguration, item.maxSaleQuantity.own,
            item.backorders.usesConfiguration, item.backorders.own,
            item.notifyQuantity.usesConfiguration, item.notifyQuantity.own,
            item.quantityIncrements.usesConfiguration, item.quantityIncrements.own,
            item.enablesIncrements.usesConfiguration, item.enablesIncrements.own,
            item.stockManagement.usesConfiguration, item.stockManagement.own,
            item.lowStockDate, item.isDecimalDivided, item.statusChangedAutomatically,
        ]
    }

    /// Writes quantity and status only.
    static func set(quantity: Double, isInStock: Bool, product: Int, in database: Database) throws {
        try database.run(
            "UPDATE cataloginventory_stock_item SET qty = ?, is_in_stock = ? WHERE product_id = ?",
            Decimal4.rounded(quantity), isInStock, product)
    }

    static func delete(product: Int, in database: Database) throws {
        try database.run("DELETE FROM cataloginventory_stock_item WHERE product_id = ?", product)
    }
}
