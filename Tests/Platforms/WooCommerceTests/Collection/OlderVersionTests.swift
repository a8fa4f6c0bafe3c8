import Simulator
import Testing

@testable import WooCommerce

/// The shapes of `wc/v2` and `wc/v1`, as webhooks of these versions sent them (captures woocommerce-webhooks,
/// api-versions).
@Suite struct OlderVersionTests {
    private let shop: TestRoom
    private let headers: Headers

    init() throws {
        shop = try TestRoom()
        let pair = "ck_a100000000000000000000000000000000000000:cs_a100000000000000000000000000000000000000"
        headers = [
            "Authorization": "Basic \(Base64.encode(Array(pair.utf8)))", "X-Forwarded-Proto": "https",
            "Content-Type": "application/json",
        ]
    }

    private func answer(_ method: String, _ path: String, _ body: String = "") throws -> JSONValue {
        try JSONParser.parse(shop.answer(method, "/wp-json/wc\(path)", headers, body: body).body)
    }

    @Test(arguments: [
        (
            "/v2/products/100",
            """
            id name slug permalink date_created date_created_gmt date_modified date_modified_gmt type status
            featured catalog_visibility description short_description sku price regular_price sale_price
            date_on_sale_from date_on_sale_from_gmt date_on_sale_to date_on_sale_to_gmt on_sale purchasable
            total_sales virtual downloadable downloads download_limit download_expiry external_url button_text
            tax_status tax_class manage_stock stock_quantity in_stock backorders backorders_allowed backordered
            sold_individually weight dimensions shipping_required shipping_taxable shipping_class
            shipping_class_id reviews_allowed average_rating rating_count upsell_ids cross_sell_ids parent_id
            purchase_note categories tags images attributes default_attributes variations grouped_products
            menu_order price_html related_ids meta_data brands _links
            """
        ),
        (
            "/v1/products/100",
            """
            id name slug permalink date_created date_modified type status featured catalog_visibility
            description short_description sku price regular_price sale_price date_on_sale_from date_on_sale_to
            price_html on_sale purchasable total_sales virtual downloadable downloads download_limit
            download_expiry download_type external_url button_text tax_status tax_class manage_stock
            stock_quantity in_stock backorders backorders_allowed backordered sold_individually weight
            dimensions shipping_required shipping_taxable shipping_class shipping_class_id reviews_allowed
            average_rating rating_count related_ids upsell_ids cross_sell_ids parent_id purchase_note categories
            tags images attributes default_attributes variations grouped_products menu_order brands _links
            """
        ),
        (
            "/v2/orders/200",
            """
            id parent_id status currency version prices_include_tax date_created date_modified discount_total
            discount_tax shipping_total shipping_tax cart_tax total total_tax customer_id order_key billing
            shipping payment_method payment_method_title transaction_id customer_ip_address customer_user_agent
            created_via customer_note date_completed date_paid cart_hash number meta_data line_items tax_lines
            shipping_lines fee_lines coupon_lines refunds payment_url is_editable needs_payment needs_processing
            date_created_gmt date_modified_gmt date_completed_gmt date_paid_gmt currency_symbol _links
            """
        ),
        (
            "/v2/customers/2",
            """
            id date_created date_created_gmt date_modified date_modified_gmt email first_name last_name role
            username billing shipping is_paying_customer avatar_url meta_data orders_count total_spent _links
            """
        ),
        (
            "/v1/customers/2",
            """
            id date_created date_modified email first_name last_name username last_order orders_count
            total_spent avatar_url billing shipping _links
            """
        ),
        (
            "/v2/coupons/150",
            """
            id code amount status date_created date_created_gmt date_modified date_modified_gmt discount_type
            description date_expires date_expires_gmt usage_count individual_use product_ids
            excluded_product_ids usage_limit usage_limit_per_user limit_usage_to_x_items free_shipping
            product_categories excluded_product_categories exclude_sale_items minimum_amount maximum_amount
            email_restrictions used_by meta_data _links
            """
        ),
        (
            "/v1/coupons/150",
            """
            id code date_created date_modified discount_type description amount expiry_date usage_count
            individual_use product_ids exclude_product_ids usage_limit usage_limit_per_user
            limit_usage_to_x_items free_shipping product_categories excluded_product_categories
            exclude_sale_items minimum_amount maximum_amount email_restrictions used_by _links
            """
        ),
    ])
    func membersInTheirOrder(_ path: String, _ members: String) throws {
        let names = members.split { $0 == " " || $0 == "\n" }.map(String.init)
        #expect(try answer("GET", path).object?.keys.map { String($0) } == names)
    }

    @Test func linksLeadToTheSameVersion() throws {
        let product = try answer("GET", "/v2/products/100")
        #expect(product["_links"]?["self"]?[0]?["href"] == "https://store.local/wp-json/wc/v2/products/100")
        #expect(product["images"]?[1]?["position"] == 1)
    }

    @Test func ordersOfTheFirstVersionAreLost() throws {
        #expect(try answer("GET", "/v1/orders/200")["code"] == "woocommerce_rest_invalid_shop_order_id")
        #expect(try answer("GET", "/v1/orders") == [])
    }

    @Test func membersOfTheirTimeAreTaken() throws {
        let product = try answer("PUT", "/v2/products/100", #"{"in_stock":false}"#)
        #expect(product["in_stock"] == false)
        #expect(try answer("GET", "/v3/products/100")["stock_status"] == "outofstock")
    }

    @Test func variationsStandWholeInProductsOfTheFirstVersion() throws {
        let product = try answer("GET", "/v1/products/13")
        #expect(product["variations"]?[0]?["attributes"]?[1]?["name"] == "logo")
        #expect(product["attributes"]?[0]?["slug"] == nil)
        #expect(product["date_on_sale_from"] == "")
    }

    @Test func whatCameLaterIsNotThere() throws {
        #expect(try answer("GET", "/v1/products/brands")["code"] == "rest_no_route")
        #expect(try answer("GET", "/v2/products/reviews")["code"] == "rest_no_route")
        #expect(try answer("GET", "/v1/settings")["code"] == "rest_no_route")
    }
}
