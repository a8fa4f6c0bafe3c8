/// `wptexturize`: typographic quotes and dashes as entities.
enum Typography {
    /// Straight quotes, `--`, ` - ` and `...` in a text without tags.
    static func texturize(_ text: String) -> String {
        guard text.utf8.contains(where: { "'\"-.`".utf8.contains($0) }) else { return text }
        var out = ""
        var previous: Character = " "
        var rest = text[...]
        while let first = rest.first {
            let (replacement, length) = replacement(rest, after: previous)
            out += replacement ?? String(first)
            previous = rest[rest.index(rest.startIndex, offsetBy: length - 1)]
            rest = rest.dropFirst(length)
        }
        return out
    }

    private static func replacement(_ rest: Substring, after previous: Character) -> (text: String?, length: Int) {
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
