import Simulator

/// What `products-render-info` tells of a product.
enum ProductRenderTypes {
    static let button = ObjectType(
        "Magento.Catalog.Api.Data.ProductRender.ButtonInterface",
        ["post_data": .string, "url": .string, "required_options": .bool], extensions: [:])

    static let formattedPrices = ObjectType(
        "Magento.Catalog.Api.Data.ProductRender.FormattedPriceInfoInterface",
        [
            "final_price": .string, "max_price": .string, "minimal_price": .string, "max_regular_price": .string,
            "minimal_regular_price": .string, "special_price": .string, "regular_price": .string,
        ], extensions: [:])

    static let msrp = ObjectType(
        "Magento.Msrp.Api.Data.ProductRender.MsrpPriceInfoInterface",
        [
            "msrp_price": .string, "is_applicable": .string, "is_shown_price_on_gesture": .string,
            "msrp_message": .string, "explanation_message": .string,
        ], extensions: [:])

    static let weee = ObjectType(
        "Magento.Weee.Api.Data.ProductRender.WeeeAdjustmentAttributeInterface",
        [
            "amount": .string, "tax_amount": .string, "tax_amount_incl_tax": .string, "amount_excl_tax": .string,
            "attribute_code": .string,
            "extension_attributes": .extensions(of: "Magento.Weee.Api.Data.ProductRender.WeeeAdjustmentAttribute"),
        ])

    static let prices: ObjectType = ObjectType(
        "Magento.Catalog.Api.Data.ProductRender.PriceInfoInterface",
        [
            "final_price": .float, "max_price": .float, "max_regular_price": .float, "minimal_regular_price": .float,
            "special_price": .float, "minimal_price": .float, "regular_price": .float,
            "formatted_prices": .object(formattedPrices),
        ],
        extensions: [
            "msrp?": .object(msrp), "tax_adjustments?": .deferred { prices }, "weee_attributes?": .array(.object(weee)),
            "weee_adjustment?": .string,
        ])

    static let image = ObjectType(
        "Magento.Catalog.Api.Data.ProductRender.ImageInterface",
        [
            "url": .string, "code": .string, "height": .float, "width": .float, "label": .string,
            "resized_width": .float, "resized_height": .float,
        ], extensions: [:])

    static let product = ObjectType(
        "Magento.Catalog.Api.Data.ProductRenderInterface",
        [
            "add_to_cart_button": .object(button), "add_to_compare_button": .object(button),
            "price_info": .object(prices), "images": .array(.object(image)), "url": .string, "id": .int,
            "name": .string, "type": .string, "is_salable": .string, "store_id": .int, "currency_code": .string,
            "extension_attributes": .extensions(
                of: "Magento.Catalog.Api.Data.ProductRender",
                ["review_html?": .string, "wishlist_button?": .object(button)]),
        ])

    static let page = ObjectType(
        "Magento.Catalog.Api.Data.ProductRenderSearchResultsInterface", ["items": .array(.object(product))])
}
