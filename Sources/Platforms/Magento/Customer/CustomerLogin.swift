import Simulator

/// How a customer signs in.
struct CustomerLogin: Record {
    static let table = Table<CustomerLogin>("customer_login", indexes: ["email"])

    var customer = 0
    var email = ""
    var website = 0
    /// A sum, see ``Password``.
    var password = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("customer_id", &customer, .key)
        column("email", &email, .ignoringCase)
        column("website_id", &website)
        column("password", &password)
    }

    /// The customer's id; nil where there is none of that name on the website or the password is wrong.
    static func signIn(_ email: String, password: String, website: Int, in database: Database) throws -> Int? {
        let login = try first("WHERE email = ? AND website_id = ?", email, website, in: database)
        guard let login, login.password == Password.hash(password, salt: login.email) else { return nil }
        return login.customer
    }

    /// Sets a customer's e-mail, website and password.
    static func set(id: Int, email: String, website: Int, password: String, in database: Database) throws {
        try CustomerLogin(
            customer: id, email: email, website: website, password: Password.hash(password, salt: email)
        ).save(in: database)
    }

    /// Passwords are in `credentials.json`: REST shows none.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        let logins = try fixtures.json("credentials.json")?["customers"]
        for entity in try FixtureList("customers.json", fixtures).entities {
            let email = try entity.text("email")
            guard let password = logins?[email]?["password"]?.string else { continue }
            try set(
                id: try entity.int("id"), email: email, website: try entity.int("website_id"), password: password,
                in: database)
        }
    }
}
