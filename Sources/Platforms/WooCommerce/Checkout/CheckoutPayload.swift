import Simulator

/// An order as `checkout` shows it.
struct CheckoutPayload {
    let cart: Cart

    init(_ cart: Cart) { self.cart = cart }

    func value(_ order: Order, _ result: PaymentResult, showsCart: Bool = false) throws -> JSONObject {
        let rules = AddressRules(cart.visit.database)
        return [
            "order_id": .init(order.id), "status": .string(order.status), "order_key": .string(order.key),
            "order_number": .string(String(order.id)), "customer_note": .string(order.note),
            "customer_id": .init(order.customerID),
            "billing_address": order.billing.shown(Address.billingFields, rules),
            "shipping_address": order.shipping.shown(Address.shippingFields, rules),
            "payment_method": .string(order.paymentMethod), "payment_result": result.payload,
            "additional_fields": [:], "__experimentalCart": showsCart ? try CartPayload(cart).value() : .null,
            "extensions": [:],
        ]
    }
}
