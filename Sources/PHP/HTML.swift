import Simulator

extension PHP {
    /// `htmlspecialchars($text)`: `&`, `<`, `>` and both quotes as entities.
    public static func htmlspecialchars(_ text: String) -> String {
        guard text.utf8.contains(where: { special($0) != nil }) else { return text }
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            if let entity = special(byte) { out.append(contentsOf: entity.utf8) } else { out.append(byte) }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func special(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#039;"
        default: nil
        }
    }

    /// `html_entity_decode($text)`: entities as the characters they mean. Unknown ones stay, as does `&apos;`, which
    /// HTML 4.01 has not.
    public static func htmlEntityDecode(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var out = ""
        var rest = text[...]
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
            out += rest[..<start]
            let after = rest[rest.utf8.index(after: start)...]
            let name = Substring(after.utf8.prefix { $0.isAlphanumeric || $0 == UInt8(ascii: "#") })
            if after.utf8.dropFirst(name.utf8.count).first == UInt8(ascii: ";"), let character = character(name) {
                out.append(character)
                rest = Substring(after.utf8.dropFirst(name.utf8.count + 1))
            } else {
                out += "&"
                rest = after
            }
        }
        return out + rest
    }

    private static func character(_ name: Substring) -> Character? {
        guard name.first == "#" else { return htmlNames[name] }
        let digits = name.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        let code = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let code, let scalar = Unicode.Scalar(code) else { return nil }
        // No control characters.
        switch code {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...: return Character(scalar)
        default: return nil
        }
    }
}
