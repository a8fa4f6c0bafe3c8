import Simulator

/// A legacy stock item on the wire, alone or as a product's `extension_attributes.stock_item`.
enum StockItemPayload {
    static let type = ObjectType(
        "Magento.CatalogInventory.Api.Data.StockItemInterface",
        [
            "item_id?": .int, "product_id?": .int, "stock_id?": .int, "qty": .float, "is_in_stock": .bool,
            "is_qty_decimal": .bool, "show_default_notification_message": .bool, "use_config_min_qty": .bool,
            "min_qty": .float, "use_config_min_sale_qty": .int, "min_sale_qty": .float,
            "use_config_max_sale_qty": .bool, "max_sale_qty": .float, "use_config_backorders": .bool,
            "backorders": .int, "use_config_notify_stock_qty": .bool, "notify_stock_qty": .float,
            "use_config_qty_increments": .bool, "qty_increments": .float, "use_config_enable_qty_inc": .bool,
            "enable_qty_increments": .bool, "use_config_manage_stock": .bool, "manage_stock": .bool,
            "low_stock_date": .string, "is_decimal_divided": .bool, "stock_status_changed_auto": .int,
            "extension_attributes?": .object(extensions),
        ], readOnly: ["show_default_notification_message"])

    private static let extensions = ObjectType("Magento.CatalogInventory.Api.Data.StockItemExtensionInterface", [:])

    /// Writes an item as one value.
    ///
    /// - Parameter hidesManagement: whether stock management is shown as configured, without saying what that is.
    static func write(_ item: StockItem, hidesManagement: Bool = false, to json: inout JSONWriter) {
        json.object { json in
            json.member("item_id", item.id)
            json.member("product_id", item.product)
            json.member("stock_id", Stock.defaultID)
            json.member("qty", item.quantity)
            json.member("is_in_stock", item.isInStock)
            json.member("is_qty_decimal", item.isQuantityDecimal)
            json.member("show_default_notification_message", false)
            json.member("use_config_min_qty", item.minQuantity.usesConfiguration)
            json.member("min_qty", item.threshold)
            json.member("use_config_min_sale_qty", item.minSaleQuantity.usesConfiguration ? 1 : 0)
            json.member("min_sale_qty", item.minSaleQuantity.value(StockConfiguration.minSaleQuantity))
            json.member("use_config_max_sale_qty", item.maxSaleQuantity.usesConfiguration)
            json.member("max_sale_qty", item.maxSaleQuantity.value(StockConfiguration.maxSaleQuantity))
            json.member("use_config_backorders", item.backorders.usesConfiguration)
            json.member("backorders", item.backorders.value(StockConfiguration.backorders))
            json.member("use_config_notify_stock_qty", item.notifyQuantity.usesConfiguration)
            json.member("notify_stock_qty", item.notifyQuantity.value(StockConfiguration.notifyQuantity))
            json.member("use_config_qty_increments", item.quantityIncrements.usesConfiguration)
            json.member("qty_increments", item.saleIncrement)
            json.member("use_config_enable_qty_inc", item.enablesIncrements.usesConfiguration)
            json.member("enable_qty_increments", item.enablesIncrements.value(StockConfiguration.enablesIncrements))
            json.member("use_config_manage_stock", hidesManagement || item.stockManagement.usesConfiguration)
            if !hidesManagement { json.member("manage_stock", item.managesStock) }
            json.member("low_stock_date", item.lowStockDate)
            json.member("is_decimal_divided", item.isDecimalDivided)
            json.member("stock_status_changed_auto", item.statusChangedAutomatically)
        }
    }
}
