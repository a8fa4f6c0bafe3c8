import Simulator

/// `checkout/{id}`: paying for an order that is there already.
enum PayOrderEndpoints {
    static let pay = CartEndpoints.on { request, cart in
        try SentAddresses(request, cart).check(refusesEmail: true)
        var order = try OrderAccess.find(request)
        guard order.needsPayment else {
            // `data` is null, so that the status is 500 (pay-order/not-payable).
            var refusal = RestError("invalid_order_update_status", "This order cannot be paid for.", status: 500)
            refusal.bareData = .null
            throw refusal
        }
        // An order cannot be given an address that was not sent: the real system crashes.
        guard request["shipping_address"] != nil else { throw RestError.crash }
        try takeAddresses(request, cart, &order)
        let enabled = try PaymentGatewayRecord.enabled(cart.scope.options, in: cart.visit.database).map(\.id)
        let method = try CheckoutEndpoints.gateway(request, among: enabled)
        order.paymentMethod = method.id
        order.paymentMethodTitle = method.title
        if let note = request.string("customer_note"), !note.isEmpty { order.note = Sanitize.textarea(note) }
        try CheckoutValidation.checkEmail(order)
        try OrderAddressCheck(scope: cart.scope).check(
            order, needsShipping: OrderProducts(cart.scope).needsShipping(order))
        let result = try PaymentProcess(scope: cart.scope).pay(&order, with: method)
        return RestResponse(.object(try CheckoutPayload(cart).value(order, result)))
    }

    /// What the request leaves out is the shopper's own; a registered customer's account follows.
    private static func takeAddresses(_ request: RestRequest, _ cart: Cart, _ order: inout Order) throws {
        try SentAddresses(request, cart).keep()
        order.billing = cart.state.customer.billing
        order.shipping = cart.state.customer.shipping
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
        guard order.kind == .order else { throw Crash() }
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

/// Where the real system shows its page for crashes.
struct Crash: Error {}
