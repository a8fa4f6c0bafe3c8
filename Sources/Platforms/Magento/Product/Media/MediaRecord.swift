import Simulator

/// A picture or video of a product.
struct MediaEntry: Hashable, Sendable {
    var id: Int
    var mediaType: String
    /// e.g. `/p/a/pack.png`.
    var file: String
    var label: String?
    var position: Int
    var isDisabled: Bool
    /// `video_content` as it was given; nil for pictures.
    var video: JSONObject?
}

/// The gallery tables.
enum MediaRecord {
    static let schema = """
        CREATE TABLE catalog_product_media (
            value_id INTEGER PRIMARY KEY, entity_id INTEGER NOT NULL, media_type TEXT NOT NULL, file TEXT NOT NULL,
            label TEXT, position INTEGER NOT NULL, disabled INTEGER NOT NULL, video TEXT);
        CREATE INDEX catalog_product_media_of ON catalog_product_media (entity_id, position);
        CREATE INDEX catalog_product_media_file ON catalog_product_media (file);
        """

    private static let columns = "value_id, media_type, file, label, position, disabled, video"

    private static func read(_ row: Row) -> MediaEntry {
        MediaEntry(
            id: row.int(0), mediaType: row.text(1), file: row.text(2), label: row.optionalText(3), position: row.int(4),
            isDisabled: row.bool(5),
            video: row.optionalText(6).flatMap { (try? JSONParser.parse(Array($0.utf8)))?.object })
    }

    static func entries(of product: Int, in database: Database) throws -> [MediaEntry] {
        try database.all(
            "SELECT \(columns) FROM catalog_product_media WHERE entity_id = ? ORDER BY position, media_type = 'external-video', value_id DESC",
            product,
            read: read)
    }

    static func find(_ id: Int, of product: Int, in database: Database) throws -> MediaEntry? {
        try database.first(
            "SELECT \(columns) FROM catalog_product_media WHERE entity_id = ? AND value_id = ?", product, id, read: read
        )
    }

    static func save(_ entry: MediaEntry, of product: Int, in database: Database) throws {
        try database.run(
            """
            INSERT OR REPLACE INTO catalog_product_media (entity_id, \(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, product, entry.id, entry.mediaType, entry.file, entry.label, entry.position, entry.isDisabled,
            entry.video.map { JSONWriter.text(.object($0)) })
    }

    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM catalog_product_media WHERE value_id = ?", id)
    }

    /// Whether any product uses a file of that name.
    static func isTaken(_ file: String, in database: Database) throws -> Bool {
        try database.first("SELECT 1 FROM catalog_product_media WHERE file = ?", file) { $0.bool(0) } ?? false
    }
}
