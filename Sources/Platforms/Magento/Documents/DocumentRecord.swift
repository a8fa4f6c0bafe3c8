import Simulator

/// An entity that is kept as REST shows it.
struct Document: Record {
    static let table = Table<Document>("rest_document", isClustered: true)

    var kind = ""
    var id = 0
    var content = WrittenJSON()

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("kind", &kind, .key)
        column("id", &id, .key)
        column("content", &content)
    }

    /// Loads the files of all kinds.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for kind in DocumentKind.seeded {
            guard let file = kind.file else { continue }
            for entity in try FixtureList(file, fixtures).entities {
                for member in kind.texts { _ = try entity.text(member) }
                try Document(kind: kind.name, id: entity.int(kind.key), content: WrittenJSON(entity.value))
                    .insert(into: database)
            }
        }
    }
}

extension DocumentKind {
    /// The document of a number, nil where there is none.
    func content(_ id: Int, in database: Database) throws -> WrittenJSON? {
        try database.value(
            "SELECT d.content FROM \(place.from) WHERE \(place.condition) AND \(place.key) = ?", id)
    }

    /// The documents of a page in its order.
    func contents(_ ids: [Int], in database: Database) throws -> [WrittenJSON] {
        try database.values(
            """
            SELECT d.content FROM json_each(?) wanted CROSS JOIN \(place.from) ON \(place.key) = wanted.value
            WHERE \(place.condition) ORDER BY wanted.key
            """, JSONList(ids))
    }
}
