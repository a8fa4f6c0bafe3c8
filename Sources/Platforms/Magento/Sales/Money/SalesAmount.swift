import PHP
import Simulator

/// A number as the DECIMAL(20,4) columns of the sales tables keep it: exact, with four places behind the point.
///
/// The imitated system works in floats and rounds when it stores; a product or a share is worked out in a float here too,
/// and is exact again once it is an amount.
struct SalesAmount: Hashable, Comparable, Sendable {
    /// Ten-thousandths.
    let units: Int64

    static let zero = SalesAmount(units: 0)

    /// Far beyond any sum of money, and far enough from the end to add two.
    private static let limit: Int64 = 1_000_000_000_000_000_000

    init(units: Int64) { self.units = min(max(units, -Self.limit), Self.limit) }

    /// The nearest amount.
    init(_ value: Double) {
        let scaled = (value * 10_000).rounded()
        self.init(units: Int64(exactly: scaled) ?? (scaled.isNaN ? 0 : scaled < 0 ? -Self.limit : Self.limit))
    }

    var value: Double { Double(units) / 10_000 }
    var isZero: Bool { units == 0 }

    /// Rounded to cents, half away from zero.
    var rounded: SalesAmount { SalesAmount(PHP.round(value, 2)) }

    /// `parts` of `whole` of it, not yet rounded to cents; nothing where there is no whole.
    func share(_ parts: SalesAmount, of whole: SalesAmount) -> Double {
        whole.isZero ? 0 : value / whole.value * parts.value
    }

    static func < (a: SalesAmount, b: SalesAmount) -> Bool { a.units < b.units }
    static func + (a: SalesAmount, b: SalesAmount) -> SalesAmount { SalesAmount(units: a.units + b.units) }
    static func - (a: SalesAmount, b: SalesAmount) -> SalesAmount { SalesAmount(units: a.units - b.units) }
    static prefix func - (a: SalesAmount) -> SalesAmount { SalesAmount(units: -a.units) }
}

extension SalesAmount: ColumnValue {
    static var columnType: String { "REAL" }
    var boundValue: BoundValue { .real(value) }
    init?(_ cell: Cell) { self.init(cell.real) }
}

extension SalesAmount? {
    /// The amount, zero where there is none.
    var orZero: SalesAmount { self ?? .zero }
    /// The number, zero where there is none.
    var number: Double { (self ?? .zero).value }
}
