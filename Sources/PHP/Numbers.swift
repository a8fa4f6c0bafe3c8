import Simulator

extension PHP {
    /// `(int) $text`: of what does not fit 64 bits the nearest that does; 0 for what is beyond every float.
    public static func int(_ text: String) -> Int {
        guard let number = LeadingNumber(text) else { return 0 }
        if let value = number.int { return value }
        let value = number.double
        guard value.isFinite else { return 0 }
        return Int(exactly: value.rounded(.towardZero)) ?? (value < 0 ? .min : .max)
    }

    /// `(int) $float`: towards zero; of what does not fit the lowest 64 bits (cart-add-item/json-edge-cases).
    public static func int(_ value: Double) -> Int {
        guard value.isFinite else { return 0 }
        let whole = value.rounded(.towardZero)
        if let value = Int(exactly: whole) { return value }
        let low = whole.truncatingRemainder(dividingBy: 0x1p64)
        return Int(truncatingIfNeeded: UInt64(low < 0 ? low + 0x1p64 : low))
    }

    /// `(float) $text`.
    public static func double(_ text: String) -> Double { LeadingNumber(text)?.double ?? 0 }

    /// `is_numeric($text)`: a number with nothing but white space around it.
    public static func isNumeric(_ text: String) -> Bool { LeadingNumber(text)?.endsText ?? false }

    /// Whether a text begins with a number.
    public static func startsWithNumber(_ text: String) -> Bool { LeadingNumber(text) != nil }

    /// `(string) $float` (`precision = 14`): `103.5`, `10`, `0.3`, `1.0E+25`.
    public static func string(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "NAN" : value < 0 ? "-INF" : "INF" }
        if value == 0 { return value.sign == .minus ? "-0" : "0" }
        let decimal = Decimal(abs(value), digits: 14)
        return (value < 0 ? "-" : "") + NumberSpelling.php(decimal.text, point: decimal.point, precision: 14, mark: "E")
    }
}

/// The number that a text begins with: white space, a sign, digits, a fraction, an exponent.
struct LeadingNumber {
    /// The number without the white space before it.
    let text: Substring
    /// Whether it is a whole number by its spelling, however large.
    let isWhole: Bool
    /// Whether at most white space follows.
    let endsText: Bool

    /// - Returns: nil for a text that begins with no number.
    init?(_ text: String) {
        let bytes = text.utf8Span.span
        let start = Self.end(bytes, from: 0, while: \.isSpace)
        let first = Self.isSign(bytes, at: start) ? start + 1 : start
        var end = Self.end(bytes, from: first, while: \.isDigit)
        var isWhole = true
        if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
            let fraction = Self.end(bytes, from: end + 1, while: \.isDigit)
            // `5.` and `.5` are numbers, a mere point is none.
            if fraction - first > 1 { (end, isWhole) = (fraction, false) }
        }
        guard end > first else { return nil }
        if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
            let power = Self.isSign(bytes, at: end + 1) ? end + 2 : end + 1
            let stop = Self.end(bytes, from: power, while: \.isDigit)
            if stop > power { (end, isWhole) = (stop, false) }
        }
        self.text = Substring(text.utf8.dropFirst(start).prefix(end - start))
        self.isWhole = isWhole
        endsText = Self.end(bytes, from: end, while: \.isSpace) == bytes.count
    }

    /// A whole number that fits 64 bits.
    var int: Int? { isWhole ? Int(text) : nil }

    /// The nearest float.
    var double: Double { Double(text) ?? 0 }

    private static func isSign(_ bytes: borrowing Span<UInt8>, at place: Int) -> Bool {
        place < bytes.count && (bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+"))
    }

    private static func end(
        _ bytes: borrowing Span<UInt8>, from start: Int, while holds: (UInt8) -> Bool
    ) -> Int {
        var at = start
        while at < bytes.count, holds(bytes[at]) { at += 1 }
        return at
    }
}
