/// A moment: microseconds since 1970-01-01 00:00 UTC.
public struct Instant: Hashable, Comparable, Sendable {
    /// Microseconds since the epoch.
    public var microseconds: Int64

    /// A moment so many microseconds after the epoch.
    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// A moment so many whole seconds after the epoch.
    public init(seconds: Int64) { microseconds = seconds * 1_000_000 }

    /// Whole seconds since the epoch, rounded down.
    public var seconds: Int64 { microseconds.flooredQuotient(1_000_000) }

    /// Earlier is less.
    public static func < (one: Instant, other: Instant) -> Bool { one.microseconds < other.microseconds }

    /// A moment so many seconds later.
    public func advanced(seconds: Int64) -> Instant { Instant(microseconds: microseconds + seconds * 1_000_000) }
}

extension Instant {
    /// The civil date and time in UTC, after an offset in seconds east of it.
    public func civil(offset: Int = 0) -> CivilTime { CivilTime(secondsSinceEpoch: seconds + Int64(offset)) }

    /// `2026-11-22 03:40:19` in UTC: how SQL writes it.
    public var sql: String { civil().sql }

    /// `2026-11-22T03:40:19Z`.
    public var iso8601: String { "\(civil().date)T\(civil().time)Z" }

    /// `Sun, 22 Nov 2026 03:40:19 GMT`: how HTTP writes it.
    public var http: String { civil().http(between: " ") }

    /// `Sun, 22-Nov-2026 03:40:19 GMT`: how PHP writes it in cookies.
    public var cookie: String { civil().http(between: "-") }

    /// Reads `2026-11-22T03:40:19Z`, `2026-11-22T03:40:19`, `2026-11-22 03:40:19` or `2026-11-22`, as UTC; nil otherwise.
    public init?(_ text: some StringProtocol) {
        guard let civil = CivilTime(text.hasSuffix("Z") ? text.dropLast() : text[...]) else { return nil }
        self.init(seconds: civil.secondsSinceEpoch)
    }
}

/// A date of the Gregorian calendar and a time of day, in no particular time zone.
public struct CivilTime: Hashable, Sendable {
    /// e.g. 2026.
    public var year: Int
    /// 1 to 12.
    public var month: Int
    /// 1 to 31.
    public var day: Int
    /// 0 to 23.
    public var hour: Int
    /// 0 to 59.
    public var minute: Int
    /// 0 to 59.
    public var second: Int

    /// A date and time; nothing is checked.
    public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// Counts days from 0000-03-01, so that leap days end the year.
    public init(secondsSinceEpoch: Int64) {
        let days = Int(secondsSinceEpoch.flooredQuotient(86_400))
        let rest = Int(secondsSinceEpoch) - days * 86_400
        let shifted = days + 719_468
        let era = Int(Int64(shifted).flooredQuotient(146_097))
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
    }

    /// Reads `YYYY-MM-DD`, with `HH:MM:SS` behind a space or `T` if there is one; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let halves = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == " " || $0 == "T" }
        guard let first = halves.first, let date = Self.numbers(first, "-"),
            (0...9999).contains(date.0), (1...12).contains(date.1), (1...31).contains(date.2)
        else { return nil }
        self.init(year: date.0, month: date.1, day: date.2)
        guard halves.count > 1 else { return }
        guard let time = Self.numbers(halves[1], ":"), time.0 < 24, time.1 < 60, time.2 < 60 else { return nil }
        (hour, minute, second) = time
    }

    private static func numbers(_ text: some StringProtocol, _ separator: Character) -> (Int, Int, Int)? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3, let one = Int(parts[0]), let two = Int(parts[1]), let three = Int(parts[2]),
            one >= 0, two >= 0, three >= 0
        else { return nil }
        return (one, two, three)
    }

    /// Seconds from 1970-01-01 00:00 to this.
    public var secondsSinceEpoch: Int64 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = Int(Int64(shiftedYear).flooredQuotient(400))
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int64(era * 146_097 + dayOfEra - 719_468) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    }

    /// 0 for Sunday to 6 for Saturday.
    public var weekday: Int {
        let days = Int(secondsSinceEpoch.flooredQuotient(86_400))
        return ((days + 4) % 7 + 7) % 7
    }

    /// `2026-11-22`.
    public var date: String { ASCII.text { addDate(to: &$0) } }
    /// `03:40:19`.
    public var time: String { ASCII.text { addTime(to: &$0) } }
    /// `2026-11-22 03:40:19`.
    public var sql: String {
        ASCII.text { text in
            addDate(to: &text)
            text.add(" ")
            addTime(to: &text)
        }
    }

    /// `Sun, 22 Nov 2026 03:40:19 GMT`, with `mark` between the parts of the date.
    fileprivate func http(between mark: String) -> String {
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        return ASCII.text { text in
            text.add(days[weekday])
            text.add(", ")
            text.add(day, width: 2)
            text.add(mark)
            text.add(months[month - 1])
            text.add(mark)
            text.add(year, width: 1)
            text.add(" ")
            addTime(to: &text)
            text.add(" GMT")
        }
    }

    private func addDate(to text: inout ASCII) {
        text.add(year, width: 4)
        text.add("-")
        text.add(month, width: 2)
        text.add("-")
        text.add(day, width: 2)
    }

    private func addTime(to text: inout ASCII) {
        text.add(hour, width: 2)
        text.add(":")
        text.add(minute, width: 2)
        text.add(":")
        text.add(second, width: 2)
    }
}

/// A short text under construction, a byte at a time: dates stand in every answer.
private struct ASCII {
    private var bytes: [UInt8] = []

    static func text(_ body: (inout ASCII) -> Void) -> String {
        var text = ASCII()
        text.bytes.reserveCapacity(32)
        body(&text)
        return String(decoding: text.bytes, as: UTF8.self)
    }

    mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// The digits of a number, at least `width` of them.
    mutating func add(_ value: Int, width: Int) {
        let digits = String(value).utf8
        for _ in 0..<max(0, width - digits.count) { bytes.append(UInt8(ascii: "0")) }
        bytes.append(contentsOf: digits)
    }
}

extension Int64 {
    fileprivate func flooredQuotient(_ divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
