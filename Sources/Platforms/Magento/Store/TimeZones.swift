import Simulator

/// Offsets of the time zones that shops use, by today's rules for summer time.
enum TimeZones {
    private enum Summer {
        case never
        /// From the second Sunday of March to the first of November, at 2:00 local time.
        case america
        /// From the last Sunday of March to the last of October, at 1:00 UTC.
        case europe
    }

    /// Seconds east of UTC at a moment; 0 for a zone that is not known.
    static func offset(of zone: String, at moment: Instant) -> Int {
        guard let (hours, summer) = zones[zone] else { return 0 }
        let standard = Int(hours * 3600)
        return standard + (isSummer(summer, standard: standard, at: moment) ? 3600 : 0)
    }

    private static func isSummer(_ summer: Summer, standard: Int, at moment: Instant) -> Bool {
        let year = moment.civil(offset: standard).year
        let seconds = moment.seconds
        switch summer {
        case .never: return false
        case .america:
            let start = sunday(2, of: 3, in: year) + 2 * 3600 - Int64(standard)
            let end = sunday(1, of: 11, in: year) + 1 * 3600 - Int64(standard)
            return seconds >= start && seconds < end
        case .europe:
            return seconds >= lastSunday(of: 3, in: year) + 3600 && seconds < lastSunday(of: 10, in: year) + 3600
        }
    }

    /// The start of the n-th Sunday of a month, in seconds since the epoch.
    private static func sunday(_ number: Int, of month: Int, in year: Int) -> Int64 {
        let first = CivilTime(year: year, month: month, day: 1)
        let day = 1 + (7 - first.weekday) % 7 + 7 * (number - 1)
        return CivilTime(year: year, month: month, day: day).secondsSinceEpoch
    }

    /// Of a month with 31 days.
    private static func lastSunday(of month: Int, in year: Int) -> Int64 {
        let last = CivilTime(year: year, month: month, day: 31)
        return last.secondsSinceEpoch - Int64(last.weekday) * 86_400
    }

    private static let zones: [String: (hours: Double, summer: Summer)] = [
        "UTC": (0, .never), "GMT": (0, .never),
        "America/Los_Angeles": (-8, .america), "America/Denver": (-7, .america), "America/Phoenix": (-7, .never),
        "America/Chicago": (-6, .america), "America/New_York": (-5, .america), "America/Toronto": (-5, .america),
        "America/Halifax": (-4, .america), "America/Anchorage": (-9, .america), "Pacific/Honolulu": (-10, .never),
        "America/Mexico_City": (-6, .never), "America/Bogota": (-5, .never), "America/Sao_Paulo": (-3, .never),
        "America/Argentina/Buenos_Aires": (-3, .never),
        "Europe/London": (0, .europe), "Europe/Dublin": (0, .europe), "Europe/Lisbon": (0, .europe),
        "Europe/Berlin": (1, .europe), "Europe/Paris": (1, .europe), "Europe/Madrid": (1, .europe),
        "Europe/Rome": (1, .europe), "Europe/Vienna": (1, .europe), "Europe/Zurich": (1, .europe),
        "Europe/Amsterdam": (1, .europe), "Europe/Brussels": (1, .europe), "Europe/Copenhagen": (1, .europe),
        "Europe/Stockholm": (1, .europe), "Europe/Oslo": (1, .europe), "Europe/Warsaw": (1, .europe),
        "Europe/Prague": (1, .europe), "Europe/Budapest": (1, .europe), "Europe/Athens": (2, .europe),
        "Europe/Helsinki": (2, .europe), "Europe/Kiev": (2, .europe), "Europe/Kyiv": (2, .europe),
        "Europe/Bucharest": (2, .europe), "Europe/Sofia": (2, .europe), "Europe/Istanbul": (3, .never),
        "Asia/Dubai": (4, .never), "Asia/Kolkata": (5.5, .never), "Asia/Bangkok": (7, .never),
        "Asia/Singapore": (8, .never), "Asia/Shanghai": (8, .never), "Asia/Hong_Kong": (8, .never),
        "Asia/Tokyo": (9, .never), "Asia/Seoul": (9, .never), "Australia/Brisbane": (10, .never),
        "Africa/Johannesburg": (2, .never), "Africa/Lagos": (1, .never), "Africa/Nairobi": (3, .never),
    ]
}
