/// WordPress' treatment of texts that people wrote and that end up in HTML.
enum HTMLText {
    /// Without tags; what stands between them stays.
    static func withoutTags(_ text: String) -> String {
        guard text.contains("<") else { return text }
        var out = ""
        var rest = text[...]
        var isClosed = true
        while let open = rest.firstIndex(of: "<") {
            out += rest[..<open]
            rest = rest[rest.index(after: open)...]
            if isClosed, let next = rest.first, next.isLetter || next == "/" || next == "!" {
                if let close = rest.firstIndex(of: ">") {
                    rest = rest[rest.index(after: close)...]
                    continue
                }
                isClosed = false
            }
            out += "&lt;"
        }
        return out + rest
    }

    /// Bare `&` and `>` as entities; entities stay.
    static func withEntities(_ text: String) -> String {
        HTMLEntities.normalize(text).replacing(">", with: "&gt;")
    }
}
