import PHP
import Simulator

/// Lays the keys and logins of a layer over a shop. REST has no route for them: owners make API keys in the back office, and
/// `wp-config.php` has the keys that sessions are signed with.
struct CredentialLayer {
    private static let pair = ["consumer_key", "consumer_secret"]

    let seed: LayerSeed
    private var database: Database { seed.visit.database }

    func lay() throws {
        guard let file = try CredentialFile(seed.layer.folder) else { return }
        let mistakes = seed.mistakes
        file.check(["basic", "wordpress", "wordpress_keys"], mistakes)
        file.each(
            "basic", "API key", parts: Self.pair, others: ["permissions", "user"], in: database, mistakes, key)
        file.each("wordpress", "login", in: database, mistakes, login)
        file.each("wordpress_keys", "key", in: database, mistakes) { entity, name, value in
            guard let text = value.string else { throw entity.mistake("", "must be a text") }
            try OptionRecord.set(name, text, in: database)
        }
    }

    /// A key by the name that scenarios and the command line know it by; one of that name is replaced.
    private func key(_ entity: Layer.Entity, _ name: String) throws {
        let permissions = entity.body["permissions"]?.string ?? "read_write"
        let known = ["read", "write", "read_write"]
        guard known.contains(permissions) else {
            throw entity.mistake("permissions", Nearest.advice(permissions, among: known))
        }
        let (consumerKey, secret) = (entity.body[Self.pair[0]]?.string ?? "", entity.body[Self.pair[1]]?.string ?? "")
        let replaced = try ApiKeyRecord.first("WHERE name = ?", name, in: database)
        if let other = try ApiKeyRecord.find(consumerKey: consumerKey, in: database), other.id != replaced?.id {
            throw entity.mistake(Self.pair[0], "is that of the API key \(other.name) already")
        }
        let last = try ApiKeyRecord.first("ORDER BY id DESC", in: database)?.id ?? 0
        try ApiKeyRecord(
            id: replaced?.id ?? last + 1, name: name, consumerKey: consumerKey, secret: secret,
            userID: try owner(entity), permissions: permissions
        ).save(in: database)
    }

    /// The user whom a key acts for, by login or e-mail address; the first administrator where nobody is named.
    private func owner(_ entity: Layer.Entity) throws -> Int {
        guard let name = entity.body["user"]?.string else {
            return try UserRecord.first("WHERE role = 'administrator' ORDER BY id", in: database)?.id ?? 1
        }
        let user = try UserRecord.find(login: name, in: database) ?? UserRecord.find(email: name, in: database)
        guard let user else { throw entity.mistake("user", try advice(name)) }
        return user.id
    }

    /// A password for a user who is there.
    private func login(_ entity: Layer.Entity, _ name: String, _ value: JSONValue) throws {
        guard let password = value.string, !password.isEmpty else { throw entity.mistake("", "must be a password") }
        guard var user = try UserRecord.find(login: name, in: database) else {
            throw entity.mistake("", try advice(name) + " customers.yaml makes new ones.")
        }
        user.password = password
        try user.update(in: database)
    }

    private func advice(_ login: String) throws -> String {
        Nearest.advice(login, among: try UserRecord.all("ORDER BY id LIMIT 50", in: database).map(\.login))
    }
}
