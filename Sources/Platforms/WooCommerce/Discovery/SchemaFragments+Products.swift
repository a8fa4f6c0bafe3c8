/// Parts about products and lines of carts.
extension SchemaFragments {
    static let goods = [
        "image": """
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
        "term": """
        id number r
        name string r
        slug string r
        link string r
        """,
        "page": """
        id integer r
        name string r
        slug string r
        description string r
        parent integer r
        count integer r
        image object e r
          @image
        review_count integer r
        permalink string e r uri
        """,
    ].merging(long) { one, _ in one }

    private static let long = [
        "product": """
        id integer r
        name string
        slug string
        parent integer r
        type string r
        variation string
        permalink string r uri
        short_description string
        description string
        on_sale boolean r
        sku string
        prices object r
          @prices
        price_html string r
        average_rating string r
        review_count integer r
        images array[]
          @image
        categories array[]
          @term
        tags array[]
          @term
        brands array[]
          @term
        attributes array[]
          id integer r
          name string r
          taxonomy string r
          has_variations boolean r
          terms array[]
            id integer r
            name string r
            slug string r
            default boolean r
        variations array[]
          id integer r
          attributes array[]
            name string r
            value string r
        grouped_products array[integer:r]
        has_options boolean r
        is_purchasable boolean r
        is_in_stock boolean r
        is_on_backorder boolean r
        stock_availability object r
          text string r
          class string r
        low_stock_remaining integer|null r
        sold_individually boolean r
        add_to_cart object r
          @button
        extensions object{} -
        """,
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
          @prices
          raw_prices object|null r
            precision integer r
            price string r
            regular_price string r
            sale_price string r
        totals object r
          @currency
          line_subtotal string r
          line_subtotal_tax string r
          line_total string r
          line_total_tax string r
        catalog_visibility string r
        extensions object{} -
        """,
    ]
}
