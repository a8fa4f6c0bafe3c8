import Simulator

/// Basic authentication of WordPress itself: a user's name and an application password, over https only
/// (`wp_authenticate_application_password`).
///
/// The fixtures hold no application passwords. A user's own password stands for one, with or without blanks, so that a
/// client needs nothing else; the real system would not take it.
enum ApplicationPassword {
    /// The user that the request proves; nil where it says nothing.
    static func user(_ scope: Scope) throws -> UserRecord? {
        guard scope.site.isSecure, scope.restPath?.hasPrefix("/wp/") == true, let (name, password) = sent(scope.call)
        else { return nil }
        let database = scope.visit.database
        let found = try UserRecord.find(login: name, in: database) ?? UserRecord.find(email: name, in: database)
        guard let user = found else {
            throw RestError(
                name.contains("@") ? "invalid_email" : "invalid_username",
                name.contains("@")
                    ? "<strong>Error:</strong> Unknown email address. Check again or try your username."
                    : "<strong>Error:</strong> Unknown username. Check again or try your email address.", status: 401)
        }
        guard SecretKeys.same(user.password, password) || SecretKeys.same(user.password, password.filter { $0 != " " })
        else {
            throw RestError(
                "incorrect_password", "The provided password is an invalid application password.", status: 401)
        }
        return user
    }

    private static func sent(_ call: Call) -> (name: String, password: String)? {
        guard let header = call.headers["authorization"], header.lowercased().hasPrefix("basic "),
            let bytes = Base64.decode(header.dropFirst(6))
        else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let colon = text.firstIndex(of: ":") else { return nil }
        return (String(text[..<colon]), String(text[text.index(after: colon)...]))
    }
}
