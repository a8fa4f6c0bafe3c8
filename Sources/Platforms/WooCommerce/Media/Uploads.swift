import Simulator

/// `/wp-content/uploads/…`: files as the web server gives them, without WordPress.
///
/// A picture of the library that nobody gave a file for is made from its name, and so is every size of any picture, in
/// the type and the size that its address says: nothing here scales what a file shows.
enum Uploads {
    static let folder = "/wp-content/uploads/"

    /// Nil for a file that the library does not know: WordPress answers then, that there is no such page.
    static func reply(_ call: Call, in visit: Visit) throws -> Reply? {
        guard let file = call.file(below: folder) else { return nil }
        if let stored = try StoredPicture.find(file, in: visit.database) {
            return PictureReply.answer(stored, to: call)
        }
        guard let (media, width, height) = try picture(file, in: visit.database), width > 0, height > 0 else {
            return nil
        }
        // A file may be of another kind than its name says; its sizes are of the kind that the name says.
        guard let type = PictureType(file: file) else { return nil }
        let picture = NamePicture(of: media.file, width: width, height: height)
        return PictureReply.answer(picture.bytes(type), type, changed: Instant(media.created), to: call)
    }

    /// The picture of the library that a file is, or is a size of, and how large it is.
    private static func picture(
        _ file: String, in database: Database
    ) throws -> (media: Media, width: Int, height: Int)? {
        if let media = try Media.first("WHERE file = ?", file, in: database) {
            return (media, media.width, media.height)
        }
        guard let whole = whole(file) else { return nil }
        let name = file.split(separator: "/").last.map(String.init)
        for media in try Media.all("WHERE file = ?", whole, in: database) {
            if let size = media.sizes.first(where: { $0.file == name }) { return (media, size.width, size.height) }
        }
        return nil
    }

    /// `2026/11/mug.jpg` for `2026/11/mug-300x300.jpg`.
    private static func whole(_ file: String) -> String? {
        guard let dot = file.lastIndex(of: "."), let dash = file[..<dot].lastIndex(of: "-") else { return nil }
        let isSize = file[dash..<dot].dropFirst().allSatisfy { $0.isASCII && $0.isNumber || $0 == "x" }
        return isSize ? String(file[..<dash] + file[dot...]) : nil
    }
}
