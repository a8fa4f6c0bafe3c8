public import Simulator

extension PHP {
    /// `date_create($text)`: the date and time that a text spells, in whatever zone it names. Numeric dates are read,
    /// `2025-03-04` and `03/04/2025`, with or without time and zone, years 1 to 9999. PHP knows words too; here they are nil.
    public static func dateCreate(_ text: String) -> CivilTime? {
        var scanner = DateScanner(text)
        guard var civil = scanner.date() else { return nil }
        scanner.time(into: &civil)
        scanner.zone()
        // 31 February is a day of March.
        let normal = CivilTime(secondsSinceEpoch: civil.secondsSinceEpoch)
        return scanner.isAtEnd && (1...9999).contains(normal.year) ? normal : nil
    }

    /// `date($format)` of a moment in no particular zone. Formats are characters that do not need one; `\` keeps the next.
    public static func date(_ format: String, _ time: CivilTime) -> String {
        var out = ""
        var isEscaped = false
        for character in format {
            if isEscaped || character != "\\" { out += isEscaped ? String(character) : part(character, time) }
            isEscaped = character == "\\" && !isEscaped
        }
        return out
    }

    private static func part(_ character: Character, _ time: CivilTime) -> String {
        switch character {
        case "d": padded(time.day)
        case "j": String(time.day)
        case "l": days[time.weekday]
        case "D": String(days[time.weekday].prefix(3))
        case "m": padded(time.month)
        case "n": String(time.month)
        case "F": months[(time.month % 12 + 11) % 12]
        case "M": String(months[(time.month % 12 + 11) % 12].prefix(3))
        case "Y": padded(time.year, 4)
        case "y": padded(time.year % 100)
        case "a": time.hour < 12 ? "am" : "pm"
        case "A": time.hour < 12 ? "AM" : "PM"
        case "g": String((time.hour + 11) % 12 + 1)
        case "h": padded((time.hour + 11) % 12 + 1)
        case "G": String(time.hour)
        case "H": padded(time.hour)
        case "i": padded(time.minute)
        case "s": padded(time.second)
        default: String(character)
        }
    }

    private static func padded(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    private static let days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

private struct DateScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
        skipSpace()
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// `year-month-day`, `year/month/day` with four digits for the year, or `month/day/year`.
    mutating func date() -> CivilTime? {
        guard let first = number(digits: 4) else { return nil }
        if take("-") {
            guard let month = number(), take("-"), let day = number() else { return nil }
            return civil(Self.year(first), month.value, day.value)
        }
        guard take("/"), let second = number(), take("/"), let third = number(digits: 4) else { return nil }
        return first.digits == 4
            ? civil(first.value, second.value, third.value)
            : civil(Self.year(third), first.value, second.value)
    }

    private func civil(_ year: Int, _ month: Int, _ day: Int) -> CivilTime? {
        month <= 12 && day <= 31 ? CivilTime(year: year, month: month, day: day) : nil
    }

    /// Two digits are a year from 1970 to 2069.
    private static func year(_ number: (value: Int, digits: Int)) -> Int {
        number.digits > 2 ? number.value : number.value + (number.value < 70 ? 2000 : 1900)
    }

    /// `5:06`, `05:06:07`, `05:06:07.123`; where there is none nothing is read.
    mutating func time(into civil: inout CivilTime) {
        let start = rest
        if !take("T"), !take("t") { skipSpace() }
        guard let hour = number(), take(":"), let minute = number(), hour.value <= 24, minute.value < 60 else {
            return rest = start
        }
        (civil.hour, civil.minute) = (hour.value, minute.value)
        guard take(":") else { return }
        guard let second = number(), second.value <= 60 else { return rest = start }
        civil.second = second.value
        if take(".") { rest = rest.drop(while: \.isDigit) }
    }

    /// `Z`, `UTC`, `GMT`, `+02:00`, `-0500`. The clock is that of the zone, so it does not matter which.
    mutating func zone() {
        skipSpace()
        if take("+") || take("-") {
            _ = number()
            _ = take(":")
            _ = number()
        } else {
            _ = ["Z", "z", "UTC", "GMT"].contains { take($0) }
        }
        skipSpace()
    }

    private mutating func number(digits limit: Int = 2) -> (value: Int, digits: Int)? {
        let digits = rest.prefix(limit).prefix(while: \.isDigit)
        rest = rest.dropFirst(digits.count)
        return Int(Substring(digits)).map { ($0, digits.count) }
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    private mutating func skipSpace() { rest = rest.drop(while: \.isSpace) }
}
