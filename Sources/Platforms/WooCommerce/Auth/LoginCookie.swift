import Simulator

/// WordPress' login cookie: `{login}|{expires}|{token}|{hash}`.
enum LoginCookie {
    private static let life: Int64 = 172_800

    /// Who is logged in, and the token that their nonces depend on; nil where the cookie is missing, forged or old.
    static func read(
        _ cookies: Cookies, _ site: Site, _ visit: Visit, _ keys: SecretKeys
    ) throws -> (user: UserRecord, token: String)? {
        guard let value = cookies["wordpress_logged_in_\(site.cookieHash)"] else { return nil }
        let parts = value.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let expires = Int64(parts[1]), expires >= visit.now.seconds,
            let user = try UserRecord.find(login: parts[0], in: visit.database),
            SecretKeys.same(try hash(user, expires, parts[2], keys), parts[3]),
            try isOpen(parts[2], user, visit)
        else { return nil }
        return (user, parts[2])
    }

    /// Opens a login and gives its cookies.
    static func open(_ user: UserRecord, _ site: Site, _ visit: Visit, _ keys: SecretKeys) throws -> [SetCookie] {
        let token = visit.random.text(43, from: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        let expires = visit.now.seconds + life
        try LoginSession(token: token, userID: user.id, expires: expires).insert(into: visit.database)
        let hash = try hash(user, expires, token, keys)
        return [
            SetCookie(
                name: "wordpress_logged_in_\(site.cookieHash)", value: "\(user.login)|\(expires)|\(token)|\(hash)",
                isHTTPOnly: true)
        ]
    }

    private static func isOpen(_ token: String, _ user: UserRecord, _ visit: Visit) throws -> Bool {
        guard let session = try LoginSession.find(token, in: visit.database) else { return false }
        return session.userID == user.id && session.expires >= visit.now.seconds
    }

    /// Depends on a piece of the password, so that a new password ends every login.
    private static func hash(
        _ user: UserRecord, _ expires: Int64, _ token: String, _ keys: SecretKeys
    ) throws -> String {
        let piece = SecretKeys.md5(user.password).suffix(4)
        let key = try keys.hash("\(user.login)|\(piece)|\(expires)|\(token)", .loggedIn)
        return Hex.encode(SecretKeys.hmacSHA256("\(user.login)|\(expires)|\(token)", key: key))
    }
}
