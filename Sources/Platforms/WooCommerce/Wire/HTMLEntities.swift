/// HTML's character references, as far as shops use them.
enum HTMLEntities {
    private static let named: [Substring: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "euro": "\u{20AC}",
        "pound": "\u{A3}", "yen": "\u{A5}", "fnof": "\u{192}", "cent": "\u{A2}", "copy": "\u{A9}", "reg": "\u{AE}",
        "times": "\u{D7}", "ndash": "\u{2013}", "mdash": "\u{2014}", "hellip": "\u{2026}", "lsquo": "\u{2018}",
        "rsquo": "\u{2019}", "ldquo": "\u{201C}", "rdquo": "\u{201D}", "trade": "\u{2122}", "deg": "\u{B0}",
    ]

    /// `html_entity_decode`: unknown references stay as they are.
    static func decode(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var out = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            out += rest[..<start]
            let after = rest[rest.index(after: start)...]
            guard let end = after.prefix(12).firstIndex(of: ";"), let value = character(after[..<end]) else {
                out += "&"
                rest = after
                continue
            }
            out += value
            rest = after[after.index(after: end)...]
        }
        return out + rest
    }

    private static func character(_ name: Substring) -> String? {
        guard name.first == "#" else { return named[name] }
        let digits = name.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        let code = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }

    /// `wp_kses_normalize_entities`: `&#36;` becomes `&#036;`, a lone `&` becomes `&amp;`.
    static func normalize(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var out = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            out += rest[..<start]
            let after = rest[rest.index(after: start)...]
            if let end = after.prefix(12).firstIndex(of: ";"), let reference = normalized(after[..<end]) {
                out += "&\(reference);"
                rest = after[after.index(after: end)...]
            } else {
                out += "&amp;"
                rest = after
            }
        }
        return out + rest
    }

    private static func normalized(_ name: Substring) -> String? {
        guard name.first == "#" else {
            return !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } ? String(name) : nil
        }
        let digits = name.dropFirst()
        if digits.first == "x" || digits.first == "X" {
            return UInt32(digits.dropFirst(), radix: 16) == nil ? nil : "#x" + digits.dropFirst()
        }
        guard let code = UInt32(digits), code < 0x11_0000 else { return nil }
        let text = String(code)
        return "#" + String(repeating: "0", count: max(0, 3 - text.utf8.count)) + text
    }
}
