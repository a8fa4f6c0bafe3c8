import Simulator

/// WooCommerce's session cookie: `{key}||{expires}||{renews}||{hash}`.
struct SessionCookie: Sendable {
    /// The session's key: `t_…` for guests, the user's id for customers.
    let key: String
    /// When it ends.
    let expires: Instant

    private static let (life, renewal): (Int64, Int64) = (172_800, 3600)

    /// The cookie's name; it carries a hash of the site's address, whatever the scheme.
    static func name(_ site: Site) -> String { "wp_woocommerce_session_\(site.cookieHash)" }

    /// The cookie for a session from now on.
    static func make(_ key: String, now: Instant, _ site: Site, _ keys: SecretKeys) throws -> SetCookie {
        let expires = now.advanced(seconds: life)
        let hash = try hash(key, expires, keys)
        let value = "\(key)||\(expires.seconds)||\(expires.advanced(seconds: -renewal).seconds)||\(hash)"
        return SetCookie(name: name(site), value: value, expires: expires, isHTTPOnly: true)
    }

    /// Reads a cookie's value; nil where it is forged or past its time.
    static func read(_ value: String, now: Instant, _ keys: SecretKeys) throws -> SessionCookie? {
        let parts = value.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 7, let seconds = Int64(parts[2]), seconds < 1 << 40, !parts[0].isEmpty else { return nil }
        let expires = Instant(seconds: seconds)
        guard SecretKeys.same(try hash(parts[0], expires, keys), parts[6]), expires > now else { return nil }
        return SessionCookie(key: parts[0], expires: expires)
    }

    private static func hash(_ key: String, _ expires: Instant, _ keys: SecretKeys) throws -> String {
        let data = "\(key)|\(expires.seconds)"
        return SecretKeys.hmacMD5(data, key: try keys.hash(data, .auth))
    }
}
