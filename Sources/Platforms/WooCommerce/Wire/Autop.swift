import PHP
import Simulator

/// Paragraphs for texts that people wrote with blank lines (`wpautop`).
enum Autop {
    private static let blocks: Set<String> = [
        "p", "div", "ul", "ol", "li", "table", "tr", "td", "th", "thead", "tbody", "pre", "form", "blockquote",
        "address", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "section", "article", "figure", "dl", "dt", "dd",
    ]

    /// `<p>…</p>` around each paragraph that is no block already, `<br />` at line ends in it; `\n` at the end.
    static func paragraphs(_ text: String) -> String {
        let trimmed = text.replacing("\r\n", with: "\n").trimmed
        guard !trimmed.isEmpty else { return "" }
        return separated(trimmed).map { paragraph in
            startsBlock(paragraph) ? paragraph : "<p>\(paragraph.replacing("\n", with: "<br />\n"))</p>"
        }.joined(separator: "\n") + "\n"
    }

    private static func separated(_ text: String) -> [String] {
        var paragraphs: [String] = []
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if String(line).trimmed.isEmpty {
                if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
                lines = []
            } else {
                lines.append(line)
            }
        }
        if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
        return paragraphs
    }

    private static func startsBlock(_ paragraph: String) -> Bool {
        guard paragraph.hasPrefix("<") else { return false }
        let name = paragraph.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        return blocks.contains(name.lowercased())
    }
}
