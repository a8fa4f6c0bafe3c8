import PHP
import Simulator

/// Times as REST parameters write them (`rest_parse_date`): `2024-01-10T09:00:00`, also with a blank for the `T`, with
/// parts of a second, and with a zone: `Z`, `+02`, `+02:00`.
enum WordPressDate {
    /// The moment, nil where WordPress refuses it.
    ///
    /// Days that a month does not have count into the next one, month 0 is the December before, and 24 is an hour, as
    /// PHP's `strtotime` has it.
    static func parse(_ text: String) -> Instant? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 19, fits(bytes[..<19]), let offset = offset(bytes[19...]) else { return nil }
        let numbers = [0..<4, 5..<7, 8..<10, 11..<13, 14..<16, 17..<19].compactMap { range in
            Int64(String(decoding: bytes[range], as: UTF8.self))
        }
        guard numbers.count == 6, numbers[1] <= 12, numbers[2] <= 31, numbers[3] <= 24, numbers[4] < 60,
            numbers[5] <= 60
        else { return nil }
        let days = days(year: numbers[0], month: numbers[1]) + numbers[2] - 1
        return Instant(seconds: days * 86400 + numbers[3] * 3600 + numbers[4] * 60 + numbers[5] - offset)
    }

    private static func fits(_ bytes: ArraySlice<UInt8>) -> Bool {
        zip(bytes, "dddd-dd-ddTdd:dd:dd".utf8).allSatisfy { byte, form in
            switch form {
            case UInt8(ascii: "d"): byte.isDigit
            case UInt8(ascii: "T"): byte | 0x20 == UInt8(ascii: "t") || byte == UInt8(ascii: " ")
            default: byte == form
            }
        }
    }

    /// Days from 1970 to the first of a month; month 0 is the one before January.
    private static func days(year: Int64, month: Int64) -> Int64 {
        // Years begin in March, so that the leap day is the last.
        let (years, months) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        let century = years.floored(by: 100)
        return years * 365 + years.floored(by: 4) - century + years.floored(by: 400) + (153 * months + 2) / 5 - 719_468
    }

    private static func offset(_ rest: ArraySlice<UInt8>) -> Int64? {
        var zone = rest
        if zone.first == UInt8(ascii: ".") {
            let digits = zone.dropFirst().prefix(while: \.isDigit)
            guard !digits.isEmpty else { return nil }
            zone = zone.dropFirst(1 + digits.count)
        }
        let text = String(decoding: zone, as: UTF8.self)
        if text.isEmpty || text == "Z" { return 0 }
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(\.isDigit) })
        else { return nil }
        let numbers = parts.compactMap { Int64($0) }
        guard let hours = numbers.first, hours <= 24, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        return (hours * 3600 + (numbers.dropFirst().first ?? 0) * 60) * (sign == "-" ? -1 : 1)
    }
}

extension Int64 {
    /// The quotient rounded down.
    fileprivate func floored(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
