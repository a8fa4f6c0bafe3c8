/// Numbers as PHP's `json_encode` spells them: shortest digits that read back the same, `10` for 10.0,
/// an exponent from 1.0e+15... upwards only where PHP uses one (17 digits) and below 1.0e-5.
public enum NumberSpelling {
    /// Digits of an integer.
    static func append(_ value: Int64, to bytes: inout [UInt8]) {
        if (0..<10).contains(value) {
            bytes.append(UInt8(ascii: "0") + UInt8(value))
        } else {
            bytes.append(contentsOf: String(value).utf8)
        }
    }

    static func append(_ value: Double, style: JSONWriter.Style, to bytes: inout [UInt8]) {
        if value == value.rounded(), abs(value) < 1e15 {
            if value == 0, value.sign == .minus { return bytes.append(contentsOf: "-0".utf8) }
            append(Int64(value), to: &bytes)
        } else {
            bytes.append(contentsOf: php(value).utf8)
        }
    }

    /// PHP's text of a finite float (`serialize_precision = -1`): `103.5`, `10`, `1.0e+25`, `1.0e-5`.
    public static func php(_ value: Double) -> String {
        if value == 0 { return value.sign == .minus ? "-0" : "0" }
        let (digits, point) = shortestDigits(abs(value))
        return (value < 0 ? "-" : "") + php(digits, point: point, precision: 17, mark: "e")
    }

    /// Significant digits with the decimal point so many places behind their start. PHP switches to an exponent, behind
    /// `mark`, when the point lies outside -3...`precision` places.
    public static func php(_ digits: String, point: Int, precision: Int, mark: String) -> String {
        if point < -3 || point > precision { return scientific(digits, exponent: point - 1, mark) }
        if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
        if digits.utf8.count <= point {
            return digits + String(repeating: "0", count: point - digits.utf8.count)
        }
        let cut = digits.index(digits.startIndex, offsetBy: point)
        return digits[..<cut] + "." + digits[cut...]
    }

    private static func scientific(_ digits: String, exponent: Int, _ mark: String) -> String {
        let rest = digits.dropFirst()
        let mantissa = "\(digits.prefix(1)).\(rest.isEmpty ? "0" : String(rest))"
        return "\(mantissa)\(mark)\(exponent < 0 ? "-" : "+")\(abs(exponent))"
    }

    /// Significant digits without leading or trailing zeros, and where the decimal point stands before or in them:
    /// 103.5 is ("1035", 3), 0.001 is ("1", -2).
    public static func shortestDigits(_ value: Double) -> (digits: String, point: Int) {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        let text = value.description.utf8
        for (place, byte) in text.enumerated() {
            if byte == UInt8(ascii: ".") {
                point = digits.count
            } else if byte == UInt8(ascii: "e") {
                exponent = Int(Substring(text.dropFirst(place + 1))) ?? 0
                break
            } else {
                digits.append(byte)
            }
        }
        let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
        let end = digits.lastIndex { $0 != UInt8(ascii: "0") }.map { $0 + 1 } ?? leading
        let significant = String(decoding: digits[leading..<max(leading, end)], as: UTF8.self)
        return (significant, (point ?? digits.count) - leading + exponent)
    }
}
