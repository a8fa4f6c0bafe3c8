import Simulator

/// A page of WordPress that the shop needs.
struct ShopPage {
    let name: String
    /// The option that holds its id.
    let option: String
    var shortcode = ""
    var block = ""
    /// Whether the page holds its shortcode rather than its block.
    var hasShortcode = false

    static let all: [ShopPage] = [
        ShopPage(name: "Shop base", option: "woocommerce_shop_page_id"),
        ShopPage(
            name: "Cart", option: "woocommerce_cart_page_id", shortcode: "[woocommerce_cart]", block: "woocommerce/cart"
        ),
        ShopPage(
            name: "Checkout", option: "woocommerce_checkout_page_id", shortcode: "[woocommerce_checkout]",
            block: "woocommerce/checkout"),
        ShopPage(
            name: "My account", option: "woocommerce_myaccount_page_id", shortcode: "[woocommerce_my_account]",
            hasShortcode: true),
        ShopPage(name: "Terms and conditions", option: "woocommerce_terms_page_id"),
    ]

    func id(_ options: Options) throws -> String { try options[option] }

    /// rest-v3-shop/system-status-tools 08
    func status(_ options: Options) throws -> JSONValue {
        let id = try id(options)
        let isSet = JSONValue.string(id) != "" && id != "0"
        return [
            "page_name": .string(name), "page_id": .string(id), "page_set": .bool(isSet), "page_exists": .bool(isSet),
            "page_visible": .bool(isSet), "shortcode": .string(shortcode), "block": .string(block),
            "shortcode_required": .bool(!shortcode.isEmpty), "shortcode_present": .bool(isSet && hasShortcode),
            "block_present": .bool(isSet && !block.isEmpty), "block_required": .bool(!block.isEmpty),
        ]
    }
}
