/// What schemas of `wc/v2` have otherwise than those of `wc/v3`.
extension OlderSchemas {
    static let v2: [String: String] = [
        "product_brand": """
        -image/name
        image/title string
        """,
        "customer": """
        -shipping/phone
        orders_count integer r
        total_spent string r
        """,
        "order_note": """
        -author
        -added_by_user
        """,
        "shop_order_refund": """
        -line_items/taxes/refund_total
        -line_items/refund_total
        -api_restock
        """,
        "shop_order": """
        -manual_update
        created_via string r
        coupon_lines/discount string
        """,
        "product_cat": """
        -image/name
        image/title string
        """,
        "product_review": """
        -*
        id integer r
        review string
        date_created date-time
        date_created_gmt date-time
        rating integer
        name string
        email string
        verified boolean r
        """,
        "product": """
        -global_unique_id
        -stock_status
        -low_stock_amount
        -post_password
        -brands
        -has_options
        -permalink_template
        -generated_slug
        date_created date-time r
        date_created_gmt date-time r
        status string ="publish" enum:draft,pending,private,publish,future
        in_stock boolean =true
        shipping_class_id integer r
        images/position integer
        grouped_products array[integer]
        """,
        "product_variation": """
        -type
        -global_unique_id
        -status
        -stock_status
        -low_stock_amount
        visible boolean =true
        manage_stock mixed =false
        in_stock boolean =true
        image/position integer
        """,
        "setting_group": """
        id string v r
        label string v r
        description string v r
        parent_id string v r
        sub_groups string v r
        """,
        "setting": """
        -group_id
        type string r enum:@settings,thumbnail_cropping
        """,
        "shipping_zone_method": """
        settings/type string r enum:@settings
        """,
        "tax": """
        -postcodes
        -cities
        """,
        "webhook_delivery": """
        id integer v r
        duration string v r
        summary string v r
        request_url string v r f:uri
        request_headers array[string] v r
        request_body string v r
        response_code string v r
        response_message string v r
        response_headers array[string] v r
        response_body string v r
        date_created date-time r
        date_created_gmt date-time r
        """,
        "payment_gateway": """
        -method_supports
        """,
    ]
}
