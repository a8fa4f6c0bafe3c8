import PHP
import Simulator

/// `…/coupons`.
enum CartCouponEndpoints {
    /// GET: the code, or nothing.
    static func get(_ call: Invocation) throws -> Answer {
        let cart = try CartReference(call).active(call)
        guard let coupon = cart.quote.coupon, !coupon.isEmpty else { return .nothing }
        return .value(.string(coupon))
    }

    /// PUT: a code that no rule takes is refused, and one that was set before is gone (conditions-on-cart).
    static func set(_ call: Invocation) throws -> Answer {
        var cart = try filled(call)
        let code = PHP.trim(call.input.text("couponCode") ?? "")
        cart.quote.coupon = code
        cart.shipping.collectsRates = true
        try cart.collectTotals(in: call.visit)
        try cart.save(in: call.visit)
        guard cart.quote.coupon == code else {
            throw Kept(MagentoError.notFound("The coupon code isn't valid. Verify the code and try again."))
        }
        return .yes
    }

    /// DELETE
    static func remove(_ call: Invocation) throws -> Answer {
        var cart = try filled(call)
        cart.quote.coupon = nil
        cart.shipping.collectsRates = true
        try cart.collectTotals(in: call.visit)
        try cart.save(in: call.visit)
        return .yes
    }

    private static func filled(_ call: Invocation) throws -> Cart {
        let reference = try CartReference(call)
        let cart = try reference.active(call)
        guard cart.quote.itemsCount > 0 else {
            throw MagentoError.notFound("The \"%1\" Cart doesn't contain products.", [reference.shown()])
        }
        return cart
    }
}
