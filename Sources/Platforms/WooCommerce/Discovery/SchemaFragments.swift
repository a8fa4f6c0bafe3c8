import Simulator

/// Parts that several schemas share.
enum SchemaFragments {
    static let all: [String: String] = [
        "currency": """
        currency_code string r
        currency_symbol string r
        currency_minor_unit integer r
        currency_decimal_separator string r
        currency_thousand_separator string r
        currency_prefix string r
        currency_suffix string r
        """,
        "image": """
        id integer r
        src string r uri
        thumbnail string r uri
        srcset string r
        sizes string r
        name string r
        alt string r
        """,
        "plainImage": """
        id integer
        src string uri
        thumbnail string uri
        srcset string
        sizes string
        name string
        alt string
        """,
        "limits": """
        minimum integer r
        maximum integer r
        multiple_of integer r =1
        editable boolean r =true
        """,
        "button": """
        text string r
        description string r
        url string r
        minimum integer r
        maximum integer r
        multiple_of integer r =1
        single_text string r
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
        "linePrices": """
        @currency
        price string r
        regular_price string r
        sale_price string r
        price_range object|null r
          min_amount string r
          max_amount string r
        raw_prices object|null r
          precision integer r
          price string r
          regular_price string r
          sale_price string r
        """,
        "lineTotals": """
        @currency
        line_subtotal string r
        line_subtotal_tax string r
        line_total string r
        line_total_tax string r
        """,
        "coupon": """
        code string r
        discount_type string r
        totals object r
          @currency
          total_discount string r
          total_discount_tax string r
        """,
        "address": """
        first_name string r !
        last_name string r !
        company string r !
        address_1 string r !
        address_2 string r !
        city string r !
        state string r !
        postcode string r !
        country string r !
        phone string r !
        """,
        "addressWithEmail": """
        first_name string r !
        last_name string r !
        company string r !
        address_1 string r !
        address_2 string r !
        city string r !
        state string r !
        postcode string r !
        country string r !
        phone string r !
        email string r !
        """,
        "enteredAddress": """
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
        "enteredAddressWithEmail": """
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
        email string !
        """,
    ].merging(long) { first, _ in first }

    private static let long: [String: String] = [
        "line": """
        key string r
        type string r
        id integer r
        quantity number r
        quantity_limits object r
          @limits
        name string r
        short_description string r
        description string r
        sku string r
        low_stock_remaining integer|null r
        backorders_allowed boolean| r
        show_backorder_badge boolean| r
        sold_individually boolean r
        permalink string r uri
        images array[] r
          @image
        variation array[] r
          attribute string r
          value string r
        item_data array[] r
          name string r
          value string r
          display string r
        prices object r
          @linePrices
        totals object r
          @lineTotals
        catalog_visibility string r
        extensions object{} - r <
        """,
        "page": """
        id integer r
        name string r
        slug string r
        description string r
        parent integer r
        count integer r
        image object e r
          @plainImage
        review_count integer r
        permalink string e r uri
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
}
