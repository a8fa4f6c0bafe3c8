/// What schemas of `wc/v1` have otherwise than those of `wc/v2`.
extension OlderSchemas {
    static let v1: [String: String] = [
        "shop_coupon": """
        -status
        -date_created_gmt
        -date_modified_gmt
        -date_expires
        -date_expires_gmt
        -excluded_product_ids
        -meta_data
        expiry_date date-time
        exclude_product_ids array[integer]
        """,
        "customer_download": """
        -product_name
        -access_expires_gmt
        """,
        "customer": """
        -date_created_gmt
        -date_modified_gmt
        -role
        -is_paying_customer
        -meta_data
        last_order object r
        last_order/id integer r
        last_order/date date-time r
        """,
        "order_note": """
        -date_created_gmt
        """,
        "shop_order_refund": """
        -date_created_gmt
        -refunded_by
        -refunded_payment
        -meta_data
        -line_items/meta_data
        -tax_lines
        -shipping_lines
        -fee_lines
        -api_refund
        line_items/price string r
        line_items/meta array[] r
        line_items/meta/key string r
        line_items/meta/label string r
        line_items/meta/value mixed r
        """,
        "shop_order": """
        -date_created_gmt
        -date_modified_gmt
        -date_paid_gmt
        -date_completed_gmt
        -meta_data
        -line_items/parent_name
        -line_items/meta_data
        -line_items/image
        -tax_lines/meta_data
        -shipping_lines/instance_id
        -shipping_lines/meta_data
        -fee_lines/meta_data
        -coupon_lines/discount_type
        -coupon_lines/nominal_amount
        -coupon_lines/free_shipping
        -coupon_lines/meta_data
        -payment_url
        -is_editable
        -needs_payment
        -needs_processing
        status string ="pending" enum:pending,processing,on-hold,completed,cancelled,refunded,failed,checkout-draft
        billing/email string f:email
        line_items/name mixed r
        line_items/tax_class string r
        line_items/price string r
        line_items/subtotal_tax string
        line_items/total_tax string
        line_items/taxes/id integer r
        line_items/taxes/total string r
        line_items/taxes/subtotal string r
        line_items/meta array[] r
        line_items/meta/key string r
        line_items/meta/label string r
        line_items/meta/value mixed r
        tax_lines/rate_id string r
        fee_lines/total_tax string
        """,
        "product_cat": """
        -image/date_created_gmt
        -image/date_modified_gmt
        """,
        "product_review": """
        -date_created_gmt
        """,
        "product": """
        -date_created_gmt
        -date_modified_gmt
        -date_on_sale_from_gmt
        -date_on_sale_to_gmt
        -images/date_created_gmt
        -images/date_modified_gmt
        -meta_data
        date_on_sale_from string
        date_on_sale_to string
        download_type string ="standard" enum:standard
        attributes/options array
        variations array[]
        variations/id integer r
        variations/date_created date-time r
        variations/date_modified date-time r
        variations/permalink string r f:uri
        variations/sku string
        variations/price string r
        variations/regular_price string
        variations/sale_price string
        variations/date_on_sale_from string
        variations/date_on_sale_to string
        variations/on_sale boolean r
        variations/purchasable boolean r
        variations/visible boolean
        variations/virtual boolean =false
        variations/downloadable boolean =false
        variations/downloads array[]
        variations/downloads/id string
        variations/downloads/name string
        variations/downloads/file string
        variations/download_limit integer =null
        variations/download_expiry integer =null
        variations/tax_status string ="taxable" enum:taxable,shipping,none
        variations/tax_class string
        variations/manage_stock boolean =false
        variations/stock_quantity integer
        variations/in_stock boolean =true
        variations/backorders string ="no" enum:no,notify,yes
        variations/backorders_allowed boolean r
        variations/backordered boolean r
        variations/weight string
        variations/dimensions object
        variations/dimensions/length string
        variations/dimensions/width string
        variations/dimensions/height string
        variations/shipping_class string
        variations/shipping_class_id integer r
        variations/image object
        variations/image/id integer
        variations/image/date_created date-time r
        variations/image/date_modified date-time r
        variations/image/src string f:uri
        variations/image/name string
        variations/image/alt string
        variations/image/position integer
        variations/attributes array[]
        variations/attributes/id integer
        variations/attributes/name string
        variations/attributes/option string
        grouped_products array[integer] r
        """,
        "webhook": """
        -date_created_gmt
        -date_modified_gmt
        """,
        "webhook_delivery": """
        -date_created_gmt
        """,
    ]
}
