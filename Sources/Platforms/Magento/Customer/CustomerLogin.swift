import Simulator

/// What only the customer knows: the password, and the token of a link that resets it.
struct CustomerLogin: Record {
    static let table = Table<CustomerLogin>("customer_login")

    var customer = 0
    /// A sum, see ``Password``; nil while the customer has none.
    var password: String?
    var resetToken: String?
    var resetTokenCreatedAt: Instant?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("customer_id", &customer, .key)
        column("password", &password)
        column("rp_token", &resetToken)
        column("rp_token_created_at", &resetTokenCreatedAt)
    }

    /// The customer's id; nil where there is none of that name on the website or the password is wrong.
    static func signIn(_ email: String, password: String, website: Int, in database: Database) throws -> Int? {
        guard let customer = try Customer.find(email: email, website: website, in: database),
            try of(customer.id, in: database).accepts(password)
        else { return nil }
        return customer.id
    }

    /// A customer's login; an empty one where nothing was set.
    static func of(_ customer: Int, in database: Database) throws -> CustomerLogin {
        try find(customer, in: database) ?? CustomerLogin(customer: customer)
    }

    /// Whether a password is the customer's.
    func accepts(_ given: String) -> Bool { password == sum(given) }

    /// Sets a password; a link that resets it is worth nothing then.
    mutating func set(password new: String) {
        password = sum(new)
        resetToken = nil
        resetTokenCreatedAt = nil
    }

    /// The number is the salt: an e-mail may change, and the password lives on.
    private func sum(_ password: String) -> String { Password.hash(password, salt: String(customer)) }

    /// Passwords are in `credentials.json`: REST shows none.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        let logins = try fixtures.json("credentials.json")?["customers"]
        for entity in try FixtureList("customers.json", fixtures).entities {
            let email = try entity.text("email")
            guard let password = logins?[email]?["password"]?.string else { continue }
            var login = CustomerLogin(customer: try entity.int("id"))
            login.set(password: password)
            try login.save(in: database)
        }
    }
}
