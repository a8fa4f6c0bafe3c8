import Simulator

/// `wp_users` with the role: who can log in. Addresses and the like are the Customer feature's.
struct UserRecord: Record, Hashable {
    static let table = Table<UserRecord>("user", indexes: ["email"])

    var id = 0
    /// The name to log in with.
    var login = ""
    var email = ""
    /// As it is: scenarios know it, so it is no secret here.
    var password = ""
    /// `administrator`, `shop_manager`, `customer`, …
    var role = ""
    /// UTC, as SQL writes it.
    var registered = ""
    /// What the user is called in public; the login where empty.
    var name = ""
    /// The login where empty.
    var nickname = ""
    /// The user's own site.
    var url = ""
    /// What the user says about themselves.
    var about = ""
    /// How addresses name the user; made of the login where empty.
    var nicename = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("login", &login, [.unique, .ignoringCase])
        column("email", &email, .ignoringCase)
        column("password", &password)
        column("role", &role)
        column("registered", &registered)
        column("name", &name)
        column("nickname", &nickname)
        column("url", &url)
        column("about", &about)
        column("nicename", &nicename)
    }

    /// Whether the user may do everything in the shop.
    var managesShop: Bool { role == "administrator" || role == "shop_manager" }

    /// What the user is called in public.
    var shownName: String { name.isEmpty ? login : name }

    /// How addresses name the user.
    var slug: String { nicename.isEmpty ? Sanitize.title(login) : nicename }

    static func find(id: Int, in database: Database) throws -> UserRecord? { try find(id, in: database) }

    static func find(login: String, in database: Database) throws -> UserRecord? {
        try first("WHERE login = ?", login, in: database)
    }

    static func find(email: String, in database: Database) throws -> UserRecord? {
        try first("WHERE email = ?", email, in: database)
    }
}

/// A login that is open, named by its cookie.
struct LoginSession: Record {
    static let table = Table<LoginSession>("login_session", isClustered: true)

    var token = ""
    var userID = 0
    var expires: Int64 = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("token", &token, .key)
        column("user_id", &userID)
        column("expires", &expires)
    }
}

/// Loads the users of `customers.json` with the passwords of `credentials.json`.
enum UserSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        let passwords = try fixtures.json("credentials.json")?["wordpress"]
        for customer in try fixtures.list("customers.json") {
            guard let id = customer["id"]?.int, let login = customer["username"]?.string else {
                throw FixtureMistake(
                    file: "customers.json", entity: "", field: "id", problem: "every customer needs id and username")
            }
            try UserRecord(
                id: id, login: login, email: customer["email"]?.string ?? "",
                password: passwords?[login]?.string ?? "", role: customer["role"]?.string ?? "customer",
                registered: customer["date_created_gmt"]?.string ?? ""
            ).insert(into: database)
        }
    }
}
