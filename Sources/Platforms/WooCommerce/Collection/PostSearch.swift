import Simulator

/// The words of a search over posts (`WP_Query::parse_search`): all of them have to be found, those behind a `-` not to
/// be. Single letters and very common words do not count, as long as there are others and no more than nine.
struct PostSearch {
    let terms: [String]

    private static let common: Set<String> = [
        "about", "an", "are", "as", "at", "be", "by", "com", "for", "from", "how", "in", "is", "it", "of", "on", "or",
        "that", "the", "this", "to", "was", "what", "when", "where", "who", "will", "with", "www",
    ]

    init(_ text: String) {
        let text = text.filter { !$0.isNewline }
        let words = Self.words(text).filter { word in
            let isLetter = word.utf8.count == 1 && (word.utf8.first.map { $0.isLetter } ?? false)
            return !word.isEmpty && word != "0" && word != "-" && !isLetter && !Self.common.contains(word.lowercased())
        }
        terms = words.isEmpty || words.count > 9 ? [text].filter { !$0.isEmpty && $0 != "0" } : words
    }

    /// Pieces between blanks, commas and plus signs; what stands between quotes is one piece.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var rest = text[...]
        while let first = rest.first {
            if first == "\"" {
                let inner = rest.dropFirst()
                let end = inner.firstIndex(of: "\"") ?? inner.endIndex
                words.append(String(inner[..<end]))
                rest = end < inner.endIndex ? inner[inner.index(after: end)...] : ""
            } else {
                let word = rest.prefix { !"\t \",+".contains($0) }
                if !word.isEmpty { words.append(String(word.drop { $0 == "'" })) }
                rest = word.isEmpty ? rest.dropFirst() : rest[word.endIndex...]
            }
        }
        return words
    }
}

extension Conditions {
    /// Every word of a search stands in one of the columns.
    mutating func add(_ search: PostSearch, in columns: [String]) {
        for term in search.terms {
            let isExcluded = term.hasPrefix("-")
            let word = isExcluded ? String(term.dropFirst()) : term
            let pattern = Conditions.containing(word)
            let found = columns.map { "coalesce(\($0), '') LIKE ? ESCAPE '\\'" }.joined(separator: " OR ")
            add(isExcluded ? "NOT (\(found))" : found, values: columns.map { _ in pattern })
        }
    }
}
