import Simulator

/// A coupon of a cart as the Store API shows it.
enum CouponPayload {
    static func write(_ coupon: AppliedCoupon, _ currency: Currency, _ json: inout JSONWriter) {
        json.write(.object(members(coupon, currency)))
    }

    /// `code`, `discount_type`, `totals`. Of a tax half a minor unit is rounded down (store-stories/coupon-kinds).
    static func members(_ coupon: AppliedCoupon, _ currency: Currency) -> JSONObject {
        var totals: JSONObject = [
            "total_discount": .string(currency.text(coupon.shown?.amount ?? .zero)),
            "total_discount_tax": .string(currency.text((coupon.shown?.tax ?? .zero).rounded(0, .halfDown))),
        ]
        for (name, value) in currency.members { totals[name] = value }
        return [
            "code": .string(coupon.code), "discount_type": .string(coupon.coupon?.kind.rawValue ?? "fixed_cart"),
            "totals": .object(totals),
        ]
    }
}
