/// A base string by its parts, each of which a client may get wrong.
struct BaseString: Hashable, Sendable {
    var method: String
    var url: String
    /// Names and values encoded once, joined by `=` and `&`.
    var parameters: String
    var encodesURL = true
    var encodesParameters = true
    /// Whether escapes are spelled `%3a` in place of `%3A`.
    var hasLowerEscapes = false

    /// What is hashed.
    var text: String {
        let text = [
            method, encodesURL ? PercentEncoding.encode(url) : url,
            encodesParameters ? PercentEncoding.encode(parameters) : parameters,
        ].joined(separator: "&")
        return hasLowerEscapes ? Self.lowered(text) : text
    }

    private static func lowered(_ text: String) -> String {
        var bytes = Array(text.utf8)
        var place = 0
        while place + 2 < bytes.count {
            if bytes[place] == UInt8(ascii: "%") {
                bytes[place + 1] = bytes[place + 1].lowercased
                bytes[place + 2] = bytes[place + 2].lowercased
                place += 3
            } else {
                place += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Pairs encoded once and sorted, as the standard asks.
    static func normalized(_ parameters: [SignatureClaim.Parameter]) -> String {
        joined(parameters, encoded: PercentEncoding.encode)
    }

    /// Pairs spelled by `encoded` and joined.
    static func joined(
        _ parameters: [SignatureClaim.Parameter], isSorted: Bool = true, encoded: (String) -> String
    ) -> String {
        let pairs = parameters.map { "\(encoded($0.name))=\(encoded($0.value))" }
        let ordered = isSorted ? pairs.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } : pairs
        return ordered.joined(separator: "&")
    }
}
