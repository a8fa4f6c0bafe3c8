import Simulator

/// Whether products can be sold, as answers say it.
enum SalabilityTypes {
    static let error = ObjectType(
        "Magento.InventorySalesApi.Api.Data.ProductSalabilityErrorInterface", ["code": .string, "message": .string],
        extensions: [:])

    static let result = ObjectType(
        "Magento.InventorySalesApi.Api.Data.ProductSalableResultInterface",
        ["salable": .bool, "errors": .array(.object(error))], extensions: [:])

    static let quantityResult = ObjectType(
        "Magento.InventorySalesApi.Api.Data.IsProductSalableForRequestedQtyResultInterface",
        ["sku": .string, "stock_id": .int, "salable": .bool, "errors": .array(.object(error))], extensions: [:])

    static let productResult = ObjectType(
        "Magento.InventorySalesApi.Api.Data.IsProductSalableResultInterface",
        ["sku": .string, "stock_id": .int, "salable": .bool], extensions: [:])
}
