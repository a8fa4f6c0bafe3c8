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
        let wanted = [SetCookie(name: items, value: "1"), SetCookie(name: hash, value: cart.hash(summary))]
        return wanted.filter { scope.cookies[$0.name] != $0.value && !scope.setCookies.contains($0) }
    }
}

extension Cart {
    /// Tells the browser that there is something in the cart, as soon as a line was added.
    func announce() throws {
        guard hasNewLine else { return }
        let summary = try summary
        scope.setCookies.append(SetCookie(name: "woocommerce_items_in_cart", value: "1"))
        scope.setCookies.append(SetCookie(name: "woocommerce_cart_hash", value: hash(summary)))
    }

    /// The Cart-Hash; empty for an empty cart.
    func hash(_ summary: CartSummary) -> String {
        CartHash.value(summary.lines.map(\.item), summary.totals, decimals: rules.currency.decimals)
    }
}
