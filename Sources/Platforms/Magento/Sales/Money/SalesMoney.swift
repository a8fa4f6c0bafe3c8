import Simulator

/// A sum in the currency of the books and in the currency that the customer paid in, as pairs of columns keep it:
/// `base_grand_total` and `grand_total`. Either may be unknown, which counts as zero in sums.
struct SalesMoney: Hashable, Sendable {
    var base: SalesAmount?
    var own: SalesAmount?

    init(base: SalesAmount? = nil, own: SalesAmount? = nil) { (self.base, self.own) = (base, own) }

    init(_ amount: QuoteAmount) { self.init(base: SalesAmount(amount.base), own: SalesAmount(amount.own)) }

    static let zero = SalesMoney(base: .zero, own: .zero)

    /// Whether the customer's side is something.
    var isSome: Bool { !own.orZero.isZero }

    /// Both sides, changed alike.
    func mapped(_ change: (SalesAmount) -> SalesAmount) -> SalesMoney {
        SalesMoney(base: change(base.orZero), own: change(own.orZero))
    }

    /// Both sides, put together alike.
    func joined(_ other: SalesMoney, _ join: (SalesAmount, SalesAmount) -> SalesAmount) -> SalesMoney {
        SalesMoney(base: join(base.orZero, other.base.orZero), own: join(own.orZero, other.own.orZero))
    }

    static func + (a: SalesMoney, b: SalesMoney) -> SalesMoney { a.joined(b, +) }
    static func - (a: SalesMoney, b: SalesMoney) -> SalesMoney { a.joined(b, -) }
    static prefix func - (a: SalesMoney) -> SalesMoney { a.mapped { -$0 } }
    static func += (a: inout SalesMoney, b: SalesMoney) { a = a + b }

    /// The lesser on each side.
    static func least(_ a: SalesMoney, _ b: SalesMoney) -> SalesMoney { a.joined(b, Swift.min) }
}

extension ColumnVisitor {
    /// A pair of columns.
    mutating func callAsFunction(_ base: StaticString, _ own: StaticString, _ money: inout SalesMoney) {
        self(base, &money.base)
        self(own, &money.own)
    }
}
