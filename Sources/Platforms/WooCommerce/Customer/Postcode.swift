import Simulator

/// Postcodes: spelling, checks and patterns, country by country.
enum Postcode {
    /// Capitals without spaces and dashes.
    static func normalized(_ text: String) -> String {
        String(decoding: text.uppercased().utf8.filter { !$0.isSpace && $0 != UInt8(ascii: "-") }, as: UTF8.self)
    }

    /// The country's usual spelling: `SW1A 1AA`, `10001-1234`, `100-0001`.
    static func formatted(_ text: String, _ country: String) -> String {
        let plain = normalized(text)
        switch country {
        case "CA", "GB": return split(plain, " ", fromEnd: 3)
        case "SE", "CZ", "SK": return split(plain, " ", fromEnd: 2)
        case "IE": return split(plain, " ", at: 3)
        case "BR", "PL": return split(plain, "-", fromEnd: 3)
        case "JP": return split(plain, "-", at: 3)
        case "PT": return split(plain, "-", at: 4)
        case "PR", "US", "MN": return split(plain, "-", at: 5)
        case "NL": return split(plain, " ", at: 4)
        case "LV": return prefixed(plain, "LV")
        case "DK": return plain.hasPrefix("DK") ? "DK-" + plain.dropFirst(2) : plain
        default: return plain
        }
    }

    private static func split(_ text: String, _ mark: String, at place: Int) -> String {
        let rest = text.dropFirst(place)
        return rest.isEmpty ? text : "\(text.prefix(place))\(mark)\(rest)"
    }

    private static func split(_ text: String, _ mark: String, fromEnd place: Int) -> String {
        let start = text.dropLast(place)
        return start.isEmpty ? text : "\(start)\(mark)\(text.suffix(place))"
    }

    private static func prefixed(_ text: String, _ prefix: String) -> String {
        let digits = text.hasPrefix(prefix) ? text.dropFirst(prefix.count) : text[...]
        return digits.allSatisfy(\.isNumber) ? "\(prefix)-\(digits)" : text
    }

    // MARK: Checks

    /// Whether a postcode, spelled the country's way, can be one. Countries without a rule take everything.
    static func isValid(_ text: String, _ country: String) -> Bool {
        guard text.utf8.allSatisfy({ $0.isAlphanumeric || $0.isSpace || $0 == UInt8(ascii: "-") }) else {
            return false
        }
        if country == "GB" { return BritishPostcode.isValid(text) }
        if country == "IE" { return isEircode(normalized(text)) }
        guard let shapes = shapes[country] else { return true }
        return shapes.contains { fits(text, shape: $0) } && isAllowed(text.uppercased(), country)
    }

    /// `9` is a digit, `A` a letter, a space may be missing; anything else stands for itself.
    private static let shapes: [String: [String]] = [
        "AT": ["9999"], "BE": ["9999"], "CH": ["9999"], "HU": ["9999"], "NO": ["9999"], "BA": ["99999"],
        "BR": ["99999-999", "99999999"], "DE": ["99999"], "DK": ["9999", "DK-9999"], "ES": ["99999"],
        "FI": ["99999"], "EE": ["99999"], "FR": ["99999"], "IT": ["99999"], "IN": ["999 999"],
        "JP": ["999-9999", "9999999"], "PT": ["9999-999"], "PR": ["99999", "99999-9999"],
        "US": ["99999", "99999-9999"], "CA": ["A9A 9A9"], "PL": ["99-999"], "CZ": ["999 99", "CZ-999 99"],
        "SE": ["999 99", "SE-999 99"], "SK": ["999 99", "SK-999 99"], "NL": ["9999 AA"], "SI": ["9999"],
        "LI": ["9999"],
    ]

    private static func isAllowed(_ text: String, _ country: String) -> Bool {
        switch country {
        case "BA": return text.hasPrefix("7") || text.hasPrefix("8")
        case "DE": return !text.hasPrefix("00")
        case "IN", "SI": return !text.hasPrefix("0")
        case "LI": return text.hasPrefix("948") || text.hasPrefix("949")
        case "NL": return !text.hasPrefix("0") && !["SA", "SD", "SS"].contains(text.suffix(2))
        case "CA":
            return !text.contains(where: { "DFIOQU".contains($0) }) && !text.hasPrefix("W") && !text.hasPrefix("Z")
        default: return true
        }
    }

    private static func fits(_ text: String, shape: String) -> Bool {
        var rest = Array(text.utf8)[...]
        for mark in shape.utf8 {
            if mark == UInt8(ascii: " ") {
                if rest.first == mark { rest = rest.dropFirst() }
                continue
            }
            guard let byte = rest.popFirst() else { return false }
            switch mark {
            case UInt8(ascii: "9"): if !byte.isDigit { return false }
            case UInt8(ascii: "A"): if !byte.isLetter { return false }
            default: if byte != mark { return false }
            }
        }
        return rest.isEmpty
    }

    private static func isEircode(_ text: String) -> Bool {
        let letters = "ACDEFHKNPRTVWXY"
        guard text.count >= 7 else { return false }
        let (routing, unique) = (text.prefix(3), text.dropFirst(3).prefix(4))
        let isRouting =
            routing == "D6W"
            || (routing.first.map(letters.contains) ?? false) && routing.dropFirst().allSatisfy(\.isNumber)
        return isRouting && unique.allSatisfy { letters.contains($0) || ("0"..."9").contains($0) }
    }

    // MARK: Patterns

    /// Whether a postcode is meant by a rule: the same code, one with `*`, or a range `a...b`.
    static func fits(_ text: String, _ rule: String) -> Bool {
        let code = normalized(text)
        if let range = rule.firstRange(of: "...") {
            let bounds = [rule[..<range.lowerBound], rule[range.upperBound...]].map { ordered(normalized(String($0))) }
            let place = ordered(code)
            guard place.count == bounds[0].count || place.count == bounds[1].count else { return false }
            return !place.lexicographicallyPrecedes(bounds[0]) && !bounds[1].lexicographicallyPrecedes(place)
        }
        if rule.hasSuffix("*") { return code.hasPrefix(normalized(String(rule.dropLast()))) }
        return code == normalized(rule)
    }

    /// Letters and digits as numbers that can be compared.
    private static func ordered(_ code: String) -> [UInt8] { Array(code.utf8) }

}

/// Postcodes of the United Kingdom: which letters may stand where.
private enum BritishPostcode {
    static func isValid(_ text: String) -> Bool {
        let code = text.lowercased().filter { $0 != " " }
        if code == "gir0aa" { return true }
        if code.hasPrefix("bfpo") {
            let number = code.dropFirst(4)
            return (1...4).contains(number.count) && number.utf8.allSatisfy(\.isDigit)
        }
        guard (5...7).contains(code.utf8.count) else { return false }
        let inward = Array(code.utf8.suffix(3))
        guard inward[0].isDigit, inward[1...].allSatisfy({ last.contains($0) }) else { return false }
        return isOutward(Array(code.utf8.dropLast(3)))
    }

    /// `A9`, `A99`, `AA9`, `AA99`, `A9A` or `AA9A`.
    private static func isOutward(_ area: [UInt8]) -> Bool {
        guard let start = area.first, first.contains(start) else { return false }
        let letters = area.prefix { $0.isLetter }
        let rest = area.dropFirst(letters.count)
        guard letters.count <= 2, letters.dropFirst().allSatisfy({ second.contains($0) }),
            let digit = rest.first, digit.isDigit, rest.count <= 2
        else { return false }
        guard let end = rest.dropFirst().first else { return true }
        return end.isDigit || (letters.count == 1 ? third : fourth).contains(end)
    }

    private static let first = Array("abcdefghijklmnoprstuwyz".utf8)
    private static let second = Array("abcdefghklmnopqrstuvwxy".utf8)
    private static let third = Array("abcdefghjkpstuw".utf8)
    private static let fourth = Array("abehmnprvwxy".utf8)
    private static let last = Array("abdefghjlnpqrstuwxyz".utf8)
}
