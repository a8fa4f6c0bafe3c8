import PHP
import Simulator

/// Files below `/media/` and, as the recorded shop's `base_media_url` has it, `/pub/media/`.
///
/// A file that is there is served as it is. One that is not is made: the real system cuts a size below
/// `catalog/product/cache/` from its original, and shows its placeholder, with status 200, for a product's picture that
/// nobody has (MediaStorage's `App/Media`). Here a picture that a gallery names and nobody gave a file for is made from its
/// name, and so is a size of any picture where the address says the size; where it is a hash of settings the file itself is
/// shown.
struct MediaFiles {
    let visit: Visit
    let call: Call

    /// The path below the folder of media; nil where a call means something else.
    static func path(_ call: Call) -> String? { call.file(below: "/media/") ?? call.file(below: "/pub/media/") }

    func reply(_ path: String) throws -> Reply {
        if size(path) == nil, let file = try StoredPicture.find(path, in: visit.database) {
            return PictureReply.answer(file, to: call)
        }
        guard path.hasPrefix("catalog/"), let type = PictureType(file: path) else { return Self.missing }
        let original = Self.original(path)
        let asked = size(path)
        if asked == nil, let file = try StoredPicture.find(original, in: visit.database) {
            return PictureReply.answer(file, to: call)
        }
        let size = asked ?? (Self.usualSide, Self.usualSide)
        let picture = NamePicture(of: try name(original), width: size.width, height: size.height)
        return PictureReply.answer(picture.bytes(type), type, changed: nil, to: call)
    }

    private static let missing = Reply(status: 404, headers: ["Content-Type": "text/html; charset=UTF-8"])

    /// The file that a cached size was cut from: its last three parts are the original's.
    private static func original(_ path: String) -> String {
        guard path.hasPrefix("catalog/product/cache/") else { return path }
        return "catalog/product/" + path.split(separator: "/").suffix(3).joined(separator: "/")
    }

    /// What a picture is made from: the file of a gallery or a category; all others show one placeholder.
    private func name(_ path: String) throws -> String {
        guard path.hasPrefix("catalog/product/") else { return path }
        let file = String(path.dropFirst("catalog/product".count))
        let isShown = try MediaEntry.exists("WHERE file = ?", file, in: visit.database)
        return isShown ? path : "placeholder"
    }

    private static let usualSide = 600

    /// The size that an address names: a part like `240x300`, or `width` and `height` where the shop has pictures resized
    /// by their address.
    private func size(_ path: String) -> (width: Int, height: Int)? {
        for part in path.split(separator: "/").dropLast() {
            let sides = part.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
            if sides.count == 2, sides[0] > 0, sides[1] >= 0 { return (sides[0], sides[1] > 0 ? sides[1] : sides[0]) }
        }
        let query = call.query.map(PHP.parseStr)
        let width = query?["width"]?.string.flatMap(Int.init)
        let height = query?["height"]?.string.flatMap(Int.init)
        guard let side = width ?? height else { return nil }
        return (width ?? side, height ?? side)
    }
}

/// Loads `media-files-base64.json`: the files of a shop's folder of media, of which pictures are kept.
enum MediaFileSeed {
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        let name = "media-files-base64.json"
        for (path, content) in try fixtures.json(name)?.object ?? [:] {
            guard let bytes = content.string.flatMap({ Base64.decode($0) }) else {
                throw FixtureMistake(file: name, entity: path, field: "", problem: "must be Base64")
            }
            try StoredPicture(path: path, content: bytes)?.insert(into: database)
        }
    }
}
