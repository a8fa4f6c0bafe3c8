import Simulator

/// Dates as clients write them: ISO, with or without time, or month/day/year.
enum PHPDate {
    /// A date and time, nil for anything that is none.
    static func parse(_ text: String) -> CivilTime? {
        let trimmed = String(text.drop { $0 == " " }.prefix(40))
        if let civil = CivilTime(withoutZone(trimmed)) { return valid(civil) }
        return american(trimmed).flatMap(valid)
    }

    private static func withoutZone(_ text: String) -> Substring {
        var text = text[...]
        if text.hasSuffix("Z") { text = text.dropLast() }
        if let plus = text.firstIndex(of: "+") { text = text[..<plus] }
        if let point = text.firstIndex(of: ".") { text = text[..<point] }
        return text
    }

    /// `03/04/2025` is the fourth of March (products/apparel-attributes).
    private static func american(_ text: String) -> CivilTime? {
        let halves = text.split(separator: " ", maxSplits: 1)
        guard let date = halves.first else { return nil }
        let parts = date.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 3, date.filter({ $0 == "/" }).count == 2 else { return nil }
        let time = halves.count > 1 ? "\(halves[1])" : "00:00:00"
        guard (1...12).contains(parts[0]), (1...31).contains(parts[1]), (0...9999).contains(parts[2]) else {
            return nil
        }
        var civil = CivilTime(year: parts[2], month: parts[0], day: parts[1])
        guard let clock = CivilTime("2000-01-01 \(time)") else { return nil }
        (civil.hour, civil.minute, civil.second) = (clock.hour, clock.minute, clock.second)
        return civil
    }

    /// 31 February becomes a day of March, as PHP has it; years beyond four digits are none.
    private static func valid(_ civil: CivilTime) -> CivilTime? {
        guard (1...9999).contains(civil.year) else { return nil }
        return CivilTime(secondsSinceEpoch: civil.secondsSinceEpoch)
    }
}
