import PHP
import Simulator

/// The Cart-Token: a JWT that names a session.
enum CartToken {
    private static let life: Int64 = 172_800
    private static let header = Base64.encode(Array(#"{"alg":"HS256","typ":"JWT"}"#.utf8), alphabet: .url)

    /// A token for a session, good for two days.
    ///
    /// - Parameter issuer: the namespace that hands it out, e.g. `wc/store/v1`; nobody checks it
    ///   (session/foreign-issuer-token).
    static func mint(_ sessionKey: String, issuer: String, now: Instant, _ keys: SecretKeys) throws -> String {
        var json = JSONWriter(.php)
        json.object { json in
            json.member("user_id", sessionKey)
            json.member("exp", Int(now.seconds + life))
            json.member("iss", issuer)
            json.member("iat", Int(now.seconds))
        }
        let signed = "\(header).\(Base64.encode(json.bytes, alphabet: .url))"
        return "\(signed).\(try signature(signed, keys))"
    }

    /// The session that a token names; nil for a token that is malformed, forged or past its time.
    static func sessionKey(_ token: String, now: Instant, _ keys: SecretKeys) throws -> String? {
        let parts = token.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .map(Substring.init)
        guard parts.count == 3, token.utf8.count < 4096, let header = object(parts[0]), let claims = object(parts[1]),
            header["typ"] == "JWT", header["alg"] == "HS256"
        else { return nil }
        let expected = try signature("\(parts[0]).\(parts[1])", keys)
        guard SecretKeys.same(expected, String(parts[2])), let expires = claims["exp"]?.phpInt,
            expires >= Int(now.seconds), let key = claims["user_id"]?.phpString, !key.isEmpty
        else { return nil }
        return key
    }

    private static func signature(_ signed: String, _ keys: SecretKeys) throws -> String {
        Base64.encode(SecretKeys.hmacSHA256(signed, key: "@\(try keys.salt(.auth))"), alphabet: .url)
    }

    private static func object(_ part: Substring) -> JSONObject? {
        guard let bytes = Base64.decode(part) else { return nil }
        return (try? JSONParser.parse(bytes))?.object
    }
}
