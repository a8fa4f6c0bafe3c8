import Simulator

/// What a customer chose of a product in a cart.
enum QuoteOptionTypes {
    static let custom = ObjectType(
        "Magento.Catalog.Api.Data.CustomOptionInterface", ["option_id": .string, "option_value": .string],
        extensions: ["file_info?": .object(MediaInput.contentType)])

    static let bundle = ObjectType(
        "Magento.Bundle.Api.Data.BundleOptionInterface",
        ["option_id": .int, "option_qty": .int, "option_selections": .array(.int)], extensions: [:])

    static let downloadable = ObjectType(
        "Magento.Downloadable.Api.Data.DownloadableOptionInterface", ["downloadable_links": .array(.int)])

    static let configurable = ObjectType(
        "Magento.ConfigurableProduct.Api.Data.ConfigurableItemOptionValueInterface",
        ["option_id": .string, "option_value?": .int], extensions: [:])

    static let grouped = ObjectType(
        "Magento.GroupedProduct.Api.Data.GroupedOptionsInterface", ["id?": .int, "qty?": .int], extensions: [:])

    static let option = ObjectType(
        "Magento.Quote.Api.Data.ProductOptionInterface", [:],
        extensions: [
            "custom_options?": .array(.object(custom)), "bundle_options?": .array(.object(bundle)),
            "downloadable_option?": .object(downloadable), "configurable_item_options?": .array(.object(configurable)),
            "grouped_options?": .array(.object(grouped)),
        ])

    static let orderOption = ObjectType(
        "Magento.Catalog.Api.Data.ProductOptionInterface", [:],
        extensions: [
            "custom_options?": .array(.object(custom)), "bundle_options?": .array(.object(bundle)),
            "downloadable_option?": .object(downloadable), "configurable_item_options?": .array(.object(configurable)),
        ])
}
