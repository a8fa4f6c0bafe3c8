/// When summer time begins and ends in every year, as POSIX writes it in TZ: `EST5EDT,M3.2.0,M11.1.0`.
struct ZoneRule: Sendable {
    private let standard: Int
    private let summer: (offset: Int, start: Day, end: Day)?

    /// A day of any year and a time of that day in seconds, which may lie days away.
    private struct Day {
        enum Kind {
            /// `M3.2.0`: the second Sunday of March; week 5 is the last.
            case weekday(Int, week: Int, month: Int)
            /// `J60`: the first of March, in leap years too.
            case dayWithoutLeap(Int)
            /// `59`: days since the first of January.
            case day(Int)
        }
        var kind: Kind
        var time = 2 * 3600
    }

    /// Seconds east of UTC.
    func offset(at seconds: Int64) -> Int {
        guard let summer else { return standard }
        let year = CivilTime(secondsSinceEpoch: seconds + Int64(standard)).year
        let start = Self.moment(summer.start, year) - Int64(standard)
        let end = Self.moment(summer.end, year) - Int64(summer.offset)
        // South of the equator summer lasts over the turn of the year.
        let isSummer = start < end ? start <= seconds && seconds < end : !(end <= seconds && seconds < start)
        return isSummer ? summer.offset : standard
    }

    /// The civil time in seconds, as if it were UTC.
    private static func moment(_ day: Day, _ year: Int) -> Int64 {
        func start(_ month: Int, _ day: Int) -> Int64 {
            CivilTime(year: year, month: month, day: day).secondsSinceEpoch
        }
        let midnight: Int64
        switch day.kind {
        case .day(let days): midnight = start(1, 1) + Int64(days) * 86_400
        case .dayWithoutLeap(let number):
            let isLeap = start(3, 1) - start(1, 1) == 60 * 86_400
            midnight = start(1, 1) + Int64(number - 1 + (isLeap && number > 59 ? 1 : 0)) * 86_400
        case .weekday(let weekday, let week, let month):
            let first = CivilTime(year: year, month: month, day: 1)
            let next = month == 12 ? CivilTime(year: year + 1, month: 1, day: 1).secondsSinceEpoch : start(month + 1, 1)
            var found = first.secondsSinceEpoch + Int64((weekday - first.weekday + 7) % 7 + 7 * (week - 1)) * 86_400
            while found >= next { found -= 7 * 86_400 }
            midnight = found
        }
        return midnight + Int64(day.time)
    }
}

extension ZoneRule {
    /// Reads a footer of TZif; nil for one that is empty or damaged.
    init?(_ text: some Sequence<UInt8>) {
        var reader = Reader(rest: Array(text)[...])
        guard reader.name(), let west = reader.time() else { return nil }
        standard = -west
        guard reader.name() else {
            summer = nil
            return
        }
        let offset = reader.time().map { -$0 } ?? standard + 3600
        guard let start = reader.day(), let end = reader.day() else { return nil }
        summer = (offset, start, end)
    }

    private struct Reader {
        var rest: ArraySlice<UInt8>

        private mutating func skip(_ byte: Unicode.Scalar) -> Bool {
            guard rest.first == UInt8(ascii: byte) else { return false }
            rest = rest.dropFirst()
            return true
        }

        /// `CET` or `<+0330>`.
        mutating func name() -> Bool {
            let start = rest.count
            if skip("<") {
                rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
            } else {
                rest = rest.drop { (UInt8(ascii: "A")...UInt8(ascii: "z")).contains($0) }
            }
            return rest.count < start
        }

        private mutating func number() -> Int? {
            let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            rest = rest.dropFirst(digits.count)
            return Int(String(decoding: digits, as: UTF8.self))
        }

        /// `5`, `-3:30` or `167:00:00`, in seconds.
        mutating func time() -> Int? {
            let sign = skip("-") ? -1 : 1
            _ = skip("+")
            guard let hours = number() else { return nil }
            let minutes = skip(":") ? number() : 0
            let seconds = skip(":") ? number() : 0
            guard let minutes, let seconds, hours <= 167, minutes < 60, seconds < 60 else { return nil }
            return sign * (hours * 3600 + minutes * 60 + seconds)
        }

        /// `,M3.2.0/2`, `,J60` or `,59`.
        mutating func day() -> Day? {
            guard skip(","), let kind = kind() else { return nil }
            var day = Day(kind: kind)
            if skip("/") {
                guard let time = time() else { return nil }
                day.time = time
            }
            return day
        }

        private mutating func kind() -> Day.Kind? {
            if skip("J") { return number().flatMap { (1...365).contains($0) ? .dayWithoutLeap($0) : nil } }
            guard skip("M") else { return number().flatMap { (0...365).contains($0) ? .day($0) : nil } }
            guard let month = number(), skip("."), let week = number(), skip("."), let weekday = number(),
                (1...12).contains(month), (1...5).contains(week), (0...6).contains(weekday)
            else { return nil }
            return .weekday(weekday, week: week, month: month)
        }
    }
}
