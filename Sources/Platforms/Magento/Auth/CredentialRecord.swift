import Simulator

/// One line of the logins and keys of the fixtures in clear, for `storesim credentials`.
struct CredentialField: Record {
    static let table = Table<CredentialField>("credential")

    var name = ""
    var place = 0
    var field = ""
    var value = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("name", &name, .key)
        column("place", &place, .key)
        column("field", &field)
        column("value", &value)
    }

    /// Loads `credentials.json`.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        guard let file = try fixtures.json("credentials.json")?.object else { return }
        for (name, keys) in file["oauth"]?.object ?? JSONObject() {
            let names = ["consumer_key", "consumer_secret", "access_token", "access_token_secret"]
            for (place, value) in (keys.array ?? []).enumerated() where names.indices.contains(place) {
                try CredentialField(name: name, place: place, field: names[place], value: value.string ?? "")
                    .insert(into: database)
            }
        }
        for group in ["admins", "customers"] {
            for (name, login) in file[group]?.object ?? JSONObject() {
                for (place, field) in (login.object ?? JSONObject()).enumerated() {
                    let prefix = group == "customers" ? "customer:" : ""
                    try CredentialField(
                        name: prefix + name, place: place, field: field.key, value: field.value.string ?? ""
                    ).insert(into: database)
                }
            }
        }
    }

    /// The credentials in the order of the file.
    static func credentials(in database: Database) throws -> [Credential] {
        var fields: [(name: String, fields: [(String, String)])] = []
        for row in try all("ORDER BY rowid", in: database) {
            if fields.last?.name == row.name {
                fields[fields.count - 1].fields.append((row.field, row.value))
            } else {
                fields.append((row.name, [(row.field, row.value)]))
            }
        }
        return fields.map { Credential($0.name, $0.fields) }
    }
}
