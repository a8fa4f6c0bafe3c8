import PHP
import Simulator

/// WordPress' text filters.
enum Sanitize {
    /// `sanitize_text_field`: one line without tags, without `%XX` and without white space around it.
    static func text(_ text: String) -> String {
        var out = withoutTags(text)
        out = String(out.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        out = out.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        return withoutOctets(out).trimmed
    }

    /// `sanitize_textarea_field`: as ``text(_:)`` but lines stay.
    static func textarea(_ text: String) -> String { withoutOctets(withoutTags(text)).trimmed }

    /// `sanitize_key`: lower-case letters, digits, `_` and `-`.
    static func key(_ text: String) -> String {
        String(
            decoding: text.lowercased().utf8.filter {
                $0.isLowercase || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
            }, as: UTF8.self)
    }

    /// `sanitize_title`: a slug; see ``Slug``.
    static func title(_ text: String) -> String { Slug.of(text) }

    /// `esc_html`.
    static func html(_ text: String) -> String { PHP.htmlspecialchars(text) }

    /// `wp_strip_all_tags`, which takes what scripts and styles hold with them; a `<` without end stays as `&lt;`.
    static func withoutTags(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        var out = ""
        var rest = text[...]
        var endless: Set<String> = []
        while let open = rest.firstIndex(of: "<") {
            out += rest[..<open]
            let after = rest[rest.index(after: open)...]
            guard let first = after.first, first.isLetter || first == "/" || first == "!" || first == "?" else {
                out += "&lt;"
                rest = after
                continue
            }
            guard let close = after.firstIndex(of: ">") else { return out }
            rest = after[after.index(after: close)...]
            let name = after[..<close].prefix { $0.isLetter }.lowercased()
            guard name == "script" || name == "style", !endless.contains(name) else { continue }
            if let end = end(of: name, in: rest) { rest = rest[end...] } else { endless.insert(name) }
        }
        return out + rest
    }

    /// Behind `</name>`, however it is written.
    private static func end(of name: String, in text: Substring) -> String.Index? {
        let tag = "</\(name)>"
        var rest = text.utf8
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[open...]
            if zip(rest, tag.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
                return rest.index(rest.startIndex, offsetBy: tag.utf8.count, limitedBy: rest.endIndex)
            }
            rest = rest.dropFirst()
        }
        return nil
    }

    private static func withoutOctets(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count, bytes[at + 1].isHexDigit, bytes[at + 2].isHexDigit
            {
                at += 3
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

/// Whether a text looks like an e-mail address to WordPress (`is_email`).
enum Email {
    static func isValid(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count >= 6, parts.count == 2, !parts[0].isEmpty, parts[0].utf8.allSatisfy(isLocal) else {
            return false
        }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                !label.isEmpty && label.first != "-" && label.last != "-"
                    && label.utf8.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
            }
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || "!#$%&'*+/=?^_`{|}~.-".utf8.contains(byte)
    }
}

/// Times as REST parameters write them: `2024-01-10T09:00:00`, with or without a zone.
enum WordPressDate {
    /// The moment, nil where WordPress refuses it.
    static func parse(_ text: String) -> Instant? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 19, bytes[10] | 0x20 == UInt8(ascii: "t") else { return nil }
        let digits = [0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18]
        guard digits.allSatisfy({ bytes[$0].isDigit }) else { return nil }
        let date = String(decoding: bytes[..<10] + [0x20] + bytes[11..<19], as: UTF8.self)
        guard let moment = Instant(date), let offset = offset(bytes[19...]) else { return nil }
        return moment.advanced(seconds: -offset)
    }

    private static func offset(_ rest: ArraySlice<UInt8>) -> Int64? {
        var zone = rest
        if zone.first == UInt8(ascii: ".") {
            zone = zone.dropFirst().drop(while: \.isDigit)
        }
        let text = String(decoding: zone, as: UTF8.self)
        if text.isEmpty || text == "Z" || text == "z" { return 0 }
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let parts = text.dropFirst().split(separator: ":").compactMap { Int64($0) }
        guard parts.count == 2, (0...23).contains(parts[0]), (0...59).contains(parts[1]) else { return nil }
        return (parts[0] * 3600 + parts[1] * 60) * (sign == "-" ? -1 : 1)
    }
}
