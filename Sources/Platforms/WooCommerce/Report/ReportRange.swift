import Simulator

/// The days that a report covers, as the real system's reports reckon them: whole days from midnight to midnight, so that
/// what happens today lies behind the end.
struct ReportRange {
    /// The first day's midnight.
    let start: Instant
    /// The last day's midnight.
    let end: Instant
    /// Whether sums are made of months instead of days.
    let isByMonth: Bool

    init(_ request: RestRequest) {
        let now = request.visit.now.civil()
        let today = Self.midnight(now.year, now.month, now.day)
        switch request.string("period") {
        case "week": self.init(today.advanced(seconds: -6 * Self.day), today, isByMonth: false)
        case "month": self.init(Self.midnight(now.year, now.month, 1), today, isByMonth: false)
        case "last_month":
            let last = Self.midnight(now.year, now.month, 1).advanced(seconds: -Self.day)
            let civil = last.civil()
            self.init(Self.midnight(civil.year, civil.month, 1), last, isByMonth: false)
        case "year": self.init(Self.midnight(now.year, 1, 1), today, isByMonth: true)
        default: self.init(request, today: today)
        }
    }

    /// Dates of the caller's own; today alone where there are none. More than three months are summed up by month.
    private init(_ request: RestRequest, today: Instant) {
        let (least, most) = (request.string("date_min"), request.string("date_max"))
        let civil = today.civil()
        let earliest = Self.midnight(civil.year - 20, civil.month, civil.day)
        let from = least.flatMap { Instant($0) } ?? (most == nil ? today : earliest)
        let end = most.flatMap { Instant($0) } ?? today
        let start = max(earliest, from)
        self.init(start, end, isByMonth: Self.months(from: start, to: end) > 3)
    }

    private init(_ start: Instant, _ end: Instant, isByMonth: Bool) {
        self.start = start
        self.end = end
        self.isByMonth = isByMonth
    }

    /// Whether a moment lies in it.
    func contains(_ moment: Instant) -> Bool { start <= moment && moment <= end }

    /// The days or months that sums are made of.
    var labels: [String] {
        if isByMonth {
            let first = start.civil()
            return (0...Self.months(from: Self.midnight(first.year, first.month, 1), to: end)).map { count in
                let months = first.year * 12 + first.month - 1 + count
                return label(CivilTime(year: months / 12, month: months % 12 + 1, day: 1))
            }
        }
        let days = max(0, (end.seconds - start.seconds + Self.day - 1) / Self.day)
        return (0...days).map { label(start.advanced(seconds: $0 * Self.day).civil()) }
    }

    /// What a moment's sum is called: `2031-01-02`, `2031-01`.
    func label(_ time: CivilTime) -> String { isByMonth ? String(time.date.prefix(7)) : time.date }

    private static let day: Int64 = 86_400

    private static func midnight(_ year: Int, _ month: Int, _ day: Int) -> Instant {
        Instant(seconds: CivilTime(year: year, month: month, day: day).secondsSinceEpoch)
    }

    /// How many whole months fit between two moments.
    private static func months(from start: Instant, to end: Instant) -> Int {
        let (first, last) = (start.civil(), end.civil())
        let months = (last.year - first.year) * 12 + last.month - first.month
        return max(0, last.day < first.day ? months - 1 : months)
    }
}
