import Simulator

/// Which sources shall send what, as answers say it.
enum SourceSelectionTypes {
    static let algorithm = ObjectType(
        "Magento.InventorySourceSelectionApi.Api.Data.SourceSelectionAlgorithmInterface",
        ["code": .string, "title": .string, "description": .string], extensions: [:])

    static let item = ObjectType(
        "Magento.InventorySourceSelectionApi.Api.Data.SourceSelectionItemInterface",
        ["source_code": .string, "sku": .string, "qty_to_deduct": .float, "qty_available": .float], extensions: [:])

    static let result = ObjectType(
        "Magento.InventorySourceSelectionApi.Api.Data.SourceSelectionResultInterface",
        ["source_selection_items": .array(.object(item)), "shippable": .bool], extensions: [:])
}
