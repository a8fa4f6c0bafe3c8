import Simulator

/// `wp_users` with the role: who can log in. Addresses and the like are the Customer feature's.
struct UserRecord: Hashable, Sendable {
    let id: Int
    /// The name to log in with.
    let login: String
    let email: String
    /// `administrator`, `shop_manager`, `customer`, …
    let role: String

    /// Whether the user may do everything in the shop.
    var managesShop: Bool { role == "administrator" || role == "shop_manager" }

    static let schema = """
        CREATE TABLE user (
            id INTEGER PRIMARY KEY, login TEXT NOT NULL COLLATE NOCASE UNIQUE, email TEXT NOT NULL COLLATE NOCASE,
            password TEXT NOT NULL, role TEXT NOT NULL, registered TEXT NOT NULL
        );
        CREATE INDEX user_email ON user (email);
        CREATE TABLE login_session (
            token TEXT PRIMARY KEY, user_id INTEGER NOT NULL, expires INTEGER NOT NULL
        ) WITHOUT ROWID;
        """

    private static let columns = "SELECT id, login, email, role FROM user"

    private init(_ row: Row) {
        id = row.int(0)
        login = row.text(1)
        email = row.text(2)
        role = row.text(3)
    }

    static func find(id: Int, in database: Database) throws -> UserRecord? {
        try database.first("\(columns) WHERE id = ?", id, read: UserRecord.init)
    }

    static func find(login: String, in database: Database) throws -> UserRecord? {
        try database.first("\(columns) WHERE login = ?", login, read: UserRecord.init)
    }

    static func find(email: String, in database: Database) throws -> UserRecord? {
        try database.first("\(columns) WHERE email = ?", email, read: UserRecord.init)
    }

    /// The password as stored: scenarios know it, so it is no secret here.
    static func password(of id: Int, in database: Database) throws -> String {
        try database.first("SELECT password FROM user WHERE id = ?", id) { $0.text(0) } ?? ""
    }

    /// Adds a user.
    ///
    /// - Parameter registered: UTC, as SQL writes it.
    static func insert(
        id: Int, login: String, email: String, password: String, role: String, registered: String,
        in database: Database
    ) throws {
        try database.run(
            "INSERT INTO user (id, login, email, password, role, registered) VALUES (?, ?, ?, ?, ?, ?)", id, login,
            email, password, role, registered)
    }
}

/// Loads the users of `customers.json` with the passwords of `credentials.json`.
enum UserSeed {
    static func load(_ database: Database, _ shop: ShopSettings, _ fixtures: FixtureFolder) throws {
        let passwords = try fixtures.json("credentials.json")?["wordpress"]
        for customer in try fixtures.list("customers.json") {
            guard let id = customer["id"]?.int, let login = customer["username"]?.string else {
                throw FixtureMistake(
                    file: "customers.json", entity: "", field: "id", problem: "every customer needs id and username")
            }
            try UserRecord.insert(
                id: id, login: login, email: customer["email"]?.string ?? "",
                password: passwords?[login]?.string ?? "", role: customer["role"]?.string ?? "customer",
                registered: customer["date_created_gmt"]?.string ?? "", in: database)
        }
    }
}
