import Simulator

/// What a signature covers of a request's URL.
enum SignedURL {
    /// Scheme, host and path; escapes of characters that need none in a path count as those characters, so that a
    /// client that signs `%2F` is refused (oauth/valid-variants).
    static func url(of call: Call, at address: ShopAddress) -> String {
        let url = address.url + call.path
        guard url.utf8.contains(UInt8(ascii: "%")) else { return url }
        var out: [UInt8] = []
        var rest = Array(url.utf8)[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "%"), rest.count >= 3 {
                let triple = rest.prefix(3)
                let decoded = PercentEncoding.decodeBytes(triple.span)
                if decoded.count == 1, standsForItself(decoded[0]) {
                    out.append(decoded[0])
                } else {
                    out.append(contentsOf: triple)
                }
                rest = rest.dropFirst(3)
            } else {
                out.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func standsForItself(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || "-._~:@&=+$,/;%".utf8.contains(byte)
    }

    /// OAuth's parameters and the query's, each name once. A piece of the query without `=`, or with two, is not
    /// covered, and `+` is no space (oauth/valid-variants).
    static func parameters(_ header: OAuthHeader, query: String?) -> [(name: String, value: String)] {
        guard let query, !query.isEmpty else { return header.parameters }
        var all = header.parameters
        for piece in query.utf8.split(separator: UInt8(ascii: "&")) {
            let parts = piece.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            let name = PercentEncoding.decode(Substring(parts[0]))
            let value = PercentEncoding.decode(Substring(parts[1]))
            if let place = all.firstIndex(where: { $0.name == name }) {
                all[place].value = value
            } else {
                all.append((name, value))
            }
        }
        return all
    }
}
