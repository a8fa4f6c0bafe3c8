import Simulator

/// What cart routes answer.
enum CartSchemas {
    /// The whole cart.
    static let cart = SchemaNotation.schema(
        "cart",
        """
        coupons array[] r
          @coupon readonly
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
          @address readonly
        billing_address object r
          @addressWithEmail readonly
        items array[] r
          @line readonly
        items_count integer r
        items_weight number r
        cross_sells array[] r
          @product readonly
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
            @taxLine
        errors array[] r
          @error
        payment_methods array r
        payment_requirements array r
        extensions object{} -
        """)

    /// A coupon in the cart.
    static let coupon = SchemaNotation.schema(
        "cart_coupon",
        """
        @coupon
        """)

    /// A line of the cart.
    static let line = SchemaNotation.schema(
        "cart_item",
        """
        @line
        """)

    /// What an extension was given: nothing is said about it.
    static let `extension` = SchemaNotation.schema("cart-extensions", nil)
}
