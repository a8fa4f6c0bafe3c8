import Simulator

/// Parts that several schemas share.
enum SchemaFragments {
    static let all = money.merging(people) { one, _ in one }.merging(goods) { one, _ in one }
        .merging(payments) { one, _ in one }.merging(rest) { one, _ in one }

    private static let money = [
        "currency": """
        currency_code string r
        currency_symbol string r
        currency_minor_unit integer r
        currency_decimal_separator string r
        currency_thousand_separator string r
        currency_prefix string r
        currency_suffix string r
        """,
        "prices": """
        @currency
        price string r
        regular_price string r
        sale_price string r
        price_range object|null r
          min_amount string r
          max_amount string r
        """,
        "taxLine": """
        name string r
        price string r
        rate string r
        """,
        "coupon": """
        code string
        discount_type string
        totals object r
          @currency
          total_discount string r
          total_discount_tax string r
        """,
    ]

    private static let people = [
        "address": """
        first_name string !
        last_name string !
        company string !
        address_1 string !
        address_2 string !
        city string !
        state string !
        postcode string !
        country string !
        phone string !
        """,
        "addressWithEmail": """
        @address
        email string !
        """,
        "attribution": """
        source_type string|null 0
        referrer string|null 0
        utm_campaign string|null 0
        utm_source string|null 0
        utm_medium string|null 0
        utm_content string|null 0
        utm_id string|null 0
        utm_term string|null 0
        utm_source_platform string|null 0
        utm_creative_format string|null 0
        utm_marketing_tactic string|null 0
        session_entry string|null 0
        session_start_time string|null 0
        session_pages string|null 0
        session_count string|null 0
        user_agent string|null 0
        """,
    ]

    private static let payments = [
        "order": """
        order_id integer r
        status string r
        order_key string r
        order_number string r
        customer_note string
        customer_id integer r
        billing_address object ! <
          @addressWithEmail
        shipping_address object
          @address
        payment_method string enum:bacs,cheque,cod
        """,
        "payment": """
        payment_result object|null r
          payment_status string n R
          payment_details array[] n R
            key string - n
            value string - n
          redirect_url string n R
        additional_fields object{} < ?
        extensions object -
          woocommerce/order-attribution object|null
            @attribution
        """,
        "error": """
        code string r
        message string r
        """,
    ]
}
