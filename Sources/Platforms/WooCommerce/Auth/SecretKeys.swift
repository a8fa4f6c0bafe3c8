import Crypto
import Simulator

/// The site's secrets (`wp-config.php`) and what WordPress makes of them.
struct SecretKeys {
    /// Which pair of key and salt is meant.
    enum Scheme: String, Sendable {
        case auth = "AUTH"
        case loggedIn = "LOGGED_IN"
        case nonce = "NONCE"
    }

    private let options: Options

    /// The secrets among a shop's options.
    init(_ options: Options) { self.options = options }

    /// Key and salt, one after the other.
    func salt(_ scheme: Scheme) throws -> String {
        try options["\(scheme.rawValue)_KEY"] + options["\(scheme.rawValue)_SALT"]
    }

    /// `wp_hash`: HMAC-MD5 in hexadecimal digits.
    func hash(_ data: String, _ scheme: Scheme) throws -> String {
        Self.hmacMD5(data, key: try salt(scheme))
    }

    static func hmacMD5(_ data: String, key: String) -> String {
        let code = HMAC<Insecure.MD5>.authenticationCode(
            for: Array(data.utf8), using: SymmetricKey(data: Array(key.utf8)))
        return Hex.encode(code)
    }

    static func hmacSHA256(_ data: String, key: String) -> [UInt8] {
        Array(
            HMAC<SHA256>.authenticationCode(for: Array(data.utf8), using: SymmetricKey(data: Array(key.utf8))))
    }

    /// The MD5 digest in hexadecimal digits.
    static func md5(_ text: String) -> String { Hex.encode(Insecure.MD5.hash(data: Array(text.utf8))) }

    /// The SHA-256 digest in hexadecimal digits.
    static func sha256(_ text: String) -> String { Hex.encode(SHA256.hash(data: Array(text.utf8))) }

    /// Compares without telling by time where two texts differ.
    static func same(_ one: String, _ other: String) -> Bool {
        let (left, right) = (Array(one.utf8), Array(other.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
