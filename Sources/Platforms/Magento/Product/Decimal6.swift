/// DECIMAL(20,6) of the imitated database: values are cut to its range and rounded to six places.
enum Decimal6 {
    /// The largest value of the column; larger ones are stored as this (products/prices-and-dates).
    private static let limit = 99_999_999_999_999.999_999

    /// A number as the column keeps it.
    static func stored(_ value: Double) -> Double {
        guard value.isFinite else { return value.isNaN ? 0 : (value < 0 ? -limit : limit) }
        if abs(value) >= limit { return value < 0 ? -limit : limit }
        return (value * 1_000_000).rounded() / 1_000_000
    }

    /// `89.950000`.
    static func text(_ value: Double) -> String { text(value, places: 6) }

    /// A number with so many digits behind the point, at most six.
    static func text(_ value: Double, places: Int) -> String {
        guard value.isFinite, abs(value) < 1e17 else { return "0." + String(repeating: "0", count: places) }
        var scale: Int64 = 1
        for _ in 0..<places { scale *= 10 }
        let magnitude = abs(value)
        var whole = Int64(magnitude)
        var fraction = Int64(((magnitude - Double(whole)) * Double(scale)).rounded())
        if fraction >= scale { (whole, fraction) = (whole + 1, 0) }
        let sign = value < 0 && (whole > 0 || fraction > 0) ? "-" : ""
        guard places > 0 else { return "\(sign)\(whole)" }
        let digits = String(fraction)
        return "\(sign)\(whole)." + String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
    }
}
