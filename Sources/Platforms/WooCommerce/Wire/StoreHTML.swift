import PHP
import Simulator

/// What the Store API does with texts: typography, no foreign tags, no lone `&`.
enum StoreHTML {
    /// `wptexturize`, `convert_chars`, `wp_kses_post`, as far as shops' texts need them.
    static func format(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text.trimmed }
        return HTMLEntities.normalize(withoutForeignTags(ampersands(typography(text)))).trimmed
    }

    /// `wp_filter_post_kses`: what a text that is written as a post keeps.
    static func ofPost(_ text: String) -> String {
        guard text.utf8.contains(where: { "<>&".utf8.contains($0) }) else { return text }
        return HTMLEntities.normalize(withoutForeignTags(escaped(text)))
    }

    /// Signs that are no tag's as entities: a `<` without its `>`, with what follows it, and a `>` alone
    /// (`wp_pre_kses_less_than`).
    private static func escaped(_ text: String) -> String {
        var out = ""
        var rest = text[...]
        while let sign = rest.firstIndex(where: { $0 == "<" || $0 == ">" }) {
            out += rest[..<sign]
            let after = rest.index(after: sign)
            guard rest[sign] == "<" else {
                out += "&gt;"
                rest = rest[after...]
                continue
            }
            let end = rest[after...].firstIndex { $0 == "<" || $0 == ">" } ?? rest.endIndex
            if end < rest.endIndex, rest[end] == ">" {
                out += rest[sign...end]
                rest = rest[rest.index(after: end)...]
            } else {
                out += Sanitize.html(String(rest[sign..<end]))
                rest = rest[end...]
            }
        }
        return out + rest
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: "`"), UInt8(ascii: ">"):
            true
        default: false
        }
    }

    /// Typographic quotes and dashes between tags; tags stay as they are.
    private static func typography(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return Typography.texturize(text) }
        var out = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            out += Typography.texturize(String(rest[..<open]))
            guard let close = rest[open...].firstIndex(of: ">") else { return out + rest[open...] }
            out += rest[open...close]
            rest = rest[rest.index(after: close)...]
        }
        return out + Typography.texturize(String(rest))
    }

    /// `convert_chars`: a lone `&` becomes `&#038;`.
    private static func ampersands(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var out = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            let after = rest[rest.index(after: start)...]
            out += rest[..<start]
            out += startsReference(after) ? "&" : "&#038;"
            rest = after
        }
        return out + rest
    }

    private static func startsReference(_ rest: Substring) -> Bool {
        guard let end = rest.prefix(12).firstIndex(of: ";") else { return false }
        let name = rest[..<end]
        let body = name.first == "#" ? name.dropFirst() : name
        return !body.isEmpty && body.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    /// Tags that posts may not have, e.g. `<bdi>` around prices.
    private static func withoutForeignTags(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        var out = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            out += rest[..<open]
            let tag = rest[open...close]
            let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
            if !foreign.contains(name) { out += tag }
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }

    private static let foreign: Set<String> = ["bdi", "script", "style", "iframe", "input", "form", "object", "embed"]
}
