import Simulator

/// Products as requests give them.
enum ProductInput {
    static let categoryLinkType = ObjectType(
        "Magento.Catalog.Api.Data.CategoryLinkInterface", ["position?": .int, "category_id": .string], extensions: [:])

    static let linkType = ObjectType(
        "Magento.Catalog.Api.Data.ProductLinkInterface",
        [
            "sku": .string, "link_type": .string, "linked_product_sku": .string, "linked_product_type": .string,
            "position": .int,
        ], extensions: ["qty?": .float])

    static let extensionType = ObjectType(
        "Magento.Catalog.Api.Data.ProductExtensionInterface",
        [
            "website_ids?": .array(.int), "category_links?": .array(.object(categoryLinkType)),
            "stock_item?": .object(StockItemPayload.type), "bundle_product_options?": .array(.object(BundleInput.type)),
            "downloadable_product_links?": .array(.object(DownloadableInput.linkType)),
            "downloadable_product_samples?": .array(.object(DownloadableInput.sampleType)),
            "configurable_product_options?": .array(.object(ConfigurableInput.type)),
            "configurable_product_links?": .array(.int), "discounts?": .array(.object(CouponTypes.discount)),
        ])

    static let type = ObjectType(
        "Magento.Catalog.Api.Data.ProductInterface",
        [
            "id?": .int, "sku": .string, "name?": .string, "attribute_set_id?": .int, "price?": .float, "status?": .int,
            "visibility?": .int, "type_id?": .string, "created_at?": .string, "updated_at?": .string, "weight?": .float,
            "extension_attributes?": .object(extensionType), "product_links?": .array(.object(linkType)),
            "options?": .array(.object(CustomOptionInput.type)),
            "media_gallery_entries?": .array(.object(MediaInput.type)),
            "tier_prices?": .array(.object(TierPriceInput.type)),
            "custom_attributes?": .customAttributes(entity: "catalog_product"),
        ])

    static let saveParameters = [
        Parameter.required("product", .object(type)), .optional("saveOptions", .bool), .beside("sku", .string),
    ]

    /// Members of a product that are attributes, and custom attributes, by code.
    static func attributes(_ fields: Fields) -> JSONObject {
        var values = JSONObject()
        for name in ["name", "price", "status", "visibility", "weight"] where fields.isGiven(name) {
            values[name] = fields[name]
        }
        for (code, value) in fields.customAttributes() ?? [] { values[code] = value }
        return values
    }
}
