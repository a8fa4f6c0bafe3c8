import Simulator

/// How customers sign in.
enum CustomerLogin {
    static let schema = """
        CREATE TABLE customer_login (
            customer_id INTEGER PRIMARY KEY, email TEXT NOT NULL COLLATE NOCASE, website_id INTEGER NOT NULL,
            password TEXT NOT NULL);
        CREATE INDEX customer_login_email ON customer_login (email);
        """

    /// The customer's id; nil where there is none of that name on the website or the password is wrong.
    static func signIn(_ email: String, password: String, website: Int, in database: Database) throws -> Int? {
        let stored = try database.first(
            "SELECT customer_id, password, email FROM customer_login WHERE email = ? AND website_id = ?", email, website
        ) { ($0.int(0), $0.text(1), $0.text(2)) }
        guard let stored, stored.1 == Password.hash(password, salt: stored.2) else { return nil }
        return stored.0
    }

    /// Sets a customer's e-mail, website and password.
    static func set(id: Int, email: String, website: Int, password: String, in database: Database) throws {
        try database.run(
            """
            INSERT INTO customer_login (customer_id, email, website_id, password) VALUES (?, ?, ?, ?)
            ON CONFLICT (customer_id) DO UPDATE SET
                email = excluded.email, website_id = excluded.website_id, password = excluded.password
            """, id, email, website, Password.hash(password, salt: email))
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
