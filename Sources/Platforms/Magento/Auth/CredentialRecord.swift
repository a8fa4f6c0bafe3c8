import Simulator

/// The logins and keys of the fixtures in clear, for `storesim credentials`.
enum CredentialRecord {
    static let schema = """
        CREATE TABLE credential (
            name TEXT NOT NULL, place INTEGER NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
            PRIMARY KEY (name, place));
        """
}

/// Loads `credentials.json`.
enum CredentialSeed {
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        guard let file = try fixtures.json("credentials.json")?.object else { return }
        for (name, keys) in file["oauth"]?.object ?? JSONObject() {
            let names = ["consumer_key", "consumer_secret", "access_token", "access_token_secret"]
            for (place, value) in (keys.array ?? []).enumerated() where names.indices.contains(place) {
                try insert(name, place, names[place], value.string ?? "", database)
            }
        }
        for group in ["admins", "customers"] {
            for (name, login) in file[group]?.object ?? JSONObject() {
                for (place, field) in (login.object ?? JSONObject()).enumerated() {
                    let prefix = group == "customers" ? "customer:" : ""
                    try insert(prefix + name, place, field.key, field.value.string ?? "", database)
                }
            }
        }
    }

    private static func insert(
        _ name: String, _ place: Int, _ field: String, _ value: String, _ database: Database
    ) throws {
        try database.run(
            "INSERT INTO credential (name, place, field, value) VALUES (?, ?, ?, ?)", name, place, field, value)
    }
}

/// Reads the credentials back.
enum Credentials {
    static func all(in database: Database) throws -> [Credential] {
        let rows = try database.all("SELECT name, field, value FROM credential ORDER BY rowid") {
            ($0.text(0), $0.text(1), $0.text(2))
        }
        var fields: [(name: String, fields: [(String, String)])] = []
        for (name, field, value) in rows {
            if fields.last?.name == name {
                fields[fields.count - 1].fields.append((field, value))
            } else {
                fields.append((name, [(field, value)]))
            }
        }
        return fields.map { Credential($0.name, $0.fields) }
    }
}
