import Simulator

/// What is wrong with a cart, for its `errors` and for the checkout's refusal.
struct CartFault: Hashable, Sendable {
    /// e.g. `woocommerce_rest_product_out_of_stock`.
    let code: String
    /// Plain quotes; answers make them typographic.
    let message: String
}

extension Cart {
    /// What is wrong with the cart: lines first, and only if those are fine coupons, extensions, then notices.
    ///
    /// Coupons that do not count any more are taken off by this (coupons/deleted-while-applied). Notices stay, so that
    /// they are told again and no order can be placed (`CartController::validate_cart`, store-stories/cart-life 37).
    func takeFaults() throws -> [CartFault] {
        let stock = try stockFaults()
        if !stock.isEmpty { return stock }
        let coupons = try dropInvalidCoupons()
        if !coupons.isEmpty { return coupons }
        if let error = rules.extensions.cartError { return [error] }
        return state.notices.map { CartFault(code: "woocommerce_rest_cart_item_error", message: $0) }
    }

    /// Takes coupons off that do not count any more, and says which and why.
    func dropInvalidCoupons() throws -> [CartFault] {
        guard !state.coupons.isEmpty, rules.couponsEnabled else { return [] }
        let lines = try lines
        let checks = CartCoupons(self, lines, try CartCalculation(self).bareItems(lines))
        let refused = try checks.applied().filter { $0.refusal != nil }
        guard !refused.isEmpty else { return [] }
        for coupon in refused { try take(off: coupon.code) }
        return refused.map { applied in
            let code = applied.coupon?.code ?? applied.code
            let reason = CouponRefusal.escaped(applied.refusal?.message(code, scope.profile) ?? "")
            return CartFault(
                code: "woocommerce_rest_cart_coupon_error",
                message: "The \"\(code)\" coupon has been removed from your cart: \(reason)")
        }
    }

    // MARK: Lines

    private func stockFaults() throws -> [CartFault] {
        let lines = try lines
        var (gone, unsellable, crowded, scarce) = ([CartLine](), [CartLine](), [CartLine](), [CartLine]())
        for line in lines {
            let quantity = line.item.quantity.amount
            if !line.isPurchasable(byEditor: isEditor) {
                unsellable.append(line)
            } else if line.stock.isSoldIndividually, quantity > Amount(limits(line.product, line.stock).maximum) {
                crowded.append(line)
            } else if !line.stock.isInStock {
                gone.append(line)
            } else if isScarce(line, lines) {
                scarce.append(line)
            }
        }
        return StockFault.outOfStock.faults(gone) + StockFault.notPurchasable.faults(unsellable)
            + StockFault.tooMany.faults(crowded) + StockFault.partial.faults(scarce)
    }

    private func isScarce(_ line: CartLine, _ lines: [CartLine]) -> Bool {
        guard line.stock.isManaged, !line.stock.allowsBackorders, let remaining = line.stock.remaining else {
            return false
        }
        return remaining < Self.quantity(countedBy: line.stock.countedBy, in: lines)
    }

    /// Pieces in the cart that one product's stock has to cover.
    static func quantity(countedBy product: Int, in lines: [CartLine]) -> Amount {
        lines.filter { $0.stock.countedBy == product }.map(\.item.quantity.amount).total
    }
}

/// How lines can be short of stock, with the sentence for one product and for several.
private enum StockFault {
    case outOfStock, notPurchasable, tooMany, partial

    func faults(_ lines: [CartLine]) -> [CartFault] {
        guard !lines.isEmpty else { return [] }
        let names = Self.joined(lines.map { "\"\($0.name)\"" })
        return [CartFault(code: code, message: lines.count > 1 ? several(names) : one(names))]
    }

    private var code: String {
        switch self {
        case .outOfStock: "woocommerce_rest_product_out_of_stock"
        case .notPurchasable: "woocommerce_rest_product_not_purchasable"
        case .tooMany: "woocommerce_rest_product_too_many_in_cart"
        case .partial: "woocommerce_rest_product_partially_out_of_stock"
        }
    }

    private func one(_ name: String) -> String {
        switch self {
        case .outOfStock: "\(name) is out of stock and cannot be purchased. Please remove it from your cart."
        case .notPurchasable: "\(name) cannot be purchased. Please remove it from your cart."
        case .tooMany:
            """
            There are too many \(name) in the cart. Only 1 item can be purchased. \
            Please reduce the quantity in your cart.
            """
        case .partial: "There is not enough \(name) in stock. Please reduce the quantity in your cart."
        }
    }

    private func several(_ names: String) -> String {
        switch self {
        case .outOfStock: "\(names) are out of stock and cannot be purchased. Please remove them from your cart."
        case .notPurchasable: "\(names) cannot be purchased. Please remove them from your cart."
        case .tooMany:
            """
            There are too many \(names) in the cart. Only 1 item of each can be purchased. \
            Please reduce the quantities in your cart.
            """
        case .partial: "There are not enough \(names) in stock. Please reduce the quantities in your cart."
        }
    }

    private static func joined(_ names: [String]) -> String {
        guard names.count > 1, let last = names.last else { return names.first ?? "" }
        return "\(names.dropLast().joined(separator: ", ")) and \(last)"
    }
}
