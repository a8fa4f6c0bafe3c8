/// Path patterns with `*` (within a segment) and `**` (across segments).
public enum Glob {
    /// Walks back to the last star only, so the cost is at most pattern times text.
    public static func matches(_ pattern: String, _ text: String) -> Bool {
        let pattern = Array(pattern.utf8)
        let text = Array(text.utf8)
        var (p, t) = (0, 0)
        var retry: (pattern: Int, text: Int, crosses: Bool)?
        while t < text.count {
            if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
                let crosses = p + 1 < pattern.count && pattern[p + 1] == UInt8(ascii: "*")
                p += crosses ? 2 : 1
                retry = (p, t, crosses)
            } else if p < pattern.count, pattern[p] == text[t] {
                (p, t) = (p + 1, t + 1)
            } else if let back = retry, back.crosses || text[back.text] != UInt8(ascii: "/") {
                retry = (back.pattern, back.text + 1, back.crosses)
                (p, t) = (back.pattern, back.text + 1)
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
