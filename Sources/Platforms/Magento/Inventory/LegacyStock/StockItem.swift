import Simulator

/// A setting that a product either has for itself or takes from the shop's configuration.
struct Configurable<Value: Hashable & Sendable>: Hashable, Sendable {
    var usesConfiguration: Bool
    var own: Value

    /// The value that counts.
    func value(_ configured: Value) -> Value { usesConfiguration ? configured : own }
}

/// The shop's stock settings (`cataloginventory/item_options`), as Magento ships them.
enum StockConfiguration {
    static let minQuantity = 0.0
    static let minSaleQuantity = 1.0
    static let maxSaleQuantity = 10_000.0
    static let backorders = 0
    static let notifyQuantity = 1.0
    static let quantityIncrements = 0.0
    static let enablesIncrements = false
    static let managesStock = true
}

extension StockItem {
    /// An item that no one has said anything about yet: it does not even manage its stock.
    static let blank = StockItem()

    /// A new row as the database fills it in: everything from the configuration.
    static let fresh: StockItem = {
        var item = StockItem()
        item.minQuantity.usesConfiguration = true
        item.minSaleQuantity = Configurable(usesConfiguration: true, own: 1)
        item.maxSaleQuantity.usesConfiguration = true
        item.backorders.usesConfiguration = true
        item.notifyQuantity.usesConfiguration = true
        item.quantityIncrements.usesConfiguration = true
        item.enablesIncrements.usesConfiguration = true
        item.stockManagement.usesConfiguration = true
        return item
    }()

    /// Whether quantities are counted at all.
    var managesStock: Bool { stockManagement.value(StockConfiguration.managesStock) }

    /// In stock as the item shows it: always, where stock is not managed.
    var isInStock: Bool { managesStock ? storedInStock : true }

    /// The step in which the product is sold; 0 where any quantity will do.
    var saleIncrement: Double {
        guard enablesIncrements.value(StockConfiguration.enablesIncrements) else { return 0 }
        let step = quantityIncrements.value(StockConfiguration.quantityIncrements)
        return step <= 0 ? 0 : isQuantityDecimal ? step : step.rounded(.down)
    }

    /// The quantity at which the product counts as sold out; negative where backorders have a limit.
    var threshold: Double { minQuantity.value(StockConfiguration.minQuantity) }

    /// Whether the product may be ordered beyond what is there.
    var allowsBackorders: Bool { backorders.value(StockConfiguration.backorders) != 0 }

    /// Whether the quantity allows the item to be in stock.
    var isStockSufficient: Bool {
        guard let quantity else { return !managesStock }
        if !allowsBackorders { return quantity > threshold }
        return threshold == 0 || quantity >= threshold
    }

    /// Whether the shop wants to be told that the quantity is low.
    var isLow: Bool { (quantity ?? 0) < notifyQuantity.value(StockConfiguration.notifyQuantity) }

    /// Takes over what was given; what was not given stays.
    mutating func apply(_ fields: Fields) {
        fields.take("qty") { quantity = $0?.double.map(Decimal4.rounded) }
        if let value = fields.bool("is_in_stock") { storedInStock = value }
        if let value = fields.bool("is_qty_decimal") { isQuantityDecimal = value }
        if let value = fields.bool("is_decimal_divided") { isDecimalDivided = value }
        if let value = fields.truth("use_config_min_qty") { minQuantity.usesConfiguration = value }
        if let value = fields.double("min_qty") { minQuantity.own = Decimal4.rounded(value) }
        if let value = fields.truth("use_config_min_sale_qty") { minSaleQuantity.usesConfiguration = value }
        if let value = fields.double("min_sale_qty") { minSaleQuantity.own = Decimal4.rounded(value) }
        if let value = fields.truth("use_config_max_sale_qty") { maxSaleQuantity.usesConfiguration = value }
        if let value = fields.double("max_sale_qty") { maxSaleQuantity.own = Decimal4.rounded(value) }
        if let value = fields.truth("use_config_backorders") { backorders.usesConfiguration = value }
        if let value = fields.int("backorders") { backorders.own = value }
        if let value = fields.truth("use_config_notify_stock_qty") { notifyQuantity.usesConfiguration = value }
        if let value = fields.double("notify_stock_qty") { notifyQuantity.own = Decimal4.rounded(value) }
        if let value = fields.truth("use_config_qty_increments") { quantityIncrements.usesConfiguration = value }
        if let value = fields.double("qty_increments") { quantityIncrements.own = Decimal4.rounded(value) }
        if let value = fields.truth("use_config_enable_qty_inc") { enablesIncrements.usesConfiguration = value }
        if let value = fields.bool("enable_qty_increments") { enablesIncrements.own = value }
        if let value = fields.truth("use_config_manage_stock") { stockManagement.usesConfiguration = value }
        if let value = fields.bool("manage_stock") { stockManagement.own = value }
        fields.take("low_stock_date") { lowStockDate = $0?.string }
        if let value = fields.int("stock_status_changed_auto") { statusChangedAutomatically = value }
    }
}

extension Fields {
    /// A flag that the wire has as a boolean or as a number.
    fileprivate func truth(_ name: String) -> Bool? { bool(name) ?? int(name).map { $0 != 0 } }
}
