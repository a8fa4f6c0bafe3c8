import Simulator

/// Exported quantities as answers show them.
enum ExportTypes {
    static let index = ObjectType(
        "Magento.InventoryExportStockApi.Api.Data.ProductStockIndexDataInterface",
        ["sku": .string, "qty": .float, "is_salable": .bool])

    static let item = ObjectType(
        "Magento.Framework.Api.ExtensibleDataInterface", [:])

    static let page = ObjectType(
        "Magento.InventoryExportStockApi.Api.Data.ExportStockSalableQtySearchResultInterface",
        ["items": .array(.object(item)), "search_criteria": .object(SearchCriteria.type), "total_count": .int])
}
