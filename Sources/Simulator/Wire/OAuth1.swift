import Crypto

/// OAuth 1.0a (RFC 5849): the base string and its signature. What a platform checks or words is in its own room.
public enum OAuth1 {
    /// The hash below the HMAC.
    public enum Method: String, Sendable {
        case hmacSHA256 = "HMAC-SHA256"
        case hmacSHA1 = "HMAC-SHA1"
    }

    /// The text that is signed: method, URL and all parameters but `oauth_signature` and `realm`.
    ///
    /// - Parameters:
    ///   - url: scheme, authority and path as the client wrote them, without query.
    ///   - parameters: decoded names and values: query, form body and `oauth_…`.
    public static func baseString(
        method: String, url: String, parameters: [(name: String, value: String)]
    ) -> String {
        String(decoding: baseBytes(method: method, url: url, parameters: parameters), as: UTF8.self)
    }

    /// The signature in Base64.
    ///
    /// - Parameter tokenSecret: empty while there is no token.
    public static func signature(
        _ method: Method, httpMethod: String, url: String, parameters: [(name: String, value: String)],
        consumerSecret: String, tokenSecret: String
    ) -> String {
        let base = baseBytes(method: httpMethod, url: url, parameters: parameters)
        var key: [UInt8] = []
        PercentEncoding.appendEncoded(consumerSecret.utf8Span.span, to: &key)
        key.append(UInt8(ascii: "&"))
        PercentEncoding.appendEncoded(tokenSecret.utf8Span.span, to: &key)
        return Base64.encode(code(method, base, key: key))
    }

    /// The HMAC of a message.
    static func code(_ method: Method, _ message: [UInt8], key: [UInt8]) -> [UInt8] {
        let key = SymmetricKey(data: key)
        return switch method {
        case .hmacSHA256: Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
        case .hmacSHA1: Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: key))
        }
    }

    private static func baseBytes(method: String, url: String, parameters: [(name: String, value: String)]) -> [UInt8] {
        var encoded: [[UInt8]] = []
        encoded.reserveCapacity(parameters.count)
        for (name, value) in parameters where name != "oauth_signature" && name != "realm" {
            var pair: [UInt8] = []
            pair.reserveCapacity(name.utf8.count + value.utf8.count + 8)
            PercentEncoding.appendEncoded(name.utf8Span.span, to: &pair)
            pair.append(UInt8(ascii: "="))
            PercentEncoding.appendEncoded(value.utf8Span.span, to: &pair)
            encoded.append(pair)
        }
        encoded.sort { $0.lexicographicallyPrecedes($1) }
        var out: [UInt8] = []
        out.reserveCapacity(512)
        out.append(contentsOf: method.utf8)
        out.append(UInt8(ascii: "&"))
        PercentEncoding.appendEncoded(url.utf8Span.span, to: &out)
        out.append(UInt8(ascii: "&"))
        for (index, pair) in encoded.enumerated() {
            if index > 0 { out.append(contentsOf: "%26".utf8) }
            PercentEncoding.appendEncoded(pair.span, to: &out)
        }
        return out
    }
}
