import PHP

/// Texts of products between how they were written and how pages show them.
enum ProductText {
    /// A text as pages show it: in paragraphs, one for each block between empty lines.
    static func paragraphs(_ text: String) -> String {
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else { return "" }
        if trimmed.hasPrefix("<p>") { return trimmed + "\n" }
        let blocks = trimmed.replacing("\r\n", with: "\n").split(separator: "\n\n").map { block in
            "<p>\(String(block).trimmed.replacing("\n", with: "<br />\n"))</p>\n"
        }
        return blocks.joined()
    }

    /// A text as it was written: without the paragraphs that pages add.
    static func raw(_ text: String) -> String {
        let trimmed = text.trimmed
        guard trimmed.hasPrefix("<p>"), trimmed.hasSuffix("</p>") else { return trimmed }
        let inner = trimmed.dropFirst(3).dropLast(4)
        return String(inner).replacing("</p>\n<p>", with: "\n\n").replacing("<br />\n", with: "\n")
    }
}
