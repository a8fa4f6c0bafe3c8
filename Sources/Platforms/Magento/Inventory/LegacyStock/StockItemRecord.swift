import Simulator

/// The legacy stock item of a product: its quantity in the default source and how its stock is managed.
struct StockItem: Record, Hashable {
    static let table = Table<StockItem>("cataloginventory_stock_item", indexes: ["qty"])
    static let counter = "cataloginventory_stock_item"

    var id = 0
    var product = 0
    var quantity: Double?
    /// What is stored; ``isInStock`` is what counts.
    var storedInStock = false
    var isQuantityDecimal = false
    var minQuantity = Configurable(usesConfiguration: false, own: 0.0)
    var minSaleQuantity = Configurable(usesConfiguration: false, own: 0.0)
    var maxSaleQuantity = Configurable(usesConfiguration: false, own: 0.0)
    /// 0 none, 1 allowed below zero, 2 allowed and the customer is told.
    var backorders = Configurable(usesConfiguration: false, own: 0)
    var notifyQuantity = Configurable(usesConfiguration: false, own: 0.0)
    var quantityIncrements = Configurable(usesConfiguration: false, own: 0.0)
    var enablesIncrements = Configurable(usesConfiguration: false, own: false)
    var stockManagement = Configurable(usesConfiguration: false, own: false)
    /// `YYYY-MM-DD HH:MM:SS`, UTC: when the quantity was seen below the notification's.
    var lowStockDate: String?
    var isDecimalDivided = false
    var statusChangedAutomatically = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("item_id", &id, .key)
        column("product_id", &product, .unique)
        column("qty", &quantity)
        column("is_in_stock", &storedInStock)
        column("is_qty_decimal", &isQuantityDecimal)
        column("use_config_min_qty", &minQuantity.usesConfiguration)
        column("min_qty", &minQuantity.own)
        column("use_config_min_sale_qty", &minSaleQuantity.usesConfiguration)
        column("min_sale_qty", &minSaleQuantity.own)
        column("use_config_max_sale_qty", &maxSaleQuantity.usesConfiguration)
        column("max_sale_qty", &maxSaleQuantity.own)
        column("use_config_backorders", &backorders.usesConfiguration)
        column("backorders", &backorders.own)
        column("use_config_notify_stock_qty", &notifyQuantity.usesConfiguration)
        column("notify_stock_qty", &notifyQuantity.own)
        column("use_config_qty_increments", &quantityIncrements.usesConfiguration)
        column("qty_increments", &quantityIncrements.own)
        column("use_config_enable_qty_inc", &enablesIncrements.usesConfiguration)
        column("enable_qty_increments", &enablesIncrements.own)
        column("use_config_manage_stock", &stockManagement.usesConfiguration)
        column("manage_stock", &stockManagement.own)
        column("low_stock_date", &lowStockDate)
        column("is_decimal_divided", &isDecimalDivided)
        column("stock_status_changed_auto", &statusChangedAutomatically)
    }

    /// A product's item.
    static func find(product: Int, in database: Database) throws -> StockItem? {
        try first("WHERE product_id = ?", product, in: database)
    }

    /// Writes quantity and status only.
    static func set(quantity: Double, isInStock: Bool, product: Int, in database: Database) throws {
        try database.run(
            "UPDATE cataloginventory_stock_item SET qty = ?, is_in_stock = ? WHERE product_id = ?",
            Decimal4.rounded(quantity), isInStock, product)
    }

    /// The items that stand in the products, and `low-level-stock.json`, the items by SKU.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for file in ProductSeed.files(fixtures) {
            for product in try FixtureList(file, fixtures).entities
            where product.value["extension_attributes"]?["stock_item"] != nil {
                try StockItem(product.entity("extension_attributes").entity("stock_item")).save(in: database)
            }
        }
        let file = "low-level-stock.json"
        for (sku, item) in try fixtures.json(file)?.object ?? JSONObject() {
            try StockItem(FixtureEntity(file: file, name: sku, value: item)).save(in: database)
        }
    }
}

extension StockItem {
    fileprivate init(_ entity: FixtureEntity) throws {
        self = .fresh
        apply(Fields(entity.value.object ?? JSONObject()))
        id = try entity.int("item_id")
        product = try entity.int("product_id")
    }
}
