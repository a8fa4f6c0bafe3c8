import Simulator

/// What the lists around products hold: kinds of products, links, options and attributes.
enum ProductListTypes {
    static let type = ObjectType(
        "Magento.Catalog.Api.Data.ProductTypeInterface", ["name": .string, "label": .string], extensions: [:])

    static let attributeType = ObjectType(
        "Magento.Catalog.Api.Data.ProductAttributeTypeInterface", ["value": .string, "label": .string], extensions: [:])

    static let linkType = ObjectType(
        "Magento.Catalog.Api.Data.ProductLinkTypeInterface", ["code": .int, "name": .string], extensions: [:])

    static let linkAttribute = ObjectType(
        "Magento.Catalog.Api.Data.ProductLinkAttributeInterface", ["code": .string, "type": .string], extensions: [:])

    static let optionType = ObjectType(
        "Magento.Catalog.Api.Data.ProductCustomOptionTypeInterface",
        ["label": .string, "code": .string, "group": .string], extensions: [:])

    static let priceUpdate = ObjectType(
        "Magento.Catalog.Api.Data.PriceUpdateResultInterface", ["message": .string, "parameters": .array(.string)],
        extensions: [:])

    static let bundleOptionType = ObjectType(
        "Magento.Bundle.Api.Data.OptionTypeInterface", ["label": .string, "code": .string], extensions: [:])
}
