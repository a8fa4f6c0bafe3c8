import PHP
import Simulator

/// Paragraphs for texts that people wrote with blank lines (`wpautop`).
enum Autop {
    private static let blocks: Set<Substring> = [
        "table", "thead", "tfoot", "caption", "col", "colgroup", "tbody", "tr", "td", "th", "div", "dl", "dd", "dt",
        "ul", "ol", "li", "pre", "form", "map", "area", "blockquote", "address", "style", "p", "h1", "h2", "h3", "h4",
        "h5", "h6", "hr", "fieldset", "legend", "section", "article", "aside", "hgroup", "header", "footer", "nav",
        "figure", "figcaption", "details", "menu", "summary",
    ]
    /// Before these no line is broken.
    private static let unbroken: Set<Substring> = ["p", "li", "div", "dl", "dd", "dt", "th", "pre", "td", "ul", "ol"]

    /// `<p>…</p>` around each paragraph that is no block already, `<br />` at line ends in it; `\n` at the end. Blocks
    /// begin and end paragraphs (store-stories/texts-everywhere).
    static func paragraphs(_ text: String) -> String {
        let trimmed = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmed
        guard !trimmed.isEmpty else { return "" }
        return separated(apart(trimmed)).map(paragraph).joined(separator: "\n") + "\n"
    }

    /// Empty lines before blocks and behind them.
    private static func apart(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        var out = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            out += rest[..<open]
            guard let close = rest[open...].firstIndex(of: ">") else { return out + rest[open...] }
            let tag = rest[open...close]
            let name = name(of: tag)
            let (isBlock, isEnd) = (blocks.contains(name), tag.hasPrefix("</"))
            out += isBlock && !isEnd ? "\n\n\(tag)" : String(tag)
            if isBlock, isEnd || name == "hr" { out += "\n\n" }
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }

    private static func separated(_ text: String) -> [[String]] {
        var paragraphs: [[String]] = []
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.trimmed.isEmpty {
                if !lines.isEmpty { paragraphs.append(lines) }
                lines = []
            } else {
                lines.append(line)
            }
        }
        if !lines.isEmpty { paragraphs.append(lines) }
        return paragraphs
    }

    private static func paragraph(_ lines: [String]) -> String {
        var text = lines[0]
        for (line, next) in zip(lines, lines.dropFirst()) {
            let isBroken = !endsBlock(line) && !unbroken.contains(firstName(next))
            text = (isBroken ? "\(PHP.rtrim(text))<br />" : text) + "\n\(next)"
        }
        switch (startsBlock(text), endsBlock(text)) {
        case (true, true): return text
        case (true, false): return "\(text)</p>"
        case (false, true): return "<p>\(text)"
        case (false, false): return "<p>\(text)</p>"
        }
    }

    private static func startsBlock(_ text: String) -> Bool { blocks.contains(firstName(text)) }

    private static func endsBlock(_ text: String) -> Bool {
        let end = PHP.rtrim(text)
        guard end.hasSuffix(">"), let open = end.lastIndex(of: "<") else { return false }
        return blocks.contains(name(of: end[open...]))
    }

    /// The name of the tag that a text begins with; empty where it begins with none.
    private static func firstName(_ text: String) -> Substring {
        let start = PHP.ltrim(text)
        return start.hasPrefix("<") ? name(of: start[...]) : ""
    }

    private static func name(of tag: Substring) -> Substring {
        tag.dropFirst().drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}
