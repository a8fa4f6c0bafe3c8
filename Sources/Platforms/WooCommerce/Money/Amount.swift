import PHP
import Simulator

/// An exact decimal number with ten places behind the point: prices, percentages, amounts in minor units.
///
/// Sums and products with whole numbers are exact; quotients are rounded in the tenth place, far behind the sixth, the
/// last one the imitated system keeps. What does not fit stops at ``limit`` instead of overflowing.
struct Amount: Hashable, Sendable {
    /// Ten-billionths.
    private(set) var units: Int128

    /// How many units make 1.
    private static let scale: Int128 = 10_000_000_000
    /// The largest magnitude, about 10^26: beyond every price, and no sum of two overflows.
    private static let limit = Int128.max / 4

    /// So many ten-billionths.
    private init(units: Int128) { self.units = Self.clamped(units) }

    /// A whole number.
    init(_ whole: Int) { units = Int128(whole) * Self.scale }

    /// Digits with the point so many places from the right: `Amount(digits: 1999, places: 2)` is 19.99.
    init(digits: Int, places: Int) { self = Amount(digits).shifted(by: -places) }

    static let zero = Amount(0)

    private static func clamped(_ units: Int128) -> Int128 { min(max(units, -limit), limit) }
}

// MARK: Arithmetic

extension Amount: Comparable, AdditiveArithmetic {
    static func < (one: Amount, other: Amount) -> Bool { one.units < other.units }
    static func + (one: Amount, other: Amount) -> Amount { Amount(units: one.units + other.units) }
    static func - (one: Amount, other: Amount) -> Amount { Amount(units: one.units - other.units) }
    static prefix func - (one: Amount) -> Amount { Amount(units: -one.units) }

    /// The product, rounded in the tenth place.
    static func * (one: Amount, other: Amount) -> Amount { one.times(other, over: Amount(1)) }

    /// The quotient, rounded in the tenth place; 0 where the divisor is 0.
    static func / (one: Amount, other: Amount) -> Amount { one.times(Amount(1), over: other) }

    /// `self * factor / divisor` with one rounding; 0 where the divisor is 0.
    func times(_ factor: Amount, over divisor: Amount) -> Amount {
        guard divisor.units != 0 else { return .zero }
        let (product, overflow) = units.multipliedReportingOverflow(by: factor.units)
        guard !overflow else { return Amount(units: Self.limit * Int128((units.signum() * factor.units.signum()))) }
        return Amount(units: Self.divide(product, by: divisor.units))
    }

    private static func divide(_ number: Int128, by divisor: Int128) -> Int128 {
        let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
        let isAway = remainder.magnitude >= divisor.magnitude - remainder.magnitude
        guard isAway, remainder != 0 else { return quotient }
        return quotient + (number.signum() == divisor.signum() ? 1 : -1)
    }

    /// Without its sign.
    var magnitude: Amount { units < 0 ? -self : self }

    /// Times ten to the power of `places`.
    func shifted(by places: Int) -> Amount {
        let factor = Self.power(min(abs(places), 20))
        guard places >= 0 else { return Amount(units: Self.divide(units, by: factor)) }
        let (product, overflow) = units.multipliedReportingOverflow(by: factor)
        return Amount(units: overflow ? Self.limit * units.signum() : product)
    }

    private static func power(_ places: Int) -> Int128 { (0..<places).reduce(1) { product, _ in product * 10 } }
}

// MARK: Rounding

/// What happens to exactly half a unit.
enum RoundingRule: Sendable {
    /// Away from zero: PHP's usual way.
    case halfUp
    /// Towards zero: taxes taken out of prices, and discounts.
    case halfDown
}

extension Amount {
    /// Rounded to so many places behind the point.
    func rounded(_ places: Int = 0, _ rule: RoundingRule = .halfUp) -> Amount {
        guard (0..<10).contains(places) else { return self }
        let step = Self.scale / Self.power(places)
        let rest = (units % step).magnitude
        let isAway = rule == .halfUp ? rest * 2 >= step.magnitude : rest * 2 > step.magnitude
        let floor = units - units % step
        return Amount(units: isAway ? floor + units.signum() * step : floor)
    }

    /// The largest whole number that is not greater.
    var floored: Amount {
        let rest = units % Self.scale
        return Amount(units: units - rest - (rest < 0 ? Self.scale : 0))
    }

    /// The whole part, towards zero.
    var whole: Int { Int(clamping: units / Self.scale) }

    /// Whether nothing stands behind the point.
    var isWhole: Bool { units % Self.scale == 0 }
}

// MARK: Spelling

extension Amount {
    /// The number a text starts with, as PHP's `(float)` reads it: `"12.5abc"` is 12.5, `""` and `"abc"` are 0.
    init(_ text: String) {
        if let plain = Self.plain(text.utf8Span.span) { self = plain } else { self.init(PHP.double(text)) }
    }

    /// The nearest number; 0 for what is no number.
    init(_ value: Double) {
        let scaled = (value * 1e10).rounded()
        if value.isFinite, abs(scaled) < 4e37 {
            units = Self.clamped(Int128(scaled))
        } else {
            units = value.isNaN ? 0 : value < 0 ? -Self.limit : Self.limit
        }
    }

    /// A text that is all digits with at most one point and a minus: prices as shops store them.
    private static func plain(_ text: borrowing Span<UInt8>) -> Amount? {
        let start = text.count > 0 && text[0] == UInt8(ascii: "-") ? 1 : 0
        guard (start + 1...26).contains(text.count) else { return nil }
        var digits: Int128 = 0
        var places: Int?
        for place in start..<text.count {
            let byte = text[place]
            if byte == UInt8(ascii: "."), places == nil {
                places = 0
            } else if byte.isDigit {
                digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
                places = places.map { $0 + 1 }
            } else {
                return nil
            }
        }
        guard text.count > start + (places == nil ? 0 : 1), places ?? 0 <= 10 else { return nil }
        let units = digits * power(10 - (places ?? 0))
        return Amount(units: start == 1 ? -units : units)
    }

    /// With exactly so many places behind the point, rounded half up: `19.90`.
    func fixed(_ places: Int) -> String {
        let places = min(max(places, 0), 9)
        let rounded = rounded(places)
        let digits = String(rounded.units.magnitude / Self.power(10 - places).magnitude)
        let sign = rounded.units < 0 ? "-" : ""
        guard places > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
    }

    /// The nearest binary number, for what the imitated system shows as one (hashes, weights).
    var double: Double { Double(units) / 1e10 }
}

extension Amount: CustomStringConvertible {
    /// As short as possible: `19.9`, `20`.
    var description: String {
        guard !isWhole else { return String(units / Self.scale) }
        let digits = String((units % Self.scale).magnitude)
        var fraction = String(repeating: "0", count: 10 - digits.utf8.count) + digits
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return "\(units < 0 ? "-" : "")\(units.magnitude / Self.scale.magnitude).\(fraction)"
    }
}

extension Sequence where Element == Amount {
    /// The sum.
    var total: Amount { reduce(.zero, +) }
}

extension Amount: ColumnValue {
    /// Exact decimals are stored as text.
    static var columnType: String { "TEXT" }
    var boundValue: BoundValue { .text(description) }
    init?(_ cell: Cell) { self.init(cell.text) }
}
