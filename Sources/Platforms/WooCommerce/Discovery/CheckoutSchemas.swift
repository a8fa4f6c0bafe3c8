import Simulator

/// What checkout and order routes answer.
enum CheckoutSchemas {
    /// A checkout.
    static let checkout = SchemaNotation.schema(
        "checkout",
        """
        order_id integer r
        status string r
        order_key string r
        order_number string r
        customer_note string
        customer_id integer r
        billing_address object ! <
          @enteredAddressWithEmail
        shipping_address object
          @enteredAddress
        payment_method string enum:bacs,cheque,cod
        create_account boolean
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
        """)

    /// A payment for an order that exists.
    static let payment = SchemaNotation.schema(
        "checkout-order",
        """
        order_id integer r
        status string r
        order_key string r
        order_number string r
        customer_note string
        customer_id integer r
        billing_address object ! <
          @enteredAddressWithEmail
        shipping_address object
          @enteredAddress
        payment_method string enum:bacs,cheque,cod
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
        """)

    /// An order.
    static let order = SchemaNotation.schema(
        "order",
        """
        id integer r
        items array[]
          @line
        totals object r
          @currency
          subtotal string r
          total_discount string r
          total_shipping string|null r
          total_fees string r
          total_tax string r
          total_refund string r
          total_price string r
          total_items string r
          total_items_tax string r
          total_fees_tax string r
          total_discount_tax string r
          total_shipping_tax string|null r
          tax_lines array[] r
            name string r
            price string r
            rate string r
        coupons array[] r
          @coupon
        shipping_address object r
          @address
        billing_address object r
          @addressWithEmail
        needs_payment boolean r
        needs_shipping boolean r
        errors array[] r
          code string r
          message string r
        payment_requirements array r
        status string r
        """)
}
