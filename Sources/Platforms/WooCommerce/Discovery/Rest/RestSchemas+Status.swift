/// The state of the system, and reports.
extension RestSchemas {
    static let status: [String: String] = [
        "system_status": """
        environment object v r
          home_url string v r f:uri
          site_url string v r f:uri
          store_id string v r
          version string v r
          log_directory string v r
          log_directory_writable boolean v r
          wp_version string v r
          wp_multisite boolean v r
          wp_memory_limit integer v r
          wp_debug_mode boolean v r
          wp_cron boolean v r
          language string v r
          server_info string v r
          server_architecture string v r
          php_version string v r
          php_post_max_size integer v r
          php_max_execution_time integer v r
          php_max_input_vars integer v r
          curl_version string v r
          suhosin_installed boolean v r
          max_upload_size integer v r
          mysql_version string v r
          mysql_version_string string v r
          default_timezone string v r
          fsockopen_or_curl_enabled boolean v r
          soapclient_enabled boolean v r
          domdocument_enabled boolean v r
          gzip_enabled boolean v r
          mbstring_enabled boolean v r
          remote_post_successful boolean v r
          remote_post_response string v r
          remote_get_successful boolean v r
          remote_get_response string v r
        database object v r
          wc_database_version string v r
          database_prefix string v r
          maxmind_geoip_database string v r
          database_tables array[string] v r
        active_plugins array[] v r
          plugin string n
          name string n
          version string n
          version_latest string n
          url string n
          author_name string n
          author_url string n
          network_activated boolean n
        inactive_plugins array[] v r
          plugin string n
          name string n
          version string n
          version_latest string n
          url string n
          author_name string n
          author_url string n
          network_activated boolean n
        dropins_mu_plugins array[string] v r
        theme object v r
          name string v r
          version string v r
          version_latest string v r
          author_url string v r f:uri
          is_child_theme boolean v r
          is_block_theme boolean v r
          has_woocommerce_support boolean v r
          has_woocommerce_file boolean v r
          has_outdated_templates boolean v r
          overrides array[string] v r
          parent_name string v r
          parent_version string v r
          parent_author_url string v r f:uri
        settings object v r
          api_enabled boolean v r
          force_ssl boolean v r
          currency string v r
          currency_symbol string v r
          currency_position string v r
          thousand_separator string v r
          decimal_separator string v r
          number_of_decimals integer v r
          geolocation_enabled boolean v r
          taxonomies array[string] v r
          product_visibility_terms array[string] v r
          wccom_connected string v r
          enforce_approved_download_dirs boolean v r
          HPOS_enabled boolean v r
          order_datastore string v r
          HPOS_sync_enabled boolean v r
          enabled_features array v r
        security object v r
          secure_connection boolean v r
          hide_errors boolean v r
        pages array[] v r
          page_name string - n
          page_id string - n
          page_set boolean - n
          page_exists boolean - n
          page_visible boolean - n
          shortcode string - n
          block string - n
          shortcode_required boolean - n
          shortcode_present boolean - n
          block_present boolean - n
          block_required boolean - n
        post_type_counts array[string] v r
        logging object v r
          logging_enabled boolean v r
          default_handler string v r
          retention_period_days integer v r
          level_threshold string v r
          log_directory_size string v r
        """,
        "system_status_tool": """
        id string
        name string
        action string
        description string
        success boolean ed
        message string ed
        """,
        "report": """
        slug string v r
        description string v r
        """,
        "sales_report": """
        total_sales string v r
        net_sales string v r
        average_sales string v r
        total_orders integer v r
        total_items integer v r
        total_tax string v r
        total_shipping string v r
        total_refunds integer v r
        total_discount integer v r
        totals_grouped_by string v r
        totals array[array] v r
        """,
        "top_sellers_report": """
        name string v r
        product_id integer v r
        quantity integer v r
        """,
        "report_order_total": """
        slug string v r
        name string v r
        total string v r
        """,
        "report_product_total": """
        slug string v r
        name string v r
        total string v r
        """,
        "report_customer_total": """
        slug string v r
        name string v r
        total string v r
        """,
        "report_coupon_total": """
        slug string v r
        name string v r
        total string v r
        """,
        "report_review_total": """
        slug string v r
        name string v r
        total string v r
        """,
    ]
}
