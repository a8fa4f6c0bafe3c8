import Simulator

/// The decimal digits of a positive float.
struct Decimal {
    /// Values 0 to 9; the first is no zero, unless there is none but zero.
    private(set) var digits: [UInt8]
    /// How many of them stand before the decimal point; below zero where zeros stand between them.
    private(set) var point: Int

    /// So many significant digits, rounded from the exact value, without zeros at the end.
    init(_ value: Double, digits count: Int) {
        self.init(shortest: value)
        // The smallest floats have fewer digits than it takes to tell them apart.
        if digits.count > count || value.isSubnormal {
            self.init(exact: value)
            round(to: count)
        }
    }

    /// So many places behind the point, rounded from the exact value.
    init(_ value: Double, places: Int) {
        self.init(shortest: value)
        // Up to fifteen digits the shortest spelling is the exact one, as far as it goes.
        if digits.count > point + places || point + places > 15 {
            self.init(exact: value)
            round(to: point + places)
        }
    }

    /// The fewest digits that read back the same.
    private init(shortest value: Double) {
        let (text, point) = NumberSpelling.shortestDigits(value)
        self.init(digits: text.utf8.map { $0 - UInt8(ascii: "0") }, point: point)
    }

    private init(digits: [UInt8], point: Int) { (self.digits, self.point) = (digits, point) }

    /// Every digit: a float is a whole number times a power of two, and halving is to multiply by five and to move the
    /// point.
    private init(exact value: Double) {
        guard value != 0 else {
            self.init(digits: [], point: 1)
            return
        }
        let isNormal = value.isNormal
        let whole = isNormal ? value.significandBitPattern | 1 << 52 : value.significandBitPattern
        let scale = isNormal ? Int(value.exponent) - 52 : -1074
        var reversed: [UInt8] = String(whole).utf8.reversed().map { $0 - UInt8(ascii: "0") }
        for _ in 0..<abs(scale) {
            var carry: UInt8 = 0
            for place in reversed.indices {
                let product = reversed[place] * (scale < 0 ? 5 : 2) + carry
                reversed[place] = product % 10
                carry = product / 10
            }
            if carry > 0 { reversed.append(carry) }
        }
        self.init(digits: reversed.reversed(), point: reversed.count + min(scale, 0))
    }

    /// Half goes to the even digit.
    private mutating func round(to count: Int) {
        guard count >= 0 else { return (digits, point) = ([], 0) }
        guard count < digits.count else { return }
        let rest = digits[count...]
        let isHalf = rest.first == 5 && rest.dropFirst().allSatisfy { $0 == 0 }
        let isOdd = count > 0 && digits[count - 1] % 2 == 1
        let isUp = isHalf ? isOdd : digits[count] >= 5
        digits = Array(digits[..<count])
        if isUp { increment() }
        while digits.last == 0 { digits.removeLast() }
    }

    private mutating func increment() {
        while digits.last == 9 { digits.removeLast() }
        if let last = digits.indices.last {
            digits[last] += 1
        } else {
            (digits, point) = ([1], point + 1)
        }
    }

    /// The digits one after the other.
    var text: String { String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self) }

    /// The digits before the point, at least one, and `places` behind it.
    func fixed(_ places: Int) -> (whole: String, fraction: String) {
        let text = point > 0 ? text : String(repeating: "0", count: 1 - point) + text
        let whole = max(point, 1)
        let padded = text + String(repeating: "0", count: max(0, whole + places - text.utf8.count))
        return (String(padded.prefix(whole)), String(padded.dropFirst(whole).prefix(places)))
    }
}
