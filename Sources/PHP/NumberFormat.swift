extension PHP {
    /// `round($value, $places)`: half away from zero, of the value as its first fifteen digits have it, so that 1.005 is
    /// rounded up to 1.01 although the float is a little less.
    public static func round(_ value: Double, _ places: Int = 0) -> Double {
        guard value.isFinite, value != 0 else { return value }
        let places = min(max(places, -400), 400)
        let precise = 15 - Decimal(abs(value), digits: 17).point
        var scaled: Double
        if precise > places, precise - 15 < places {
            let usable = max(precise, -60)
            scaled = Self.scaled(value, usable).rounded(.toNearestOrAwayFromZero)
            scaled /= power(min(usable - places, 60))
        } else {
            scaled = Self.scaled(value, places)
            if abs(scaled) >= 1e15 { return value }
        }
        scaled.round(.toNearestOrAwayFromZero)
        return scaled == 0 ? scaled : Self.scaled(scaled, -places)
    }

    /// `number_format($value, $places, $point, $thousands)`: `1,234.50`.
    public static func numberFormat(
        _ value: Double, _ places: Int = 0, point: String = ".", thousands: String = ","
    ) -> String {
        let places = min(max(places, 0), 400)
        let rounded = round(value, places)
        guard rounded.isFinite else { return string(rounded).lowercased() }
        let (whole, fraction) = Decimal(abs(rounded), places: places).fixed(places)
        var grouped = ""
        for (place, digit) in whole.enumerated() {
            if place > 0, (whole.utf8.count - place).isMultiple(of: 3) { grouped += thousands }
            grouped.append(digit)
        }
        return (rounded < 0 ? "-" : "") + grouped + (places > 0 ? point + fraction : "")
    }

    private static func scaled(_ value: Double, _ places: Int) -> Double {
        places < 0 ? value / power(-places) : value * power(places)
    }

    private static func power(_ places: Int) -> Double { Double("1e\(places)") ?? .infinity }
}
