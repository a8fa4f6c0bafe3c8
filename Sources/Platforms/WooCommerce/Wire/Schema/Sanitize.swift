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

    /// `wp_parse_list`: a text is split at commas and white space; of a list, with names or without, the scalars stay.
    static func list(_ value: JSONValue) -> [JSONValue] {
        switch value {
        case .array(let elements): elements.filter(\.isScalar)
        case .object(let members): members.map(\.value).filter(\.isScalar)
        default: SchemaCheck.listed(value) ?? []
        }
    }

    /// `wp_parse_id_list`: numbers without sign, each once. `450ds` is 450, `abc` is 0.
    static func ids(_ value: JSONValue) -> [Int] {
        var seen: Set<Int> = []
        return list(value).map { Int(clamping: $0.phpInt.magnitude) }.filter { seen.insert($0).inserted }
    }

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
