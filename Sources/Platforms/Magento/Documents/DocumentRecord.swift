import Simulator

/// The table of documents that are kept as REST shows them.
enum DocumentRecord {
    static let schema = """
        CREATE TABLE rest_document (
            kind TEXT NOT NULL, id INTEGER NOT NULL, content TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
        CREATE UNIQUE INDEX rest_document_increment ON rest_document (json_extract(content, '$.increment_id'))
            WHERE kind = 'order';
        CREATE INDEX rest_document_updated ON rest_document (json_extract(content, '$.updated_at'))
            WHERE kind = 'order';
        """

    /// The document of a number as JSON, nil where there is none.
    static func content(_ id: Int, of kind: DocumentKind, in database: Database) throws -> [UInt8]? {
        try database.first(
            "SELECT d.content FROM \(kind.place.from) WHERE \(kind.place.condition) AND \(kind.place.key) = ?", id
        ) { $0.blob(0) }
    }

    /// Takes a document away; false where there is none.
    static func delete(_ id: Int, of kind: DocumentKind, in database: Database) throws -> Bool {
        try database.run("DELETE FROM rest_document WHERE kind = ? AND id = ?", kind.name, id)
        return database.changes > 0
    }

    /// Loads the files of all kinds.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for kind in DocumentKind.seeded {
            guard let file = kind.file else { continue }
            for entity in try FixtureList(file, fixtures).entities {
                for member in kind.texts { _ = try entity.text(member) }
                try database.run(
                    "INSERT INTO rest_document (kind, id, content) VALUES (?, ?, ?)", kind.name,
                    try entity.int(kind.key), JSONWriter.text(entity.value))
            }
        }
    }
}
