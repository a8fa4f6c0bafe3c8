import PHP
import Simulator

/// `checkout` and `checkout/{id}`.
enum CheckoutEndpoints {
    /// The draft, made on first sight. It holds no stock (stock/reserved-by-get-checkout).
    static let get = CartEndpoints.on { request, cart in
        _ = try cart.dropInvalidCoupons()
        let order = try DraftOrder(cart: cart).current()
        cart.scope.fire(order.id, "order.updated")
        return RestResponse(.object(try CheckoutPayload(cart).value(order, .none)))
    }

    /// Changes the draft and shows it with the cart. Addresses are not looked at, and a note that is left out is emptied
    /// (store-stories/checkout-put).
    static let update = CartEndpoints.on { request, cart in
        var order = try DraftOrder(cart: cart).current()
        order.note = Sanitize.textarea(request.string("customer_note") ?? "")
        choose(try gateway(request, cart, isNeeded: false), cart, &order)
        CheckoutFields(cart: cart).take(request, &order)
        try OrderStore(visit: cart.visit).save(&order)
        cart.scope.fire(order.id, "order.updated")
        let shown = try CartPayload(cart, faults: try cart.takeFaults())
        return RestResponse(.object(try CheckoutPayload(cart).value(order, .hidden, shownCart: shown)))
    }

    /// Places the order. What it changed stays when it is refused: addresses, the draft, an account.
    static let place = CartEndpoints.on { request, cart in try placed(request, cart) }

    private static func placed(_ request: RestRequest, _ cart: Cart) throws -> RestResponse {
        try CheckoutAccount(cart: cart).checkGuest(request)
        try CheckoutValidation(cart: cart).checkCart()
        try takeAddresses(request, cart)
        var order = try DraftOrder(cart: cart).current()
        order.note = Sanitize.textarea(request.string("customer_note") ?? "")
        let method = try gateway(request, cart, isNeeded: order.needsPayment)
        choose(method, cart, &order)
        CheckoutFields(cart: cart).take(request, &order)
        try OrderStore(visit: cart.visit).save(&order)
        try CheckoutAccount(cart: cart).take(request, &order)
        try CheckoutValidation(cart: cart).check(&order)
        try CheckoutStock(cart: cart).reserve(order)
        cart.scope.fire(
            action: "woocommerce_store_api_checkout_order_processed",
            ["refunds": cart.scope.profile.refundsOfOrderObject])
        let result = try PaymentProcess(scope: cart.scope).pay(&order, with: method)
        for topic in ["order.updated", "order.created"] { cart.scope.fire(order.id, topic) }
        if result.emptiesCart { empty(cart) }
        return RestResponse(.object(try CheckoutPayload(cart).value(order, result)))
    }

    /// The session remembers the choice for the next draft (checkout/put).
    private static func choose(_ gateway: PaymentGateway?, _ cart: Cart, _ order: inout Order) {
        guard let gateway else {
            let isUnneeded = !order.needsPayment && cart.scope.profile.clearsUnneededPaymentMethod
            if isUnneeded { (order.paymentMethod, order.paymentMethodTitle) = ("", "") }
            return
        }
        cart.state.chosenPayment = gateway.id
        order.paymentMethod = gateway.id
        order.paymentMethodTitle = gateway.title
    }

    /// The gateway that the request names, among those that fit the cart; nil where it names none and none is needed.
    static func gateway(_ request: RestRequest, _ cart: Cart, isNeeded: Bool) throws -> PaymentGateway? {
        guard isNeeded || !(request.string("payment_method") ?? "").isEmpty else { return nil }
        return try gateway(request, among: PaymentMethods.ids(request.scope, cart.summary))
    }

    /// The gateway that the request names.
    static func gateway(_ request: RestRequest, among available: [String]) throws -> PaymentGateway {
        let id = request.string("payment_method") ?? ""
        guard !id.isEmpty else {
            throw RestError(
                "woocommerce_rest_checkout_missing_payment_method", "No payment method provided.", status: 400)
        }
        let all = try PaymentGatewayRecord.all(request.scope.options, in: request.visit.database)
        let named = all.first { $0.id == id }
        guard let named, available.contains(id) else {
            let title = Sanitize.html(named?.title ?? id)
            throw RestError(
                "woocommerce_rest_checkout_payment_method_disabled",
                "\(title) is not available for this order—please choose a different payment method", status: 400)
        }
        return named
    }

    /// The sent fields become the shopper's. A cart that is not shipped has the billing address as its shipping address,
    /// whatever was sent for that (`Checkout::update_customer_from_request`).
    private static func takeAddresses(_ request: RestRequest, _ cart: Cart) throws {
        let isShipped = try cart.summary.needsShipping
        var customer = cart.state.customer
        customer.shipping.take(request[isShipped ? "shipping_address" : "billing_address"])
        customer.shipping[.email] = ""
        customer.billing.take(request["billing_address"])
        cart.state.customer = customer
    }

    /// Browsers are told with cookies; others see it in the next answer.
    private static func empty(_ cart: Cart) {
        cart.state.empty()
        cart.state.draftOrder = 0
        guard cart.scope.cookies["woocommerce_items_in_cart"] != nil else { return }
        let past = Instant(seconds: cart.visit.now.seconds - 3600)
        for name in ["woocommerce_items_in_cart", "woocommerce_cart_hash"] {
            cart.scope.setCookies.append(SetCookie(name: name, value: "0", expires: past))
        }
    }
}
