import PHP
import Simulator

/// `GET /wc/v3/system_status`: what the shop runs on and how it is set up (`WC_REST_System_Status_V2_Controller`).
///
/// What has no meaning in a simulator (memory, PHP, plugins, the theme's files) is told as a small working server would.
enum SystemStatusEndpoints {
    static let rows = [
        Route(
            "wc/v3", "/system_status",
            [Endpoint(["GET"], args: [.viewContext], permission: Access.list.check, do: read)])
    ]

    private static func read(_ request: RestRequest) throws -> RestResponse {
        let all: JSONObject = [
            "environment": .object(try environment(request)), "database": .object(try database(request.scope.options)),
            "active_plugins": [],
            "inactive_plugins": [], "dropins_mu_plugins": ["dropins": [], "mu_plugins": []],
            "theme": .object(try theme(request.scope.options)), "settings": .object(try settings(request)),
            "security": ["secure_connection": .bool(request.scope.site.isSecure), "hide_errors": true],
            "pages": .array(try ShopPage.all.map { try $0.status(request.scope.options) }),
            "post_type_counts": .array(try counts(request)), "logging": .object(try logging(request.scope.options)),
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
            "home_url": .string(site.home), "site_url": .string(site.home),
            "store_id": .init(try request.scope.options.optional("woocommerce_store_id")),
            "version": .string(request.scope.profile.version),
            "log_directory": "/var/www/html/wp-content/uploads/wc-logs/", "log_directory_writable": true,
            "wp_version": .string(Profile.wordPress), "wp_multisite": false, "wp_memory_limit": 268_435_456,
            "wp_debug_mode": false,
            "wp_cron": true, "language": .string(try language(request.scope.options)), "external_object_cache": .null,
            "server_info": "",
            "server_architecture": "Linux x86_64", "php_version": "8.2.36", "php_post_max_size": 8_388_608,
            "php_max_execution_time": 0, "php_max_input_vars": 1000, "curl_version": "", "suhosin_installed": false,
            "max_upload_size": 2_097_152, "mysql_version": "10.11", "mysql_version_string": "10.11-MariaDB",
            "default_timezone": "UTC", "fsockopen_or_curl_enabled": true, "soapclient_enabled": false,
            "domdocument_enabled": true, "gzip_enabled": true, "mbstring_enabled": true,
            "remote_post_successful": false, "remote_post_response": "", "remote_get_successful": false,
            "remote_get_response": "",
        ]
    }

    private static func language(_ options: Options) throws -> String {
        let language = try options["WPLANG"]
        return language.isEmpty ? "en_US" : language
    }

    private static func database(_ options: Options) throws -> JSONObject {
        [
            "wc_database_version": .string(try options["woocommerce_db_version"]), "database_prefix": "wp_",
            "maxmind_geoip_database": "",
            "database_tables": ["woocommerce": .object([:]), "other": .object([:])],
            "database_size": ["data": 0, "index": 0],
        ]
    }

    /// The theme that the shop is set to, with what WordPress' own themes say of themselves.
    private static func theme(_ options: Options) throws -> JSONObject {
        let slug = try options["template"]
        let known = themes[slug]
        return [
            "name": .string(known?.name ?? slug), "version": .string(known?.version ?? ""),
            "version_latest": .string(known?.version ?? ""),
            "author_url": known == nil ? "" : "https://wordpress.org", "is_child_theme": false,
            "is_block_theme": .bool(known != nil), "has_woocommerce_support": true, "has_woocommerce_file": false,
            "has_outdated_templates": false, "overrides": [], "parent_name": "", "parent_version": "",
            "parent_version_latest": "", "parent_author_url": "",
        ]
    }

    /// WordPress 6.9's own themes.
    private static let themes: [String: (name: String, version: String)] = [
        "twentytwentythree": ("Twenty Twenty-Three", "1.6"), "twentytwentyfour": ("Twenty Twenty-Four", "1.4"),
        "twentytwentyfive": ("Twenty Twenty-Five", "1.4"),
    ]

    private static func logging(_ options: Options) throws -> JSONObject {
        let handler = try options.optional("woocommerce_logs_default_handler")
        return [
            "logging_enabled": .bool(try options.optional("woocommerce_logs_logging_enabled") != "no"),
            "default_handler": .string(
                handler ?? "Automattic\\WooCommerce\\Internal\\Admin\\Logging\\LogHandlerFileV2"),
            "retention_period_days": .init(
                try options.optional("woocommerce_logs_retention_period_days").map { PHP.int($0) } ?? 30),
            "level_threshold": .string(try options.optional("woocommerce_logs_level_threshold") ?? "none"),
            "log_directory_size": "0 B",
        ]
    }

    /// What can be switched on, by the option that says so; what has none is on (`FeaturesController::get_features`).
    private static let features: [(name: String, option: String, isUsual: Bool)] = [
        ("analytics", "woocommerce_analytics_enabled", true),
        ("product_block_editor", "woocommerce_feature_product_block_editor_enabled", false),
        ("rate_limit_checkout", "woocommerce_feature_rate_limit_checkout_enabled", false),
        ("marketplace", "woocommerce_feature_marketplace_enabled", true),
        ("order_attribution", "woocommerce_feature_order_attribution_enabled", true),
        ("site_visibility_badge", "woocommerce_feature_site_visibility_badge_enabled", true),
        ("hpos_fts_indexes", "woocommerce_hpos_fts_index_enabled", false),
        ("hpos_datastore_caching", "woocommerce_hpos_datastore_caching_enabled", false),
        ("remote_logging", "woocommerce_feature_remote_logging_enabled", true),
        ("email_improvements", "woocommerce_feature_email_improvements_enabled", false),
        ("blueprint", "woocommerce_feature_blueprint_enabled", true),
        ("block_email_editor", "woocommerce_feature_block_email_editor_enabled", false),
        ("custom_order_tables", "woocommerce_custom_orders_table_enabled", true),
        ("cost_of_goods_sold", "woocommerce_feature_cost_of_goods_sold_enabled", false),
    ]

    private static func enabledFeatures(_ options: Options) throws -> [JSONValue] {
        try features.filter { feature in
            try options.optional(feature.option).map { $0 == "yes" } ?? feature.isUsual
        }.map { .string($0.name) }
    }

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
            "woocommerce_com_connected": "no",
            "enforce_approved_download_dirs": .bool(
                try options.optional("wc_downloads_approved_directories_mode") != "disabled"),
            "order_datastore": "Automattic\\WooCommerce\\Internal\\DataStores\\Orders\\OrdersTableDataStore",
            "HPOS_enabled": true,
            "HPOS_sync_enabled": .bool(try options.isOn("woocommerce_custom_orders_table_data_sync_enabled")),
            "enabled_features": .array(try enabledFeatures(options)),
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
