/// A picture's file as a shop keeps it: uploaded, or from a folder of fixtures.
///
/// Files lie in the shop's database like all that is its own: a sandbox has its own of each, a reset brings them back, and
/// no name in a request is ever looked for on the disk.
public struct StoredPicture: Record {
    /// The table of every shop that has pictures.
    public static let table = Table<StoredPicture>("picture_file", isClustered: true)

    /// Where the shop keeps it, in the shop's own way, e.g. `catalog/product/p/a/pack.png` or `2026/11/mug.jpg`.
    public var path = ""
    /// How HTTP names its kind.
    public var type = PictureType.png
    /// The file.
    public var content: [UInt8] = []
    /// When it came; nil for fixtures, which have no clock.
    public var changed: Instant?

    /// An empty file.
    public init() {}

    /// A file; nil where the bytes are no picture of a kind that shops show.
    public init?(path: String, content: [UInt8], changed: Instant? = nil) {
        guard let head = PictureHeader(content) else { return nil }
        self.path = path
        type = head.type
        self.content = content
        self.changed = changed
    }

    /// The columns.
    public mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("path", &path, .key)
        column("type", &type)
        column("content", &content)
        column("changed", &changed)
    }
}
