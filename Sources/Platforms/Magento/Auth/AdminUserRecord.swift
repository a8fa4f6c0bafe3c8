import Crypto
import Simulator

/// Admin users and how often they failed to sign in.
enum AdminUserRecord {
    static let schema = """
        CREATE TABLE admin_user (
            user_id INTEGER PRIMARY KEY, username TEXT NOT NULL UNIQUE COLLATE NOCASE, password TEXT NOT NULL,
            is_active INTEGER NOT NULL, failures INTEGER NOT NULL DEFAULT 0, locked_until INTEGER);
        """

    /// Adds a user.
    static func insert(
        id: Int, username: String, password: String, isActive: Bool, in database: Database
    ) throws {
        try database.run(
            "INSERT INTO admin_user (user_id, username, password, is_active) VALUES (?, ?, ?, ?)", id, username,
            Password.hash(password, salt: username), isActive)
    }
}

/// Passwords are stored as salted SHA-256 sums.
enum Password {
    static func hash(_ password: String, salt: String) -> String {
        Hex.encode(SHA256.hash(data: Array((salt.lowercased() + ":" + password).utf8)))
    }
}

extension AdminUserRecord {
    /// The user's id; nil where there is none of that name, it is not active, or the password is wrong.
    static func signIn(_ username: String, password: String, in database: Database) throws -> Int? {
        let stored = try database.first(
            "SELECT user_id, password, username FROM admin_user WHERE username = ? AND is_active = 1", username
        ) { ($0.int(0), $0.text(1), $0.text(2)) }
        guard let stored, stored.1 == Password.hash(password, salt: stored.2) else { return nil }
        return stored.0
    }
}
