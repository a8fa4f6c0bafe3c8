/// Header fields as they may be shown: names and signatures stay, secrets go.
public enum Redaction {
    private static let secret: Set<String> = [
        "authorization", "cookie", "set-cookie", "cart-token", "x-wp-nonce", "nonce", "proxy-authorization",
        "x-api-key", "x-store-key",
    ]

    /// The value to show for a header field.
    public static func value(of field: Headers.Field) -> String {
        guard secret.contains(field.name.lowercased()) else { return field.value }
        let scheme = field.value.split(separator: " ", maxSplits: 1)
        return scheme.count == 2 && field.name.lowercased() == "authorization"
            ? "\(scheme[0]) (redacted)" : "(redacted)"
    }

    private static let secretParameters: Set<String> = [
        "consumer_secret", "oauth_token_secret", "password", "oauth_signature", "oauth_token", "oauth_verifier",
        "_wpnonce", "api_key", "store_key",
    ]

    /// Whether a parameter's name says that its value is secret. A nonce of OAuth is none.
    static func isSecret(_ name: String) -> Bool {
        let name = name.lowercased()
        return secretParameters.contains(name)
            || name != "oauth_nonce" && SecretTexts.marks.contains { name.contains($0) }
    }

    /// A raw request target as it may be shown.
    public static func target(_ target: String) -> String {
        guard let mark = target.firstIndex(of: "?") else { return target }
        let pairs = target[target.index(after: mark)...].split(separator: "&", omittingEmptySubsequences: false)
        let shown = pairs.map { pair -> Substring in
            let name = pair.prefix { $0 != "=" }
            return isSecret(PercentEncoding.decode(name)) ? name + "=(redacted)" : pair
        }
        return target[...mark] + shown.joined(separator: "&")
    }

    /// A body as it may be shown: texts of members whose names say that they are secret go, and what a path that ends
    /// with `/token` answers.
    public static func body(_ bytes: [UInt8], _ type: String?, at target: String = "") -> String {
        let path = target.prefix { $0 != "?" }
        if bytes.first == UInt8(ascii: "\""), path.hasSuffix("/token") || path.hasSuffix("/token/") {
            return "\"(redacted)\""
        }
        if type?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true {
            return String(Self.target("?" + String(decoding: bytes, as: UTF8.self)).dropFirst())
        }
        return SecretTexts.blotted(bytes)
    }
}

/// Secret texts in JSON, found without changing how anything else is spelled.
private enum SecretTexts {
    static let marks = ["password", "secret", "token", "nonce", "api_key", "store_key"]

    static func blotted(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "\"") else {
                out.append(bytes[place])
                place += 1
                continue
            }
            let end = textEnd(bytes, place)
            out.append(contentsOf: bytes[place..<end])
            let value = valueStart(bytes, end)
            if let value, isSecret(bytes[place..<end]) {
                out.append(contentsOf: bytes[end..<value])
                out.append(contentsOf: "\"(redacted)\"".utf8)
                place = textEnd(bytes, value)
            } else {
                place = end
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Behind the closing quotation mark of a text that begins here.
    private static func textEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        var place = start + 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(place + 1, bytes.count)
    }

    /// Where a member's value begins, if it is a text that is not empty.
    private static func valueStart(_ bytes: [UInt8], _ end: Int) -> Int? {
        var place = end
        while place < bytes.count, bytes[place].isSpace { place += 1 }
        guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else { return nil }
        place += 1
        while place < bytes.count, bytes[place].isSpace { place += 1 }
        guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\""), bytes[place + 1] != UInt8(ascii: "\"") else {
            return nil
        }
        return place
    }

    private static func isSecret(_ name: ArraySlice<UInt8>) -> Bool {
        guard name.count < 64 else { return false }
        let name = String(decoding: name, as: UTF8.self).lowercased()
        return marks.contains { name.contains($0) }
    }
}
