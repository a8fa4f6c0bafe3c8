import Simulator

/// The status of legacy stock items, and lists of them, as answers show them.
enum StockStatusTypes {
    static let status = ObjectType(
        "Magento.CatalogInventory.Api.Data.StockStatusInterface",
        [
            "product_id": .int, "stock_id": .int, "qty": .int, "stock_status": .int,
            "stock_item": .object(StockItemPayload.type),
        ], extensions: [:])

    static let criteria: ObjectType = ObjectType(
        "Magento.Framework.Api.CriteriaInterface",
        [
            "mapper_interface_name": .string, "criteria_list": .array(.deferred { criteria }),
            "filters": .array(.string), "orders": .array(.string), "limit": .array(.string),
        ])

    static let itemCriteria = ObjectType(
        "Magento.CatalogInventory.Api.StockItemCriteriaInterface",
        [
            "mapper_interface_name": .string, "criteria_list": .array(.object(criteria)), "filters": .array(.string),
            "orders": .array(.string), "limit": .array(.string),
        ])

    static let page = ObjectType(
        "Magento.CatalogInventory.Api.Data.StockItemCollectionInterface",
        [
            "items": .array(.object(StockItemPayload.type)), "search_criteria": .object(itemCriteria),
            "total_count": .int,
        ])
}
