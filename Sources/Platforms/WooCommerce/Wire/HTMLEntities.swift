import Simulator

/// HTML's character references as WordPress spells them.
enum HTMLEntities {
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
