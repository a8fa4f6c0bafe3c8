import Simulator

/// `checkout/{id}`: paying for an order that is there already.
enum PayOrderEndpoints {
    static let pay = CartEndpoints.on { request, cart in
        var order = try OrderAccess.find(request)
        guard order.needsPayment else {
            // `data` is null, so that the status is 500 (pay-order/not-payable).
            var refusal = RestError("invalid_order_update_status", "This order cannot be paid for.", status: 500)
            refusal.bareData = .null
            throw refusal
        }
        try takeAddresses(request, cart, &order)
        order.note = Sanitize.textarea(request.string("customer_note") ?? "")
        let method = try gateway(request, cart)
        cart.state.chosenPayment = method.id
        order.paymentMethod = method.id
        order.paymentMethodTitle = method.title
        CheckoutFields(cart: cart).take(request, &order)
        try syncAccount(order, cart)
        try CheckoutValidation.checkEmail(order)
        try OrderAddressCheck(scope: cart.scope).check(
            order, needsShipping: OrderProducts(cart.scope).needsShipping(order))
        let result = try PaymentProcess(scope: cart.scope).pay(&order, with: method)
        return RestResponse(.object(try CheckoutPayload(cart).value(order, result)))
    }

    /// What was sent becomes the shopper's and, of each address, the order's, whose taxes follow. An order cannot be given
    /// a shipping address that was not sent: `set_shipping_address` takes arrays only, and the real system crashes once
    /// the shopper has been saved (`CheckoutOrder::update_billing_address`).
    private static func takeAddresses(_ request: RestRequest, _ cart: Cart, _ order: inout Order) throws {
        let (billing, shipping) = (request["billing_address"], request["shipping_address"])
        var customer = cart.state.customer
        customer.billing.take(billing)
        customer.shipping.take(shipping ?? billing)
        customer.shipping[.email] = ""
        cart.state.customer = customer
        guard shipping != nil else { throw CrashedRequest() }
        order.billing.take(billing)
        order.shipping.take(shipping)
        try OrderSums(cart.scope).calculate(&order)
        try OrderStore(visit: cart.visit).save(&order)
    }

    /// A gateway that is switched on and fits the shopper's cart, not the order: that is what the real system looks at.
    private static func gateway(_ request: RestRequest, _ cart: Cart) throws -> PaymentGateway {
        let id = Sanitize.text(request.string("payment_method") ?? "")
        guard !["", "0"].contains(id) else {
            throw RestError(
                "woocommerce_rest_checkout_missing_payment_method", "No payment method provided.", status: 400)
        }
        let available = try PaymentMethods.ids(cart.scope, cart.summary)
        let all = try PaymentGatewayRecord.all(cart.scope.options, in: cart.visit.database)
        guard available.contains(id), let gateway = all.first(where: { $0.id == id }) else {
            throw RestError(
                "woocommerce_rest_checkout_payment_method_disabled",
                "The \(Sanitize.html(id)) payment gateway is not available.", status: 400)
        }
        return gateway
    }

    /// A registered customer's account follows the order.
    private static func syncAccount(_ order: Order, _ cart: Cart) throws {
        guard order.customerID > 0 else { return }
        try CustomerAccounts(cart.visit).setAddresses(
            order.customerID, billing: order.billing, shipping: order.shipping)
    }
}

/// Who may see and pay an order.
enum OrderAccess {
    /// The order, for handlers that run after ``check(_:)``.
    static func find(_ request: RestRequest) throws -> Order {
        guard let order = try OrderStore(visit: request.visit).order(request.int("id") ?? 0) else {
            throw RestError("woocommerce_rest_invalid_order", "Invalid order ID or key provided.", status: 401)
        }
        return order
    }

    /// Guests' orders need key and billing address of a guest, and nothing of who is logged in (order/own); others need
    /// their customer. An unknown order is somebody else's, and a refund makes the real system crash (order/get).
    static func check(_ request: RestRequest) throws {
        guard let order = try OrderStore(visit: request.visit).order(request.int("id") ?? 0) else { throw foreign }
        guard order.kind == .order else { throw CrashedRequest() }
        let user = request.scope.identity.userID
        if order.customerID > 0 {
            guard order.customerID == user else { throw foreign }
            return
        }
        guard user == 0 else { return }
        let key = request.string("key") ?? ""
        guard !key.isEmpty, SecretKeys.same(order.key, key) else {
            throw RestError("woocommerce_rest_invalid_order", "Invalid order ID or key provided.", status: 401)
        }
        // The address is not asked for in the first ten minutes (store-stories/pending-order-paid).
        if let created = order.created, request.visit.now.seconds - created.seconds <= 600 { return }
        guard order.billing.email.isEmpty || request.string("billing_email") == order.billing.email else {
            throw RestError("woocommerce_rest_invalid_billing_email", "Invalid billing email provided.", status: 401)
        }
    }

    private static let foreign = RestError(
        "woocommerce_rest_invalid_user", "This order belongs to a different customer.", status: 403)
}
