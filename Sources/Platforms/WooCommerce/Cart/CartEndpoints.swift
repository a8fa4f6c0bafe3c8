import PHP
import Simulator

/// `cart`, and the routes that change it and answer with it.
enum CartEndpoints {
    /// A handler that works on the request's cart and stores the session after it, also when it refuses: the imitated
    /// system writes sessions at the end of every request, even of one that crashed. A refusal with 409 carries the cart.
    static func on(
        _ work: @escaping @Sendable (RestRequest, Cart) throws -> RestResponse
    ) -> Endpoint.Handler {
        { request in
            let cart = try Cart.of(request)
            do {
                let response = try work(request, cart)
                try cart.save()
                return response
            } catch var error as RestError {
                if error.status == 409, error.data["cart"] == nil {
                    error.data["cart"] = try CartPayload(cart, faults: cart.takeFaults()).value()
                }
                try cart.save()
                throw Kept(error)
            } catch let crash as CrashedRequest {
                try cart.save()
                throw Kept(crash)
            }
        }
    }

    /// A handler that changes the cart and answers with it.
    private static func change(
        status: Int = 200, _ work: @escaping @Sendable (RestRequest, Cart) throws -> Void
    ) -> Endpoint.Handler {
        on { request, cart in
            try work(request, cart)
            return try answer(cart, status: status)
        }
    }

    /// The cart after a change: coupons that do not count any more are gone without a word.
    static func answer(_ cart: Cart, status: Int = 200) throws -> RestResponse {
        _ = try cart.dropInvalidCoupons()
        return try shown(cart, status: status)
    }

    private static func shown(_ cart: Cart, status: Int = 200) throws -> RestResponse {
        let payload = try CartPayload(cart, faults: try cart.takeFaults())
        return try RestResponse(for: cart.scope, status: status, capacity: 4096, payload.write)
    }

    static let get = on { _, cart in try shown(cart) }

    // MARK: Lines

    static let addItem = change(status: 201) { request, cart in _ = try cart.add(addition(request)) }

    /// What a request wants to add.
    static func addition(_ request: RestRequest) -> CartAddition {
        let attributes = (request.list("variation") ?? []).compactMap { entry -> (name: String, value: String)? in
            guard let name = entry["attribute"], let value = entry["value"] else { return nil }
            return (name.phpString, value.phpString)
        }
        return CartAddition(id: request.int("id") ?? 0, quantity: request.int("quantity"), attributes: attributes)
    }

    static let updateItem = change { request, cart in
        guard let quantity = request["quantity"] else {
            cart.hasCalculatedShipping = false
            return
        }
        try cart.setQuantity(CartQuantity(sent: quantity), of: request.string("key") ?? "")
    }

    static let removeItem = change { request, cart in
        let key = request.string("key") ?? ""
        guard cart.state.items.contains(where: { $0.key == key }) else {
            throw RestError(
                "woocommerce_rest_cart_invalid_key", "Cart item no longer exists or is invalid.", status: 409)
        }
        try cart.remove(key)
    }

    // MARK: Coupons

    static let applyCoupon = change { request, cart in
        try requireCoupons(cart)
        try cart.apply(coupon: request.string("code") ?? "")
    }

    static let removeCoupon = change { request, cart in
        try requireCoupons(cart)
        let code = request.string("code") ?? ""
        guard !code.trimmed.isEmpty, try CouponRecord.find(code: code, in: cart.visit.database) != nil else {
            throw RestError("woocommerce_rest_cart_coupon_error", "Invalid coupon code.", status: 400)
        }
        guard cart.hasCoupon(code) else {
            throw RestError(
                "woocommerce_rest_cart_coupon_invalid_code",
                "Coupon cannot be removed because it is not already applied to the cart.", status: 409)
        }
        cart.remove(coupon: code)
    }

    static func requireCoupons(_ cart: Cart) throws {
        guard cart.rules.couponsEnabled else {
            throw RestError("woocommerce_rest_cart_coupon_disabled", "Coupons are disabled.", status: 404)
        }
    }

    // MARK: Shipping, extensions

    /// An unknown rate or package is no error: the choice falls back to the first rate (shipping/select-rate).
    static let selectRate = change { request, cart in
        guard cart.rules.shipsTo != [] else {
            throw RestError("woocommerce_rest_shipping_disabled", "Shipping is disabled.", status: 404)
        }
        let rate = request.string("rate_id") ?? ""
        let all = try cart.summary.packages.map { String($0.id) }
        let packages = request["package_id"].map { [$0.phpString] } ?? all
        for package in packages.prefix(100) { cart.state.chosenRates[package] = rate }
    }

    static let extend = change { request, cart in
        guard let namespace = request.string("namespace") else {
            throw RestError(
                "woocommerce_rest_cart_extensions_error",
                "You must provide a plugin namespace when extending a Store REST endpoint.", status: 400)
        }
        guard namespace == cart.rules.extensions.namespace else {
            throw RestError(
                "woocommerce_rest_cart_extensions_error",
                "There is no such namespace registered: \(Sanitize.html(namespace)).", status: 400)
        }
        cart.state.extensions[namespace] = request["data"]
    }
}
