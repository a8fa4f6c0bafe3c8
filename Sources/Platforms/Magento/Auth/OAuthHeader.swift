import Simulator

/// The OAuth 1.0a parameters of an `Authorization` header.
struct OAuthHeader: Sendable {
    /// Names and values, decoded, in the order written; of equal names the last wins.
    private(set) var parameters: [(name: String, value: String)] = []

    /// Reads `OAuth name="value",…`; nil for another scheme. What does not look like a parameter is skipped.
    init?(_ header: String) {
        let scheme = header.utf8.prefix(5)
        guard scheme.count == 5, scheme.elementsEqual("oauth".utf8, by: { $0 | 0x20 == $1 }) else { return nil }
        parameters.reserveCapacity(8)
        for piece in header.utf8.dropFirst(6).split(separator: UInt8(ascii: ",")) { read(Substring(piece)) }
        if parameters.isEmpty { return nil }
    }

    /// No parameters at all.
    init() {}

    subscript(name: String) -> String? { parameters.first { $0.name == name }?.value }

    private mutating func read(_ piece: Substring) {
        let parts = piece.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return }
        let name = PercentEncoding.decode(Self.trimmed(Substring(parts[0]), " \t\n\r\u{B}\0"))
        // `realm` and anything else that is not OAuth's stays out of the signature.
        guard name.utf8.starts(with: "oauth_".utf8) else { return }
        let value = PercentEncoding.decode(Self.trimmed(Self.trimmed(Substring(parts[1]), " \t\n\r\u{B}\0"), "\""))
        if let place = parameters.firstIndex(where: { $0.name == name }) {
            parameters[place].value = value
        } else {
            parameters.append((name, value))
        }
    }

    private static func trimmed(_ text: Substring, _ set: String) -> Substring {
        var text = text
        while let first = text.utf8.first, set.utf8.contains(first) { text = text.dropFirst() }
        while let last = text.utf8.last, set.utf8.contains(last) { text = text.dropLast() }
        return text
    }
}
