import Simulator

/// An image in the media library, with the sizes that were cut from it.
struct Media: Record, Hashable {
    static let table = Table<Media>("media", indexes: ["file"])

    var id = 0
    var title = ""
    var alt = ""
    /// Below `/wp-content/uploads/`, e.g. `2023/01/beanie-2.jpg`.
    var file = ""
    var width = 0
    var height = 0
    var sizes: [Size] = []
    /// UTC, as SQL writes it.
    var created = ""
    var modified = ""
    /// The product that it was uploaded for, or that first showed it; 0 for none.
    var parentID = 0
    /// The user who uploaded it; 0 for nobody.
    var authorID = 0
    /// How its address names it; made of its title where empty.
    var slug = ""
    var caption = ""
    /// The text of its page.
    var about = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("title", &title)
        column("alt", &alt)
        column("file", &file)
        column("width", &width)
        column("height", &height)
        column.list("sizes", &sizes)
        column("created", &created)
        column("modified", &modified)
        column("parent_id", &parentID)
        column("author_id", &authorID)
        column("slug", &slug)
        column("caption", &caption)
        column("about", &about)
    }

    /// A size of the image.
    struct Size: Hashable, JSONColumn {
        /// e.g. `woocommerce_thumbnail`.
        let name: String
        /// The file's name without folder.
        let file: String
        let width: Int
        let height: Int
    }
}

extension Media.Size {
    init?(json: JSONValue) {
        self.init(
            name: json["name"]?.string ?? "", file: json["file"]?.string ?? "", width: json["width"]?.int ?? 0,
            height: json["height"]?.int ?? 0)
    }

    var json: JSONValue {
        ["name": .string(name), "file": .string(file), "width": JSONValue(width), "height": JSONValue(height)]
    }
}

/// Loads `media.json`.
enum MediaSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for media in try fixtures.list("media.json") {
            let data = media["metadata"]
            let sizes = (data?["sizes"]?.object ?? [:]).map { name, size in
                Media.Size(
                    name: name, file: size["file"]?.string ?? "", width: size["width"]?.int ?? 0,
                    height: size["height"]?.int ?? 0)
            }
            try Media(
                id: media["id"]?.int ?? 0, title: media["title"]?.string ?? "",
                alt: media["attachment_image_alt"]?.string ?? "", file: media["attached_file"]?.string ?? "",
                width: data?["width"]?.int ?? 0, height: data?["height"]?.int ?? 0, sizes: sizes,
                created: media["date"]?.string ?? "",
                modified: media["modified"]?.string ?? media["date"]?.string ?? ""
            ).insert(into: database)
        }
    }
}
