import Simulator

/// The description of the whole web API, as an OpenAPI 2 document and what differs for asynchronous requests.
enum SchemaRecord {
    static let schema = "CREATE TABLE swagger (content BLOB NOT NULL);"

    /// Kept as text: it is large and seldom asked for.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        guard let bytes = fixtures.bytes("swagger.json") else { return }
        try database.run("INSERT INTO swagger (content) VALUES (?)", bytes)
    }

    /// The fixture's content; nil where there is none.
    static func document(in database: Database) throws -> JSONValue? {
        try database.first("SELECT content FROM swagger") { $0.blob(0) }.map { try JSONParser.parse($0) }
    }
}
