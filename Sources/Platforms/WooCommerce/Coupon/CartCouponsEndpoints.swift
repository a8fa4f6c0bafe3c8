import PHP
import Simulator

/// `cart/coupons` and `cart/coupons/{code}`.
enum CartCouponsEndpoints {
    static let list = CartEndpoints.on { request, cart in
        let coupons = try cart.summary.coupons
        return RestResponse(
            .array(
                coupons.map { coupon in
                    var members = CouponPayload.members(coupon, cart.rules.currency)
                    members["_links"] = .object(links(coupon.code, request))
                    return .object(members)
                }))
    }

    static let create = CartEndpoints.on { request, cart in
        try CartEndpoints.requireCoupons(cart)
        let code = (request.string("code") ?? "").trimmed
        try cart.apply(coupon: code)
        return try single(code, cart, links: links(code, request), status: 201)
    }

    static let deleteAll = CartEndpoints.on { _, cart in
        cart.state.coupons = []
        return RestResponse([])
    }

    /// One coupon has no links (coupons/collection).
    static let get = CartEndpoints.on { request, cart in
        let code = try applied(request, cart)
        return try single(code, cart, links: nil)
    }

    static let delete = CartEndpoints.on { request, cart in
        cart.remove(coupon: try applied(request, cart))
        return .noContent
    }

    /// What is no coupon's code, or id as a number, is refused as a parameter, before anything else
    /// (coupons/collection-errors).
    static let checkCode: @Sendable (JSONValue, RestRequest) throws -> Void = { value, request in
        let database = request.visit.database
        let exists =
            switch value {
            case .string(let code): try CouponRecord.find(code: code, in: database) != nil
            case .int(let id): try CouponRecord.body(Int(id), in: database) != nil
            default: false
            }
        if !exists { throw SchemaFault.unexplained }
    }

    private static func applied(_ request: RestRequest, _ cart: Cart) throws -> String {
        let code = request.string("code") ?? ""
        guard cart.hasCoupon(code) else {
            throw RestError(
                "woocommerce_rest_cart_coupon_invalid_code", "Coupon does not exist in the cart.", status: 404)
        }
        return code
    }

    private static func single(_ code: String, _ cart: Cart, links: JSONObject?, status: Int = 200) throws
        -> RestResponse
    {
        let coupon = try cart.summary.coupons.first { $0.code.lowercased() == code.lowercased() }
        let members = coupon.map { CouponPayload.members($0, cart.rules.currency) } ?? [:]
        return RestResponse(.object(members), status: status, links: links)
    }

    private static func links(_ code: String, _ request: RestRequest) -> JSONObject {
        let base = request.scope.site.rest("/\(CartItemsEndpoints.namespace(request))/cart/coupons")
        var own: JSONObject = ["href": .string("\(base)/\(code)")]
        // A code that the route's pattern does not take leads nowhere (store-stories/coupon-spelling).
        if CaptureClass("[\\w-]+").accepts(code[...]) {
            own["targetHints"] = ["allow": ["GET", "DELETE"]]
        }
        return [
            "self": [.object(own)],
            "collection": [["href": .string(base)]],
        ]
    }
}
