import Simulator

/// Coupons of orders that are made or changed over `wc/v3`.
struct OrderCoupons {
    let scope: Scope

    init(_ scope: Scope) { self.scope = scope }

    private var database: Database { scope.visit.database }

    /// Gives an order exactly these coupons, and its lines the totals that follow.
    ///
    /// - Throws: ``RestError`` where one of them is not valid; ``Kept`` where the old ones are off by then.
    func replace(with codes: [String], in order: inout Order) throws {
        let applied = Set(order.items(.coupon).map(\.name))
        // Those that the order has already are not checked before all are taken off, but when they are put on again.
        for code in codes where !applied.contains(code.lowercased()) { _ = try valid(code) }
        try count(in: order, up: false)
        order.items.removeAll { $0.kind == .coupon }
        for index in order.items.indices where order.items[index].kind == .line {
            order.items[index].total = order.items[index].subtotal
        }
        guard !codes.isEmpty else { return }
        let coupons: [Coupon]
        do { coupons = try codes.map { try valid($0) } } catch let refusal as RestError {
            throw applied.isEmpty ? refusal : Kept(refusal)
        }
        try discount(&order, coupons)
        try count(in: order, up: true)
    }

    /// In an order whose coupons count as used, a new one counts at once and one that goes is given back
    /// (rest-v3-orders/coupon-lines 17).
    private func count(in order: Order, up: Bool) throws {
        guard order.areCouponsCounted else { return }
        let user = order.customerID > 0 ? String(order.customerID) : order.billing.email
        for coupon in order.items(.coupon) { try CouponUsage(scope: scope).count(coupon.name, by: user, up: up) }
    }

    private func valid(_ code: String) throws -> Coupon {
        guard let coupon = try CouponRecord.find(code: code, in: database) else {
            throw refusal(.unknown, code)
        }
        if let expires = coupon.expires, expires < scope.visit.now { throw refusal(.expired, coupon.code) }
        if coupon.usageLimit > 0, coupon.usageCount >= coupon.usageLimit { throw refusal(.usedUp, coupon.code) }
        return coupon
    }

    private func refusal(_ reason: CouponRefusal, _ code: String) -> RestError {
        RestError("woocommerce_rest_invalid_coupon", Sanitize.html(reason.message(code, scope.profile)), status: 400)
    }

    /// Discounts are worked out in minor units, as for carts.
    private func discount(_ order: inout Order, _ coupons: [Coupon]) throws {
        let shop = try ShopRules.load(scope)
        let decimals = shop.currency.decimals
        let lines = try order.items.indices.filter { order.items[$0].kind == .line }.map { index in
            let item = order.items[index]
            return DiscountLine(
                key: String(index), target: try target(item), price: item.subtotal.shifted(by: decimals),
                quantity: Amount(item.quantity))
        }
        var discounts = Discounts(
            lines, sequentially: shop.discountsSequentially, byPiece: scope.profile.sharesCentsByPriceOfPieces)
        for coupon in coupons.sorted(by: Coupon.calculationOrder) { discounts.apply(coupon, decimals: decimals) }
        for (key, amount) in discounts.byLine {
            guard let index = Int(key) else { continue }
            order.items[index].total = order.items[index].subtotal - amount.shifted(by: -decimals)
        }
        let byCode = Dictionary(discounts.byCoupon.map { ($0.0, $0.1) }) { _, last in last }
        for coupon in coupons {
            let parts = byCode[coupon.code] ?? [:]
            order.items.append(try item(coupon, parts, order, decimals))
        }
    }

    private func item(
        _ coupon: Coupon, _ parts: [String: Amount], _ order: Order, _ decimals: Int
    ) throws -> OrderItem {
        let sums = OrderSums(scope)
        let (rules, table, base) = (try sums.rules, try sums.table, try sums.base)
        var tax = Amount.zero
        for (key, amount) in parts {
            guard rules.isEnabled, let index = Int(key) else { continue }
            let rates = table.rates(for: order.items[index].taxClass, at: base)
            tax = tax + Tax.charges(on: amount, rates, isIncluded: false).total
        }
        var item = OrderItem(.coupon)
        item.name = coupon.code
        item.total = parts.values.total.shifted(by: -decimals).rounded(decimals)
        item.totalTax = tax.shifted(by: -decimals).rounded(decimals)
        item.meta = [OrderMeta(key: "coupon_info", value: .string(coupon.info))]
        return item
    }

    private func target(_ item: OrderItem) throws -> CouponTarget {
        let product = try OrderProducts(scope).product(item)
        let categories = try Term.terms(of: item.productID, "product_cat", in: database).map(\.id)
        return CouponTarget(
            id: item.soldID, parent: item.variationID > 0 ? item.productID : 0, categories: categories,
            isOnSale: product?.isOnSale(at: scope.visit.now) ?? false, name: item.name)
    }
}

extension Coupon {
    /// What an order remembers of a coupon: id, code, kind, amount, and whether it gives free shipping.
    var info: String {
        let kind: JSONValue = kind == .fixedCart ? nil : .string(kind.rawValue)
        var parts: [JSONValue] = [.init(id), .string(code), kind, .double(amount.double)]
        if givesFreeShipping { parts.append(true) }
        return JSONWriter.text(.array(parts), style: .plain)
    }
}
