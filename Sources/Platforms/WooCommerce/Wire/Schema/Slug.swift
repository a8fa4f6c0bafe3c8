import Simulator

/// Slugs as WordPress makes them of texts (`sanitize_title`): letters without accents in lower case, `-` between words;
/// letters of other scripts stay percent-encoded.
enum Slug {
    /// Bytes of encoded letters that a slug may have.
    private static let limit = 200

    static func of(_ text: String) -> String {
        if isSlug(text) { return text }
        let plain = Sanitize.withoutTags(Accents.removed(from: text)).lowercased()
        var slug = encoded(plain)
        if slug.utf8.contains(UInt8(ascii: "%")) { slug = withoutSigns(slug) }
        return joined(withoutEntities(slug.replacing("/", with: "-")))
    }

    /// Whether a text is the slug of itself.
    private static func isSlug(_ text: String) -> Bool {
        var last = UInt8(ascii: "-")
        for byte in text.utf8 {
            guard byte.isLowercase || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-"),
                byte != last || byte != UInt8(ascii: "-")
            else { return false }
            last = byte
        }
        return last != UInt8(ascii: "-")
    }

    /// Bytes outside ASCII as `%xx`; octets that were written so stay, other percent signs go.
    private static func encoded(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        for (at, byte) in bytes.enumerated() where out.count < limit || byte < 0x80 {
            switch byte {
            case 0x80...: out += Array("%".utf8) + Array(Hex.encode([byte]).utf8)
            case UInt8(ascii: "%"):
                if at + 2 < bytes.count, bytes[at + 1].isHexDigit, bytes[at + 2].isHexDigit { out.append(byte) }
            default: out.append(byte)
            }
        }
        return String(decoding: out.prefix(limit), as: UTF8.self)
    }

    /// Dashes and blanks of all widths become `-`, quotes and signs without width go.
    private static func withoutSigns(_ text: String) -> String {
        var out = text
        for sign in ["%c2%a0", "%e2%80%91", "%e2%80%93", "%e2%80%94", "%e2%80%a8", "%e2%80%a9", "%e2%80%af"]
            + (0x80...0x8a).map({ "%e2%80%\(String($0, radix: 16))" })
        { out = out.replacing(sign, with: "-") }
        for sign in gone { out = out.replacing(sign, with: "") }
        return out.replacing("%c3%97", with: "x")
    }

    private static let gone =
        ["ad", "a1", "bf", "ab", "bb", "a9", "ae", "b0", "b4"].map { "%c2%\($0)" }
        + ["b9", "ba", "98", "99", "9c", "9d", "9a", "9b", "9e", "9f", "a2", "a6"].map { "%e2%80%\($0)" }
        + ["8b", "8c", "8d", "8e", "8f", "aa", "ab", "ac", "ad", "ae"].map { "%e2%80%\($0)" }
        + ["%e2%84%a2", "%cb%8a", "%cc%81", "%cd%81", "%cc%80", "%cc%84", "%cc%8c", "%ef%bb%bf", "%ef%bf%bc"]

    private static func withoutEntities(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var out = ""
        var rest = text[...]
        for dash in ["&nbsp;", "&#8209;", "&#160;", "&ndash;", "&#8211;", "&mdash;", "&#8212;"] {
            rest = rest.replacing(dash, with: "-")[...]
        }
        while let start = rest.firstIndex(of: "&") {
            out += rest[..<start]
            let after = rest[rest.index(after: start)...]
            guard let end = after.dropFirst().firstIndex(of: ";") else { return out + after }
            rest = after[after.index(after: end)...]
        }
        return out + rest
    }

    private static func joined(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case _ where byte.isLowercase || byte.isDigit, UInt8(ascii: "_"), UInt8(ascii: "%"): out.append(byte)
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), 0x09...0x0d:
                if out.last != UInt8(ascii: "-") { out.append(UInt8(ascii: "-")) }
            default: break
            }
        }
        while out.last == UInt8(ascii: "-") { out.removeLast() }
        return String(decoding: out.drop { $0 == UInt8(ascii: "-") }, as: UTF8.self)
    }
}
