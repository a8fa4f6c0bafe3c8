import PHP
import Simulator

/// The coupons of a cart: which of them count, and why others do not.
struct CartCoupons {
    private let cart: Cart
    private let lines: [CartLine]
    private let bare: ItemTotals
    private var database: Database { cart.visit.database }

    /// `bare` are the lines' totals without discounts.
    init(_ cart: Cart, _ lines: [CartLine], _ bare: ItemTotals) {
        self.cart = cart
        self.lines = lines
        self.bare = bare
    }

    /// An applied coupon and whether it counts.
    struct Applied {
        let code: String
        let coupon: Coupon?
        let refusal: CouponRefusal?

        /// The coupon where it counts.
        var valid: Coupon? { refusal == nil ? coupon : nil }

        /// With what it takes off.
        func shown(_ items: ItemTotals) -> AppliedCoupon {
            let totals = valid.flatMap { coupon in items.coupons.first { $0.code == coupon.code } }
            return AppliedCoupon(code: code, coupon: coupon, totals: totals)
        }
    }

    /// The cart's coupons in the order they were applied.
    func applied() throws -> [Applied] {
        guard cart.rules.couponsEnabled else { return [] }
        return try cart.state.coupons.map { code in
            let coupon = try CouponRecord.find(code: code, in: database)
            return Applied(code: code, coupon: coupon, refusal: try refusal(coupon))
        }
    }

    // MARK: Checks

    /// Why a coupon does not count, nil where it does. The checks in the imitated system's order.
    func refusal(_ coupon: Coupon?) throws -> CouponRefusal? {
        guard let coupon else { return .unknown }
        if let refusal = usageRefusal(coupon) { return refusal }
        if let expires = coupon.expires, cart.visit.now > expires { return .expired }
        if let refusal = spendRefusal(coupon) { return refusal }
        if let refusal = try productRefusal(coupon) { return refusal }
        return emailRefusal(coupon)
    }

    private func usageRefusal(_ coupon: Coupon) -> CouponRefusal? {
        let user = cart.scope.identity.userID
        if coupon.usageLimit > 0, coupon.usageCount >= coupon.usageLimit {
            return user == 0 ? .usedUpForGuest : .usedUp
        }
        guard coupon.usageLimitPerUser > 0, user > 0 else { return nil }
        let email = cart.scope.identity.user?.email
        let uses = coupon.usedBy.filter { $0 == String(user) || $0.lowercased() == email?.lowercased() }.count
        return uses >= coupon.usageLimitPerUser ? .usedUp : nil
    }

    /// The subtotal before discounts counts, as the shopper sees it (coupons/minimum-counts-discounts).
    private func spendRefusal(_ coupon: Coupon) -> CouponRefusal? {
        let shown = cart.rules.tax.cartShowsTax ? bare.subtotal + bare.subtotalTax : bare.subtotal
        let currency = cart.rules.currency
        let subtotal = shown.shifted(by: -currency.decimals)
        if coupon.minimum > .zero, coupon.minimum > subtotal { return .belowMinimum(currency.sentence(coupon.minimum)) }
        if coupon.maximum > .zero, coupon.maximum < subtotal { return .aboveMaximum(currency.sentence(coupon.maximum)) }
        return nil
    }

    private func productRefusal(_ coupon: Coupon) throws -> CouponRefusal? {
        let targets = try lines.map(target)
        if !coupon.products.isEmpty,
            !targets.contains(where: { coupon.products.contains($0.id) || coupon.products.contains($0.parent) })
        {
            return .notApplicable
        }
        if !coupon.categories.isEmpty {
            let open = targets.filter { !(coupon.excludesSaleItems && $0.isOnSale) }
            guard open.contains(where: { $0.categories.contains(where: coupon.categories.contains) }) else {
                return .notApplicable
            }
        }
        if coupon.isForProducts {
            return targets.isEmpty || targets.contains(where: coupon.fits) ? nil : .notApplicable
        }
        return try cartRefusal(coupon, targets)
    }

    /// A coupon on the whole cart is refused for one line that it excludes.
    private func cartRefusal(_ coupon: Coupon, _ targets: [CouponTarget]) throws -> CouponRefusal? {
        if coupon.excludesSaleItems, targets.contains(where: \.isOnSale) { return .notForSaleItems }
        let products = targets.filter {
            coupon.excludedProducts.contains($0.id) || coupon.excludedProducts.contains($0.parent)
        }
        if !products.isEmpty { return .excludedProducts(products.map(\.name)) }
        var names: [String] = []
        for id in targets.flatMap(\.categories) where coupon.excludedCategories.contains(id) {
            if let name = try Term.find(id, in: database)?.name, !names.contains(name) { names.append(name) }
        }
        return names.isEmpty ? nil : .excludedCategories(names)
    }

    private func emailRefusal(_ coupon: Coupon) -> CouponRefusal? {
        let known = [cart.scope.identity.user?.email ?? "", cart.state.customer.billing.email].filter { !$0.isEmpty }
        return coupon.emails.isEmpty || known.contains(where: coupon.allows) ? nil : .notForEmail
    }

    /// What coupons look at in a line. A category counts for its children too.
    func target(_ line: CartLine) throws -> CouponTarget {
        CouponTarget(
            id: line.product.id, parent: line.product.parentID,
            categories: try cart.categories(of: (line.parent ?? line.product).id, among: lines),
            isOnSale: line.product.isOnSale(at: cart.visit.now), name: line.name)
    }
}

extension Cart {
    /// Whether a coupon of that code is applied, whatever its case; no code stands for any coupon
    /// (store-stories/coupon-limits).
    func hasCoupon(_ code: String) -> Bool {
        let wanted = code.trimmed.lowercased()
        guard !wanted.isEmpty else { return !state.coupons.isEmpty }
        return state.coupons.contains { $0.lowercased() == wanted }
    }

    /// Applies a coupon to the cart.
    ///
    /// - Throws: ``RestError`` `woocommerce_rest_cart_coupon_error`.
    func apply(coupon sent: String) throws {
        let code = scope.profile.couponCode(sent)
        let coupon = try CouponRecord.find(code: code, in: visit.database)
        // The code as it was sent, even where the coupon is written otherwise (store-stories/coupon-spelling).
        if hasCoupon(code) {
            throw Self.refused("Coupon code \"\(Sanitize.html(code.trimmed))\" has already been applied.")
        }
        // A number finds a coupon by its id, whose code is another (`WC_Coupon::__construct`).
        if coupon == nil, let id = Int(code), try CouponRecord.body(id, in: visit.database) != nil {
            throw Self.refused("\"\(code)\" is an invalid coupon code.")
        }
        let lines = try lines
        let checks = CartCoupons(self, lines, try CartCalculation(self).bareItems(lines))
        if let refusal = try checks.refusal(coupon) {
            let name = Sanitize.html(coupon?.code ?? HTMLText.withEntities(HTMLText.withoutTags(code)))
            throw Self.refused(refusal.message(name, scope.profile), details: refusal.details(name, scope.profile))
        }
        try checkIndividualUse()
        if coupon?.isIndividual == true {
            for other in state.coupons { try take(off: other) }
        }
        state.coupons.append(code.trimmed)
    }

    private func checkIndividualUse() throws {
        for applied in state.coupons {
            guard let other = try CouponRecord.find(code: applied, in: visit.database), other.isIndividual else {
                continue
            }
            throw Self.refused(
                "\"\(other.code)\" has already been applied and cannot be used in conjunction with other coupons.")
        }
    }

    /// Takes a coupon off the cart, whatever its case.
    func remove(coupon code: String) {
        let wanted = code.trimmed.lowercased()
        state.coupons.removeAll { $0.lowercased() == wanted }
    }

    /// Takes a coupon off and works the cart out, as the real system does each time: what is offered for shipping in
    /// between decides what is chosen afterwards (store-stories/coupon-kinds 25).
    func take(off code: String) throws {
        state.coupons.removeAll { $0 == code }
        _ = try summary
    }

    private static func refused(_ message: String, details: JSONObject = [:]) -> RestError {
        var data: JSONObject = ["status": 400]
        if !details.isEmpty { data["details"] = .object(details) }
        return RestError("woocommerce_rest_cart_coupon_error", CouponRefusal.escaped(message), status: 400, data: data)
    }
}
