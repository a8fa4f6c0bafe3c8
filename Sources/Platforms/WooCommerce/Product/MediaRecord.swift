import Simulator

/// An image in the media library, with the sizes that were cut from it.
struct Media: Hashable, Sendable {
    /// A size of the image.
    struct Size: Hashable, Sendable {
        /// e.g. `woocommerce_thumbnail`.
        let name: String
        /// The file's name without folder.
        let file: String
        let width: Int
        let height: Int
    }

    let id: Int
    let title: String
    let alt: String
    /// Below `/wp-content/uploads/`, e.g. `2023/01/beanie-2.jpg`.
    let file: String
    let width: Int
    let height: Int
    let sizes: [Size]
    /// UTC, as SQL writes it.
    let created: String
}

/// The media library.
enum MediaRecord {
    static let schema = """
        CREATE TABLE media (
            id INTEGER PRIMARY KEY, title TEXT NOT NULL, alt TEXT NOT NULL, file TEXT NOT NULL,
            width INTEGER NOT NULL, height INTEGER NOT NULL, sizes TEXT NOT NULL, created TEXT NOT NULL
        );
        """

    static func find(_ id: Int, in database: Database) throws -> Media? {
        try database.first(
            "SELECT id, title, alt, file, width, height, sizes, created FROM media WHERE id = ?", id
        ) { row in
            Media(
                id: row.int(0), title: row.text(1), alt: row.text(2), file: row.text(3), width: row.int(4),
                height: row.int(5), sizes: sizes(row.text(6)), created: row.text(7))
        }
    }

    private static func sizes(_ text: String) -> [Media.Size] {
        let members = (try? JSONParser.parse(text))?.object ?? [:]
        return members.map { name, size in
            Media.Size(
                name: name, file: size["file"]?.string ?? "", width: size["width"]?.int ?? 0,
                height: size["height"]?.int ?? 0)
        }
    }
}

/// Loads `media.json`.
enum MediaSeed {
    static func load(_ database: Database, _ shop: ShopSettings, _ fixtures: FixtureFolder) throws {
        for media in try fixtures.list("media.json") {
            let data = media["metadata"]
            try database.run(
                """
                INSERT INTO media (id, title, alt, file, width, height, sizes, created)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, media["id"]?.int ?? 0, media["title"]?.string ?? "", media["attachment_image_alt"]?.string ?? "",
                media["attached_file"]?.string ?? "", data?["width"]?.int ?? 0, data?["height"]?.int ?? 0,
                JSONWriter.text(data?["sizes"] ?? [:], style: .plain), media["date"]?.string ?? "")
        }
    }
}
