/// WordPress' treatment of texts that people wrote and that end up in HTML.
enum HTMLText {
    /// Without tags; what stands between them stays.
    static func withoutTags(_ text: String) -> String {
        guard text.contains("<") else { return text }
        var out = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            out += rest[..<open]
            let after = rest[rest.index(after: open)...]
            if let next = after.first, next.isLetter || next == "/" || next == "!",
                let close = after.firstIndex(of: ">")
            {
                rest = after[after.index(after: close)...]
            } else {
                out += "&lt;"
                rest = after
            }
        }
        return out + rest
    }

    /// Bare `&` and `>` as entities; entities stay.
    static func withEntities(_ text: String) -> String {
        HTMLEntities.normalize(text).replacing(">", with: "&gt;")
    }

    /// `wptexturize`: straight quotes become typographic ones, dashes and dots too.
    static func texturized(_ text: String) -> String {
        guard text.contains(where: { "'\"-.`".contains($0) }) else { return text }
        var out = ""
        var previous: Character = " "
        var rest = text[...]
        while let first = rest.first {
            let (replacement, length) = typographic(rest, after: previous)
            out += replacement ?? String(first)
            previous = rest[rest.index(rest.startIndex, offsetBy: length - 1)]
            rest = rest.dropFirst(length)
        }
        return out
    }

    private static func typographic(_ rest: Substring, after previous: Character) -> (String?, Int) {
        let opens = previous.isWhitespace || "([{-\u{2013}\u{2014}".contains(previous)
        let next = rest.dropFirst().first ?? " "
        if rest.hasPrefix("---") { return ("&#8212;", 3) }
        if rest.hasPrefix("...") { return ("&#8230;", 3) }
        if rest.hasPrefix("--") { return ("&#8211;", 2) }
        switch rest.first {
        case "\"": return (opens && !next.isWhitespace ? "&#8220;" : "&#8221;", 1)
        case "'": return (opens && !next.isWhitespace ? "&#8216;" : "&#8217;", 1)
        case "-" where previous.isWhitespace && next.isWhitespace: return ("&#8211;", 1)
        default: return (nil, 1)
        }
    }
}
