import Simulator

/// What cart routes answer.
enum CartSchemas {
    /// The whole cart.
    static let cart = SchemaNotation.schema(
        "cart",
        """
        coupons array[] r
          @coupon
        shipping_rates array[] r
          package_id integer|string r
          name string r
          destination object r
            address_1 string r
            address_2 string r
            city string r
            state string r
            postcode string r
            country string r
          items array[] r
            key string r
            name string r
            quantity number r
          shipping_rates array[] r
            rate_id string r
            name string r
            description string r
            delivery_time string r
            price string r
            taxes string r
            method_id string r
            instance_id integer r
            meta_data array[] r <
              key string r
              value string r
            selected boolean r
            @currency
        shipping_address object r
          @address
        billing_address object r
          @addressWithEmail
        items array[] r
          @line
        items_count integer r
        items_weight number r
        cross_sells array[] r
          id integer r
          name string r
          slug string r
          parent integer r
          type string r
          variation string r
          permalink string r uri
          short_description string r
          description string r
          on_sale boolean r
          sku string r
          prices object r
            @prices
          price_html string r
          average_rating string r
          review_count integer r
          images array[] r <
            @image
          categories array[] r <
            id number r
            name string r
            slug string r
            link string r
          tags array[] r <
            id number r
            name string r
            slug string r
            link string r
          brands array[] r <
            id number r
            name string r
            slug string r
            link string r
          attributes array[] r <
            id integer r
            name string r
            taxonomy string r
            has_variations boolean r
            terms array[] r <
              id integer r
              name string r
              slug string r
              default boolean r
          variations array[] r <
            id integer r
            attributes array[] r <
              name string r
              value string r
          grouped_products array[integer:r] r <
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
          extensions object{} - r <
        needs_payment boolean r
        needs_shipping boolean r
        has_calculated_shipping boolean r
        fees array[] r
          id string r
          name string r
          totals object r
            @currency
            total string r
            total_tax string r
        totals object r
          @currency
          total_items string r
          total_items_tax string r
          total_fees string r
          total_fees_tax string r
          total_discount string r
          total_discount_tax string r
          total_shipping string|null r
          total_shipping_tax string|null r
          total_price string r
          total_tax string r
          tax_lines array[] r
            name string r
            price string r
            rate string r
        errors array[] r
          code string r
          message string r
        payment_methods array r
        payment_requirements array r
        extensions object{} -
        """)

    /// A coupon in the cart.
    static let coupon = SchemaNotation.schema(
        "cart_coupon",
        """
        code string
        discount_type string
        totals object r
          @currency
          total_discount string r
          total_discount_tax string r
        """)

    /// A line of the cart.
    static let line = SchemaNotation.schema(
        "cart_item",
        """
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
          @plainImage
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
        extensions object{} -
        """)

    /// What an extension was given: nothing is said about it.
    static let `extension` = SchemaNotation.schema("cart-extensions", nil)
}
