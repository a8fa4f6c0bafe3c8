import Simulator

/// What a text means where the database compares it with a date: MariaDB reads `2024-5-1`, `24/05/01`, `20240501` and
/// `2024-05-01T10:00:00Z` alike, drops what follows, and takes a text that is no date for one before all others.
enum ComparedDate {
    private static let none = "0000-00-00 00:00:00"

    /// The date and time that the text stands for, e.g. `2024-05-01 00:00:00`.
    static func text(_ value: String) -> String {
        let trimmed = value.utf8.drop { $0 == UInt8(ascii: " ") }
        let (parts, fraction) = parts(of: Array(trimmed))
        guard parts.count > 2, parts[1] <= 12, parts[2] <= 31 else { return none }
        let time = parts.dropFirst(3) + [0, 0, 0]
        guard zip(time, [23, 59, 59]).allSatisfy({ $0 <= $1 }) else { return none }
        let digits = zip(parts.prefix(3) + time.prefix(3), [4, 2, 2, 2, 2, 2]).map { number, width in
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return digits[..<3].joined(separator: "-") + " " + digits[3...].joined(separator: ":") + fraction
    }

    private static func parts(of bytes: [UInt8]) -> ([Int], fraction: String) {
        let first = bytes.prefix { isDigit($0) }
        switch first.count {
        case 6, 8, 12, 14: return (compact(first), "")
        case 2, 4: break
        default: return ([], "")
        }
        var numbers: [Int] = []
        var rest = bytes[...]
        while numbers.count < 6 {
            let run = rest.prefix { isDigit($0) }
            guard let number = Int(String(decoding: run.prefix(4), as: UTF8.self)) else { break }
            numbers.append(numbers.isEmpty && run.count == 2 ? century(number) : number)
            rest = rest.dropFirst(run.count)
            guard numbers.count < 6, let separator = rest.first, isSeparator(separator, before: numbers.count) else {
                break
            }
            rest = rest.dropFirst()
        }
        let tail = rest.first == UInt8(ascii: ".") ? rest.dropFirst().prefix { isDigit($0) } : []
        return (numbers, numbers.count == 6 && !tail.isEmpty ? "." + String(decoding: tail, as: UTF8.self) : "")
    }

    private static func compact(_ digits: ArraySlice<UInt8>) -> [Int] {
        let hasCentury = digits.count == 8 || digits.count == 14
        let year = digits.prefix(hasCentury ? 4 : 2)
        let rest = Array(digits.dropFirst(year.count))
        let pairs = stride(from: 0, to: rest.count, by: 2).map { Array(rest[$0..<$0 + 2]) }
        let numbers = ([Array(year)] + pairs).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        return hasCentury ? numbers : [century(numbers[0])] + numbers.dropFirst()
    }

    private static func century(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// Punctuation between the parts; a blank or `T` before the time.
    private static func isSeparator(_ byte: UInt8, before part: Int) -> Bool {
        if part == 3 { return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "T") }
        return "-/.:,;_|".utf8.contains(byte)
    }
}
