import Simulator

/// The checks before an order is paid, in the order of the imitated system.
struct CheckoutValidation {
    let cart: Cart

    // MARK: The cart

    /// Refuses an empty cart and one with something wrong in it. The stray `0` is the real system's
    /// (checkout/stock-ran-out).
    func checkCart() throws {
        guard try !cart.summary.lines.isEmpty else {
            throw RestError(
                "woocommerce_rest_cart_empty", "Cannot place an order, your cart is empty.", status: 409,
                data: ["0": 400, "status": 409])
        }
        guard let fault = try cart.takeFaults().first else { return }
        throw RestError(fault.code, fault.message, status: 409, data: ["0": 409, "status": 409])
    }

    // MARK: The order

    /// Checks coupons, e-mail address, shipping and addresses.
    func check(_ order: inout Order) throws {
        try checkCoupons(&order)
        try Self.checkEmail(order)
        let needsShipping = try cart.summary.needsShipping
        if needsShipping { try checkShipping(order) }
        try OrderAddressCheck(scope: cart.scope).check(order, needsShipping: needsShipping)
    }

    /// Coupons that this shopper may not use are taken off.
    private func checkCoupons(_ order: inout Order) throws {
        let refused = try CheckoutCoupons(scope: cart.scope).refused(order)
        guard !refused.isEmpty else { return }
        for (code, _) in refused { cart.remove(coupon: code) }
        order = try DraftOrder(cart: cart).current()
        let codes = refused.map(\.code).joined(separator: "\", \"")
        let message =
            refused.count == 1
            ? "\"\(codes)\" was removed from the cart. \(refused[0].reason)"
            : "Invalid coupons were removed from the cart: \"\(codes)\""
        throw RestError(
            "woocommerce_rest_cart_coupon_errors", message, status: 409,
            data: [
                "removed_coupons": .object(JSONObject(refused.map { ($0.code, .string($0.reason)) })), "status": 409,
            ])
    }

    static func checkEmail(_ order: Order) throws {
        let email = order.billing.email
        guard !email.isEmpty else {
            throw RestError(
                "woocommerce_rest_missing_email_address", "A valid email address is required", status: 400)
        }
        guard !Email.isValid(email) else { return }
        throw RestError(
            "woocommerce_rest_invalid_email_address",
            "The provided email address (\(Sanitize.html(email))) is not valid—please provide a valid email address",
            status: 400)
    }

    private func checkShipping(_ order: Order) throws {
        // Where nothing is sent to there is no package either, and the country is what is wrong
        // (checkout/country-not-sold).
        let (country, packages) = (order.shipping.country, try cart.summary.packages)
        let unchosen = packages.filter { $0.chosenRate == nil }
        let isSentThere = !country.isEmpty && cart.rules.shipsTo.map { $0.contains(country) } ?? true
        let isRefused = isSentThere ? packages.isEmpty || !unchosen.isEmpty : unchosen.contains { !$0.rates.isEmpty }
        guard isRefused else { return }
        throw RestError(
            "woocommerce_rest_invalid_shipping_option", "Sorry, this order requires a shipping option.",
            status: 400)
    }
}

/// Which coupons of an order its customer may not use.
struct CheckoutCoupons {
    let scope: Scope

    func refused(_ order: Order) throws -> [(code: String, reason: String)] {
        var refused: [(String, String)] = []
        for item in order.items(.coupon) {
            guard let coupon = try CouponRecord.find(code: item.name, in: scope.visit.database),
                let reason = try reason(coupon, order)
            else { continue }
            refused.append((coupon.code, reason))
        }
        return refused.map { (code: $0.0, reason: $0.1) }
    }

    private func reason(_ coupon: Coupon, _ order: Order) throws -> String? {
        let emails = [scope.identity.user?.email ?? "", order.billing.email].filter { !$0.isEmpty }
        if !coupon.emails.isEmpty, !emails.isEmpty, !emails.contains(where: coupon.allows) {
            return "Please enter a valid email at checkout to use coupon code &quot;\(coupon.code)&quot;."
        }
        guard coupon.usageLimitPerUser > 0 else { return nil }
        let aliases = try aliases(order)
        let count = coupon.usedBy.filter { aliases.contains($0.lowercased()) }.count
        guard count >= coupon.usageLimitPerUser else { return nil }
        return CouponRefusal.escaped(CouponRefusal.usedUp.message(coupon.code, scope.profile))
    }

    /// What a customer is known by, in lower case: address of the order, account and its address. The database compares
    /// without case (store-stories/per-user-coupon-limits).
    private func aliases(_ order: Order) throws -> Set<String> {
        let database = scope.visit.database
        let user =
            order.customerID > 0
            ? try UserRecord.find(id: order.customerID, in: database)
            : try UserRecord.find(email: order.billing.email, in: database)
        var aliases: Set = [order.billing.email]
        if let user { aliases.formUnion([String(user.id), user.email]) }
        return Set(aliases.filter { !$0.isEmpty }.map { $0.lowercased() })
    }
}
