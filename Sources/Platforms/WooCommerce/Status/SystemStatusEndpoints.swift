import PHP
import Simulator

/// `GET /wc/v3/system_status`: what the shop runs on and how it is set up (`WC_REST_System_Status_V2_Controller`).
///
/// What has no meaning in a simulator (memory, PHP, plugins, the theme's files) is told as a small working server would.
enum SystemStatusEndpoints {
    static let rows = [
        Route(
            "wc/v3", "/system_status",
            [Endpoint(["GET"], args: [.contextOfV3], permission: Access.list.check, do: read)])
    ]

    private static func read(_ request: RestRequest) throws -> RestResponse {
        let all: JSONObject = [
            "environment": .object(try environment(request)), "database": .object(try database(request.scope.options)),
            "active_plugins": [],
            "inactive_plugins": [], "dropins_mu_plugins": ["dropins": [], "mu_plugins": []],
            "theme": .object(theme), "settings": .object(try settings(request)),
            "security": ["secure_connection": .bool(request.scope.site.isSecure), "hide_errors": true],
            "pages": .array(try ShopPage.all.map { try $0.status(request.scope.options) }),
            "post_type_counts": .array(try counts(request)), "logging": .object(logging),
        ]
        // Only what is asked for is looked at, in the order in which it is asked for (`get_item_mappings_per_fields`).
        guard let fields = request["_fields"].flatMap(SchemaCheck.listed), !fields.isEmpty else {
            return RestResponse(.object(all))
        }
        var asked = JSONObject()
        for field in fields {
            let name = String(field.phpString.prefix { $0 != "." })
            if let value = all[name] { asked[name] = value }
        }
        return RestResponse(.object(asked))
    }

    private static func environment(_ request: RestRequest) throws -> JSONObject {
        let site = request.scope.site
        return [
            "home_url": .string(site.home), "site_url": .string(site.home), "store_id": .null,
            "version": .string(request.scope.profile.version),
            "log_directory": "/var/www/html/wp-content/uploads/wc-logs/", "log_directory_writable": true,
            "wp_version": .string(Profile.wordPress), "wp_multisite": false, "wp_memory_limit": 268_435_456,
            "wp_debug_mode": false,
            "wp_cron": true, "language": "en_US", "external_object_cache": .null, "server_info": "",
            "server_architecture": "Linux x86_64", "php_version": "8.2.36", "php_post_max_size": 8_388_608,
            "php_max_execution_time": 0, "php_max_input_vars": 1000, "curl_version": "", "suhosin_installed": false,
            "max_upload_size": 2_097_152, "mysql_version": "10.11", "mysql_version_string": "10.11-MariaDB",
            "default_timezone": "UTC", "fsockopen_or_curl_enabled": true, "soapclient_enabled": false,
            "domdocument_enabled": true, "gzip_enabled": true, "mbstring_enabled": true,
            "remote_post_successful": false, "remote_post_response": "", "remote_get_successful": false,
            "remote_get_response": "",
        ]
    }

    private static func database(_ options: Options) throws -> JSONObject {
        [
            "wc_database_version": .string(try options["woocommerce_db_version"]), "database_prefix": "wp_",
            "maxmind_geoip_database": "",
            "database_tables": ["woocommerce": .object([:]), "other": .object([:])],
            "database_size": ["data": 0, "index": 0],
        ]
    }

    private static let theme: JSONObject = [
        "name": "Twenty Twenty-Three", "version": "1.6", "version_latest": "1.6", "author_url": "https://wordpress.org",
        "is_child_theme": false, "is_block_theme": true, "has_woocommerce_support": true,
        "has_woocommerce_file": false, "has_outdated_templates": false, "overrides": [], "parent_name": "",
        "parent_version": "", "parent_version_latest": "", "parent_author_url": "",
    ]

    private static let logging: JSONObject = [
        "logging_enabled": true,
        "default_handler": "Automattic\\WooCommerce\\Internal\\Admin\\Logging\\LogHandlerFileV2",
        "retention_period_days": 30, "level_threshold": "none", "log_directory_size": "0 B",
    ]

    /// rest-v3-shop/system-status-tools 06
    private static func settings(_ request: RestRequest) throws -> JSONObject {
        let options = request.scope.options
        let currency = try Currency.current(request.scope)
        let place = try options["woocommerce_default_customer_address"]
        func same(_ names: [String]) -> JSONValue { .object(JSONObject(names.map { ($0, .string($0)) })) }
        return [
            "api_enabled": .bool(try options.isOn("woocommerce_api_enabled")),
            "force_ssl": .bool(try options.isOn("woocommerce_force_ssl_checkout")),
            "currency": .string(currency.code), "currency_symbol": .string(currency.htmlSymbol),
            "currency_position": .string(try options["woocommerce_currency_pos"]),
            "thousand_separator": .string(currency.thousandSeparator),
            "decimal_separator": .string(currency.decimalSeparator),
            "number_of_decimals": .init(currency.decimals),
            "geolocation_enabled": .bool(place == "geolocation" || place == "geolocation_ajax"),
            "taxonomies": same(["external", "grouped", "simple", "variable"]),
            "product_visibility_terms": same(
                ["exclude-from-catalog", "exclude-from-search", "featured", "outofstock"]
                    + (1...5).map { "rated-\($0)" }),
            "woocommerce_com_connected": "no", "enforce_approved_download_dirs": true,
            "order_datastore": "Automattic\\WooCommerce\\Internal\\DataStores\\Orders\\OrdersTableDataStore",
            "HPOS_enabled": true, "HPOS_sync_enabled": false,
            "enabled_features": [
                "analytics", "marketplace", "order_attribution", "site_visibility_badge", "remote_logging", "blueprint",
                "custom_order_tables",
            ],
        ]
    }

    /// Posts by their type; orders are none.
    private static func counts(_ request: RestRequest) throws -> [JSONValue] {
        let database = request.visit.database
        func count(_ table: String) throws -> Int { try database.value("SELECT count(*) FROM \(table)") ?? 0 }
        let pages = try ShopPage.all.filter { try $0.id(request.scope.options) != "" }.count + 1
        let all = [
            ("attachment", try count("media")), ("page", pages),
            ("product", try count("product WHERE type <> 'variation'")),
            ("product_variation", try count("product WHERE type = 'variation'")), ("shop_coupon", try count("coupon")),
        ]
        return all.filter { $0.1 > 0 }.map { ["type": .string($0.0), "count": .string(String($0.1))] }
    }
}

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
