/// Orders, refunds, notes, coupons and customers.
extension RestSchemas {
    static let orders: [String: String] = [
        "shop_order": """
        id integer r
        parent_id integer
        number string r
        order_key string r
        created_via string
        version string r
        status string ="pending" enum:@statuses
        currency string =@currency enum:@currencies
        @dates
        discount_total string r
        discount_tax string r
        shipping_total string r
        shipping_tax string r
        cart_tax string r
        total string r
        total_tax string r
        prices_include_tax boolean r
        customer_id integer =0
        customer_ip_address string r
        customer_user_agent string r
        customer_note string
        billing object
          @place
          email string|null f:email
          phone string
        shipping object
          @place
        payment_method string
        payment_method_title string
        transaction_id string
        date_paid date-time r
        date_paid_gmt date-time r
        date_completed date-time r
        date_completed_gmt date-time r
        cart_hash string r
        @meta
        line_items array[]
          id integer r
          name mixed
          parent_name string
          product_id mixed
          variation_id integer
          quantity integer
          tax_class string
          subtotal string
          subtotal_tax string r
          total string
          total_tax string r
          taxes array[] r
            id integer
            total string
            subtotal string
          meta_data array[]
            id integer r
            key string
            value mixed
            display_key string
            display_value string
          sku string r
          price number r
          image object r
            id integer
            src string f:uri
        @taxLines
        @shippingLines
        @feeLines
        coupon_lines array[]
          id integer r
          code mixed
          discount string r
          discount_tax string r
          discount_type string v r
          nominal_amount number v r
          free_shipping boolean v r
          @meta
        refunds array[] r
          id integer r
          reason string r
          total string r
        payment_url string r
        set_paid boolean ed =false
        is_editable boolean r
        needs_payment boolean r
        needs_processing boolean r
        manual_update boolean ed =false
        """,
        "shop_order_refund": """
        id integer r
        date_created date-time r
        date_created_gmt date-time r
        amount string
        reason string
        refunded_by integer
        refunded_payment boolean r
        @meta
        line_items array[] r
          id integer r
          name mixed r
          product_id mixed r
          variation_id integer r
          quantity integer r
          tax_class string r
          subtotal string r
          subtotal_tax string r
          total string r
          total_tax string r
          taxes array[] r
            id integer r
            total string r
            subtotal string r
            refund_total number ed r
          meta_data array[] r
            id integer r
            key string r
            value mixed r
          sku string r
          price number r
          refund_total number ed r
        @taxLines
        @shippingLines
        @feeLines
        api_refund boolean ed =true
        api_restock boolean ed =true
        """,
        "order_note": """
        id integer r
        author string r
        date_created date-time r
        date_created_gmt date-time r
        note string
        customer_note boolean =false
        added_by_user boolean ed =false
        """,
        "order_status": """
        slug string v r
        name string v r
        """,
        "Email Template": """
        id string enum:@emails
        title string v
        description string v
        """,
        "Order Actions": """
        message string ed r
        """,
        "shop_coupon": """
        id integer r
        code string
        amount string
        status string
        @dates
        discount_type string ="fixed_cart" enum:percent,fixed_cart,fixed_product
        description string
        date_expires date-time
        date_expires_gmt date-time
        usage_count integer r
        individual_use boolean =false
        product_ids array[integer]
        excluded_product_ids array[integer]
        usage_limit integer
        usage_limit_per_user integer
        limit_usage_to_x_items integer
        free_shipping boolean =false
        product_categories array[integer]
        excluded_product_categories array[integer]
        exclude_sale_items boolean =false
        minimum_amount string
        maximum_amount string
        email_restrictions array[string]
        used_by array[integer] r
        @meta
        """,
        "customer": """
        id integer r
        @dates
        email string f:email
        first_name string
        last_name string
        role string r
        username string
        password string ed
        billing object
          @place
          email string f:email
          phone string
        shipping object
          @place
          phone string
        is_paying_customer bool r
        avatar_url string r
        @meta
        """,
        "customer_download": """
        download_id string v r
        download_url string v r
        product_id integer v r
        product_name string v r
        download_name string v r
        order_id integer v r
        order_key string v r
        downloads_remaining string v r
        access_expires string v r
        access_expires_gmt string v r
        file object v r
          name string v r
          file string v r
        """,
    ]
}
