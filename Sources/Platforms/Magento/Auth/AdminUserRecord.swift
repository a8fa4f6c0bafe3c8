import Crypto
import Simulator

/// A user of the back office.
struct AdminUser: Record {
    static let table = Table<AdminUser>("admin_user")

    var id = 0
    var name = ""
    /// A sum, see ``Password``.
    var password = ""
    var isActive = false

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("user_id", &id, .key)
        column("username", &name, [.unique, .ignoringCase])
        column("password", &password)
        column("is_active", &isActive)
    }

    /// The user's id; nil where there is none of that name, it is not active, or the password is wrong.
    static func signIn(_ name: String, password: String, in database: Database) throws -> Int? {
        let user = try first("WHERE username = ? AND is_active = 1", name, in: database)
        guard let user, user.password == Password.hash(password, salt: user.name) else { return nil }
        return user.id
    }

    /// Loads admin users with their resources.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("admin-users.json", fixtures).entities {
            let (id, name) = (try entity.int("user_id"), try entity.text("username"))
            let password = Password.hash(try entity.text("password"), salt: name)
            try AdminUser(id: id, name: name, password: password, isActive: entity.bool("is_active"))
                .insert(into: database)
            try AuthorizationRule.allow(AuthorizationRule.resources(entity), .admin, id: id, in: database)
        }
    }
}

/// Passwords are stored as salted SHA-256 sums.
enum Password {
    static func hash(_ password: String, salt: String) -> String {
        Hex.encode(SHA256.hash(data: Array((salt.lowercased() + ":" + password).utf8)))
    }
}
