import Simulator

/// What the frame around cart routes asks of the cart.
enum CartHooks {
    /// The `Cart-Hash` header after a request: an MD5 over lines and total, empty for an empty cart.
    static func hash(_ request: RestRequest) throws -> String {
        let cart = try Cart.of(request)
        return cart.hash(try cart.summary)
    }

    /// Tells the browser about the cart once the answer is made.
    ///
    /// PHP holds answers below its buffer's size back, so cookies can still be set then; of larger ones the headers are
    /// gone (session/foreign-issuer-token sets them with one line in the cart, session/cart-token with two does not).
    static func close(_ reply: inout Reply, _ scope: Scope) throws {
        guard reply.body.count < outputBuffer, let cart = scope.cart else { return }
        for cookie in try cookies(cart, scope) { reply.headers.add("Set-Cookie", cookie.line(now: scope.visit.now)) }
    }

    private static let outputBuffer = 4096

    private static func cookies(_ cart: Cart, _ scope: Scope) throws -> [SetCookie] {
        let (items, hash) = ("woocommerce_items_in_cart", "woocommerce_cart_hash")
        let summary = try cart.summary
        if summary.lines.isEmpty {
            guard scope.cookies[items] != nil, !scope.setCookies.contains(where: { $0.name == items }) else {
                return []
            }
            let past = scope.visit.now.advanced(seconds: -3600)
            return [items, hash].map { SetCookie(name: $0, value: "0", expires: past) }
        }
        return news(cart.hash(summary), scope)
    }

    /// The cookies that tell of a cart's hash, without those that the browser has as they are.
    static func news(_ hash: String, _ scope: Scope) -> [SetCookie] {
        let all = [("woocommerce_items_in_cart", "1"), ("woocommerce_cart_hash", hash)]
        return all.map { SetCookie(name: $0, value: $1) }.filter { cookie in
            let known = scope.setCookies.last { $0.name == cookie.name }?.value ?? scope.cookies[cookie.name]
            return known != cookie.value
        }
    }
}

extension Cart {
    /// Tells the browser about a line that is being added, before the cart is worked out: the new line has no amounts yet,
    /// and the total is the one from before (session/two-cookie-sessions).
    func announce(_ item: CartItem) throws {
        let before = try summary
        let decimals = rules.currency.decimals
        let total = before.lines.isEmpty ? "0" : before.totals.total.shifted(by: -decimals).fixed(decimals)
        let hash = CartHash.value(
            before.lines.map(\.item) + [item], before.totals.items, total: total, decimals: decimals)
        scope.setCookies += CartHooks.news(hash, scope)
    }

    /// The Cart-Hash; empty for an empty cart.
    func hash(_ summary: CartSummary) -> String {
        CartHash.value(summary.lines.map(\.item), summary.totals, decimals: rules.currency.decimals)
    }
}
