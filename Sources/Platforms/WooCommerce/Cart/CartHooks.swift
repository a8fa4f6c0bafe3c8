import Simulator

/// What the frame around cart routes asks of the cart.
enum CartHooks {
    /// The `Cart-Hash` header after a request: an MD5 over lines and total, empty for an empty cart.
    static func hash(_ request: RestRequest) throws -> String {
        let cart = try Cart.of(request)
        return cart.hash(try cart.summary)
    }
}
