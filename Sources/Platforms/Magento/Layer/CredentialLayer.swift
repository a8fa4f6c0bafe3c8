import Simulator

/// Lays the integrations, admin users and passwords of a layer over a shop. The web API has no route for the first two: owners
/// make them in the back office.
struct CredentialLayer {
    private static let keys = ["consumer_key", "consumer_secret", "access_token", "access_token_secret"]
    private static let login = ["username", "password"]

    let seed: LayerSeed
    private var database: Database { seed.visit.database }

    func lay() throws {
        guard let file = try CredentialFile(seed.layer.folder) else { return }
        let mistakes = seed.mistakes
        file.check(["oauth", "admins", "customers"], mistakes)
        file.each("oauth", "integration", parts: Self.keys, others: ["resources"], in: database, mistakes, integration)
        file.each("admins", "admin user", parts: Self.login, others: ["resources"], in: database, mistakes) {
            entity, _ in
            try admin(entity)
        }
        file.each("customers", "login of", parts: Self.login, others: ["store"], in: database, mistakes) { entity, _ in
            try customer(entity)
        }
    }

    /// An active integration with keys and an access token; the one that has the consumer key is changed.
    private func integration(_ entity: Layer.Entity, _ name: String) throws {
        let texts = Self.keys.map { entity.body[$0]?.string ?? "" }
        // The real system takes keys and tokens of this length only (Oauth's consumers and tokens).
        for (field, text) in zip(Self.keys, texts) where text.utf8.count != 32 {
            throw entity.mistake(field, "must have 32 characters, not \(text.utf8.count)")
        }
        let known = try OAuthConsumer.first("WHERE key = ?", texts[0], in: database)
        let owner = try known.flatMap { try Integration.first("WHERE consumer_id = ?", $0.id, in: database) }
        let consumer = OAuthConsumer(
            id: try known?.id ?? (OAuthConsumer.first("ORDER BY entity_id DESC", in: database)?.id ?? 0) + 1,
            key: texts[0], secret: texts[1], createdAt: seed.visit.now)
        try consumer.save(in: database)
        let id =
            try owner?.id ?? (Integration.first("ORDER BY integration_id DESC", in: database)?.id ?? 0) + 1
        try Integration(id: id, name: owner?.name ?? name, isActive: true, consumer: consumer.id).save(in: database)
        if let other = try OAuthToken.first("WHERE token = ?", texts[2], in: database), other.consumerID != consumer.id
        {
            throw entity.mistake(Self.keys[2], "is that of another integration already")
        }
        try OAuthToken.deleteAll("WHERE consumer_id = ?", consumer.id, in: database)
        try OAuthToken(consumerID: consumer.id, type: .access, token: texts[2], secret: texts[3]).insert(into: database)
        try allow(entity, .integration, id)
    }

    /// An active user of the back office; the one of that name gets the password.
    private func admin(_ entity: Layer.Entity) throws {
        let (name, password) = (entity.body["username"]?.string ?? "", entity.body["password"]?.string ?? "")
        let known = try AdminUser.first("WHERE username = ?", name, in: database)
        let id = try known?.id ?? (AdminUser.first("ORDER BY user_id DESC", in: database)?.id ?? 0) + 1
        try AdminUser(
            id: id, name: known?.name ?? name, password: Password.hash(password, salt: known?.name ?? name),
            isActive: true
        ).save(in: database)
        if known == nil || entity.body["resources"] != nil { try allow(entity, .admin, id) }
    }

    /// A password for a customer who is there, on every website that has one of that address.
    private func customer(_ entity: Layer.Entity) throws {
        let email = entity.body["username"]?.string ?? ""
        let customers = try Customer.all("WHERE email = ?", email, in: database)
        guard !customers.isEmpty else {
            let known = try Customer.all("ORDER BY entity_id LIMIT 50", in: database).map(\.email)
            throw entity.mistake("username", Nearest.advice(email, among: known) + " customers.yaml makes new ones.")
        }
        for customer in customers {
            var login = try CustomerLogin.of(customer.id, in: database)
            login.set(password: entity.body["password"]?.string ?? "")
            try login.save(in: database)
        }
    }

    /// Everything, unless the entity names resources.
    private func allow(_ entity: Layer.Entity, _ holder: AuthorizationRule.Holder, _ id: Int) throws {
        let fixture = FixtureEntity(
            file: entity.file, name: entity.name, value: ["resources": entity.body["resources"] ?? "all"])
        try AuthorizationRule.deleteAll("WHERE holder = ? AND holder_id = ?", holder, id, in: database)
        try AuthorizationRule.allow(AuthorizationRule.resources(fixture), holder, id: id, in: database)
    }
}
