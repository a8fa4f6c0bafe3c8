import Simulator

/// What only the customer knows: the password, and the token of a link that resets it.
struct CustomerLogin: Record {
    static let table = Table<CustomerLogin>("customer_login")

    var customer = 0
    /// A sum, see ``Password``; nil while the customer has none.
    var password: String?
    var resetToken: String?
    var resetTokenCreatedAt: Instant?
    /// How often the password was wrong since ``firstFailure``.
    var failures = 0
    var firstFailure: Instant?
    /// Until when the account is locked.
    var lockExpires: Instant?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("customer_id", &customer, .key)
        column("password", &password)
        column("rp_token", &resetToken)
        column("rp_token_created_at", &resetTokenCreatedAt)
        column("failures_num", &failures)
        column("first_failure", &firstFailure)
        column("lock_expires", &lockExpires)
    }

    /// The customer's id; nil where there is none of that name on the website, where the password is wrong or the account
    /// is locked.
    ///
    /// - Throws: ``MagentoError`` where the account waits for its confirmation.
    static func signIn(_ email: String, password: String, website: Int, in visit: Visit) throws -> Int? {
        let database = visit.database
        guard let customer = try Customer.find(email: email, website: website, in: database) else { return nil }
        var login = try of(customer.id, in: database)
        let settings = CustomerSettings(database: database, store: customer.storeID)
        guard !login.isLocked(at: visit.now) else { return nil }
        guard login.accepts(password) else {
            try login.countFailure(settings, at: visit.now)
            try login.save(in: database)
            return nil
        }
        guard try customer.confirmation == nil || !settings.requiresConfirmation() else {
            throw MagentoError.unauthorized("This account isn't confirmed. Verify and try again.")
        }
        if login.failures > 0 || login.lockExpires != nil {
            login.unlock()
            try login.save(in: database)
        }
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

    // MARK: Wrong passwords

    /// Whether too many wrong passwords were given.
    func isLocked(at now: Instant) -> Bool { lockExpires.map { now < $0 } ?? false }

    /// Counts a wrong password; the one that is too many locks the account for a while (Customer\Model\Authentication).
    mutating func countFailure(_ settings: CustomerSettings, at now: Instant) throws {
        let (most, lockTime) = try (settings.lockoutFailures(), settings.lockoutTime())
        guard most > 0, lockTime > 0 else { return }
        failures += 1
        if failures == 1 || firstFailure == nil || lockExpires.map({ now > $0 }) ?? false {
            firstFailure = now
            failures = 1
            lockExpires = nil
        } else if failures >= most {
            lockExpires = now.advanced(seconds: lockTime)
        }
    }

    /// Forgets wrong passwords.
    mutating func unlock() {
        failures = 0
        firstFailure = nil
        lockExpires = nil
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
