/// WordPress' shortcodes in texts of products, as far as they show without pictures: a caption without a picture is its
/// bare text, and one without an end is nothing (store-stories/texts-everywhere). Others stay as they are written.
enum Shortcodes {
    static func run(_ text: String) -> String {
        guard text.contains("caption") else { return text }
        var out = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "[") {
            out += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "]") else { return out + rest[open...] }
            let tag = rest[rest.index(after: open)..<close]
            let name = tag.prefix { $0.isLetter || $0 == "_" }
            guard name == "caption" || name == "wp_caption", !tag.contains("width") else {
                out += rest[open...close]
                rest = rest[rest.index(after: close)...]
                continue
            }
            rest = rest[rest.index(after: close)...]
            guard let end = rest.firstRange(of: "[/\(name)]") else { continue }
            out += rest[..<end.lowerBound]
            rest = rest[end.upperBound...]
        }
        return out + rest
    }
}
