/// A line as coupons see it.
struct DiscountLine: Hashable, Sendable {
    /// The cart item's key.
    let key: String
    /// What coupons look at.
    let target: CouponTarget
    /// The line's price before discounts, in minor units.
    let price: Amount
    /// Pieces; not always a whole number (cart-items/put-errors).
    let quantity: Amount
}

/// Works out coupons on the lines of a cart, in minor units.
///
/// Each coupon is worked out on the price before discounts, unless the shop works them out one after the other; no line
/// falls below 0. Cents lost by rounding a percentage down per line go, one a piece, to the lines in ``lines``' order
/// (coupons/rounding).
struct Discounts {
    /// The lines, highest price times quantity or dearest piece first: the order in which left-over cents are given out.
    private let lines: [DiscountLine]
    private let isSequential: Bool
    /// By coupon's code, then by line.
    private(set) var byCoupon: [(code: String, lines: [String: Amount])] = []
    /// By line.
    private(set) var byLine: [String: Amount] = [:]

    /// Lines without discount.
    ///
    /// - Parameter byPiece: whether the price of a piece decides about the order of lines, instead of price times quantity.
    init(_ lines: [DiscountLine], sequentially isSequential: Bool, byPiece: Bool) {
        let one = Amount(1)
        let ranked = lines.enumerated().sorted { first, second in
            var (left, right) = (first.element.price, second.element.price)
            let (pieces, others) = (first.element.quantity, second.element.quantity)
            // A quotient of more than one piece, compared without dividing.
            (left, right) =
                byPiece ? (left * max(one, others), right * max(one, pieces)) : (left * pieces, right * others)
            return left == right ? first.offset < second.offset : left > right
        }
        self.lines = ranked.map(\.element)
        self.isSequential = isSequential
    }

    /// Works one more coupon out. `decimals` are the currency's.
    mutating func apply(_ coupon: Coupon, decimals: Int) {
        byCoupon.append((coupon.code, [:]))
        let open = lines.filter { remaining($0) > .zero && $0.quantity > .zero && coupon.discounts($0.target) }
        let amount = coupon.amount.shifted(by: decimals).rounded(4)
        switch coupon.kind {
        case .percent: takePercent(coupon, open)
        case .fixedProduct: _ = takeEach(amount, open, limit: coupon.limitToItems)
        case .fixedCart: takeFromCart(amount, open)
        }
    }

    /// What is left of a line, in whole minor units.
    private func remaining(_ line: DiscountLine) -> Amount {
        (line.price - (byLine[line.key] ?? .zero)).rounded().magnitude
    }

    private mutating func give(_ discount: Amount, to line: DiscountLine) {
        byLine[line.key, default: .zero] = (byLine[line.key] ?? .zero) + discount
        let last = byCoupon.count - 1
        byCoupon[last].lines[line.key] = (byCoupon[last].lines[line.key] ?? .zero) + discount
    }

    // MARK: Kinds

    private mutating func takePercent(_ coupon: Coupon, _ open: [DiscountLine]) {
        var (given, cart, applied) = (Amount.zero, Amount.zero, Amount.zero)
        for line in open {
            let left = remaining(line)
            let pieces = limited(line.quantity, coupon.limitToItems, applied)
            let price = (isSequential ? left : line.price.rounded()).times(pieces, over: line.quantity)
            let discount = min(left, price.times(coupon.amount, over: Amount(100)).floored).rounded(0, .halfDown)
            cart = cart + price
            applied = applied + pieces
            given = given + discount
            give(discount, to: line)
        }
        let whole = cart.times(coupon.amount, over: Amount(100)).rounded(0, .halfDown)
        if given < whole { giveCents(whole - given, open) }
    }

    /// Takes an amount off every piece; answers what was taken in all.
    private mutating func takeEach(_ amount: Amount, _ open: [DiscountLine], limit: Int = 0) -> Amount {
        var (given, applied) = (Amount.zero, Amount.zero)
        for line in open {
            let pieces = limited(line.quantity, limit, applied)
            let each = limit > 0 ? min(amount, line.price / line.quantity) : amount
            let discount = min(remaining(line), each * pieces)
            applied = applied + pieces
            given = given + discount
            give(discount, to: line)
        }
        return given
    }

    /// Spreads an amount evenly over the pieces, again and again until it is gone or nothing is left to discount.
    private mutating func takeFromCart(_ amount: Amount, _ open: [DiscountLine]) {
        let priced = open.filter { $0.price > .zero }
        let pieces = priced.map(\.quantity).total
        guard pieces > .zero else { return }
        var rest = amount
        for _ in 0..<Self.rounds where rest > .zero {
            let each = (rest / pieces).floored
            guard each > .zero else { return giveCents(rest, priced) }
            let given = takeEach(each, priced)
            guard given > .zero else { return }
            rest = rest - given
        }
    }

    /// Gives out cents, one a piece, until `amount` is reached.
    private mutating func giveCents(_ amount: Amount, _ open: [DiscountLine]) {
        var given = Amount.zero
        for line in open where given < amount {
            let pieces = line.quantity.whole + (line.quantity.isWhole ? 0 : 1)
            let wanted = (amount - given).whole + ((amount - given).isWhole ? 0 : 1)
            let cents = min(Amount(min(pieces, wanted)), remaining(line))
            give(cents, to: line)
            given = given + cents
        }
    }

    private func limited(_ quantity: Amount, _ limit: Int, _ applied: Amount) -> Amount {
        limit > 0 ? max(.zero, min(quantity, Amount(limit) - applied)) : quantity
    }

    /// Enough for every real cart: each round takes its share of what the last one left.
    private static let rounds = 10_000
}
