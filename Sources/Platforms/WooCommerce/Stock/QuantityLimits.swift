/// How many pieces of a product a cart may hold.
struct QuantityLimits: Hashable, Sendable {
    /// At least 1.
    let minimum: Int
    /// At least the minimum.
    let maximum: Int
    /// Only multiples of this.
    let multipleOf: Int
    /// Whether the shopper may change the quantity.
    let isEditable: Bool

    /// No cart holds more of anything.
    private static let ceiling = 9999

    /// The limits of a product, by its stock and what an extension says.
    ///
    /// - Parameter limitsBackorders: whether counted stock is a limit even where more may be ordered.
    init(_ stock: StockView, rule: Extensions.Quantity? = nil, limitsBackorders: Bool = false) {
        var limit = Self.ceiling
        if stock.isSoldIndividually {
            limit = 1
        } else if !stock.allowsBackorders || limitsBackorders && stock.isManaged,
            let remaining = stock.remaining?.whole, remaining != 0
        {
            // Nothing left counts as no limit (stock/product-goes-out-of-stock-in-cart).
            limit = max(1, min(limit, remaining))
        }
        multipleOf = max(1, rule?.multipleOf ?? 1)
        let least = max(1, rule?.minimum ?? 1)
        minimum = (least + multipleOf - 1) / multipleOf * multipleOf
        maximum = max(rule?.maximum ?? limit, least) / multipleOf * multipleOf
        isEditable = !stock.isSoldIndividually
    }

    /// The nearest quantity within the limits, for what a cart already holds.
    func normalized(_ count: Int) -> Int {
        let stepped = count % multipleOf == 0 ? count : Self.rounded(count, multipleOf)
        return min(max(stepped, minimum), maximum)
    }

    /// The quantity that a new line gets for a request: up to the maximum, at least the minimum, whole steps.
    func starting(_ count: Int) -> Int { Self.rounded(max(min(count, maximum), minimum), multipleOf) }

    private static func rounded(_ count: Int, _ step: Int) -> Int { (count + step / 2) / step * step }

    /// Why a quantity is refused, nil where it is not.
    func refusal(_ quantity: Amount, name: String) -> (code: String, message: String)? {
        guard isEditable else {
            return ("readonly_quantity", "The quantity of &quot;\(name)&quot; cannot be changed")
        }
        let subject = "quantity of &quot;\(name)&quot;"
        if quantity < Amount(minimum) {
            return ("invalid_quantity", "The minimum \(subject) allowed in the cart is \(minimum)")
        }
        if quantity > Amount(maximum) {
            return ("invalid_quantity", "The maximum \(subject) allowed in the cart is \(maximum)")
        }
        if quantity.whole % multipleOf != 0 {
            return ("invalid_quantity", "The \(subject) must be a multiple of \(multipleOf)")
        }
        return nil
    }
}
