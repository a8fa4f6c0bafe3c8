import Simulator

/// An order as `checkout` shows it.
struct CheckoutPayload {
    let cart: Cart

    init(_ cart: Cart) { self.cart = cart }

    /// `shownCart` is the cart where it is shown too.
    func value(_ order: Order, _ result: PaymentResult, shownCart: CartPayload? = nil) throws -> JSONObject {
        let rules = cart.scope.addressRules
        return [
            "order_id": .init(order.id), "status": .string(order.status), "order_key": .string(order.key),
            "order_number": .string(String(order.id)), "customer_note": .string(order.note),
            "customer_id": .init(order.customerID),
            "billing_address": try order.billing.shown(Address.billingFields, rules),
            "shipping_address": try order.shipping.shown(Address.shippingFields, rules),
            "payment_method": .string(order.paymentMethod), "payment_result": result.payload,
            "additional_fields": .object(CheckoutFields(cart: cart).shown(order)),
            "__experimentalCart": try shownCart?.value() ?? .null,
            "extensions": .object(cart.rules.extensions.data(of: "checkout")),
        ]
    }
}
