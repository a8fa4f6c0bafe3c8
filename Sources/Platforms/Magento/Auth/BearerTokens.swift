import Crypto
import Simulator

/// Bearer tokens: JSON web tokens of admin users and customers.
struct BearerTokens {
    /// Whose token, with the number that the token carries.
    enum Kind: Int, ColumnValue {
        case admin = 2
        case customer = 3
    }

    let visit: Visit

    /// How long a token is good for, in seconds.
    static let lifetime: Int64 = 3600

    /// Whose token a header carries; nil for another scheme and for a token that is not valid, which is no error in
    /// itself (tokens/bad-bearer).
    func identity(_ header: String) throws -> Caller.Identity? {
        guard header.hasScheme("bearer "), let token = try read(Substring(header.utf8.dropFirst(7)))
        else { return nil }
        return switch token.kind {
        case .admin: .admin(token.user)
        case .customer: .customer(token.user)
        }
    }

    /// A new token.
    func issue(_ kind: Kind, user: Int) throws -> String {
        let issued = visit.now.seconds
        let payload: JSONValue = [
            "uid": JSONValue(user), "utypid": JSONValue(kind.rawValue), "iat": .int(issued),
            "exp": .int(issued + Self.lifetime),
        ]
        let text = [["kid": "1", "alg": "HS256"], payload].map { part in
            Base64.encode(JSONWriter.bytes(part, style: .plain), alphabet: .url)
        }.joined(separator: ".")
        let signature = Base64.encode(try sum(text), alphabet: .url)
        try IssuedToken(signature: signature, kind: kind, user: user, issuedAt: visit.now).save(in: visit.database)
        return text + "." + signature
    }

    private func read(_ text: Substring) throws -> (kind: Kind, user: Int)? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map(Substring.init)
        guard parts.count == 3, let signature = Base64.decode(parts[2]), let body = Base64.decode(parts[1]),
            try sum("\(parts[0]).\(parts[1])") == signature, let payload = try? JSONParser.parse(body),
            let kind = payload["utypid"]?.int.flatMap(Kind.init), let user = payload["uid"]?.int,
            let expires = payload["exp"]?.int, Int64(expires) > visit.now.seconds,
            try IssuedToken.find(parts[2], in: visit.database)?.isRevoked != true
        else { return nil }
        return (kind, user)
    }

    private func sum(_ text: String) throws -> [UInt8] {
        let key = SymmetricKey(data: Array(try CryptKey.read(in: visit.database).utf8))
        return Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key))
    }
}

/// The shop's secret, which signs tokens and sums up queued operations.
enum CryptKey {
    /// The setting that holds it.
    static let path = "crypt/key"

    static func read(in database: Database) throws -> String {
        try ConfigValue.find(path, store: 0, in: database) ?? "storesim"
    }
}
