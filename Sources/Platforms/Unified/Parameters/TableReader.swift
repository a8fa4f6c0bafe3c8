/// Reads the words of a table: entries are lines, a line that starts with blanks goes on with the entry before it; words
/// stand between blanks, and blanks within braces are part of a word.
enum TableReader {
    static func entries(_ text: String) -> [[Substring]] {
        var entries: [String] = []
        for line in text.split(separator: "\n") {
            if line.first == " ", !entries.isEmpty {
                entries[entries.count - 1] += " " + line.drop { $0 == " " }
            } else {
                entries.append(String(line))
            }
        }
        return entries.map { words($0[...]) }
    }

    /// The words of a text, split at blanks outside braces.
    static func words(_ text: Substring) -> [Substring] {
        var words: [Substring] = []
        var depth = 0
        var start = text.startIndex
        for place in text.indices {
            switch text[place] {
            case "{": depth += 1
            case "}": depth -= 1
            case " " where depth == 0:
                if start < place { words.append(text[start..<place]) }
                start = text.index(after: place)
            default: break
            }
        }
        if start < text.endIndex { words.append(text[start...]) }
        return words
    }
}
