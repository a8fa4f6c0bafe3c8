import Simulator

/// What checkout and order routes answer.
enum CheckoutSchemas {
    /// A checkout.
    static let checkout = SchemaNotation.schema(
        "checkout",
        """
        @order
        create_account boolean
        @payment
        """)

    /// A payment for an order that exists.
    static let payment = SchemaNotation.schema(
        "checkout-order",
        """
        @order
        @payment
        """)

    /// An order.
    static let order = SchemaNotation.schema(
        "order",
        """
        id integer r
        items array[]
          @line readonly
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
            @taxLine
        coupons array[] r
          @coupon readonly
        shipping_address object r
          @address readonly
        billing_address object r
          @addressWithEmail readonly
        needs_payment boolean r
        needs_shipping boolean r
        errors array[] r
          @error
        payment_requirements array r
        status string r
        """)
}
