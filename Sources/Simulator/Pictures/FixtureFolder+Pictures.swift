import Glibc

extension FixtureFolder {
    /// The largest picture that a folder may hold: what a shop's own upload limit would be.
    public static let largestPicture = 16 << 20

    /// The bytes of a picture in this folder, named relative to it, e.g. `images/mug.jpg`.
    ///
    /// Names are from whoever wrote the fixtures, which may come from elsewhere: a name that leads out of the folder, by
    /// `..`, by being absolute or by a link, is a mistake and is not read.
    ///
    /// - Parameters:
    ///   - file: the fixture that names it, for the mistake.
    ///   - entity: the entity that names it.
    /// - Throws: ``FixtureMistake``.
    public func picture(_ name: String, file: String, entity: String) throws -> [UInt8] {
        func mistake(_ problem: String) -> FixtureMistake {
            FixtureMistake(file: file, entity: entity, field: "\"\(name)\"", problem: problem)
        }
        guard FileName.isPlain(name) else { throw mistake("must name a file below the folder of the fixtures") }
        guard let root = Self.resolved(path), let place = Self.resolved("\(path)/\(name)") else {
            throw mistake("there is no such file in \(path)")
        }
        guard place.utf8.starts(with: "\(root)/".utf8) else { throw mistake("leads out of \(path)") }
        guard FileState(place).size <= Self.largestPicture else {
            throw mistake("is larger than \(Self.largestPicture >> 20) MB")
        }
        guard let bytes = FixtureFolder(path: root).bytes(String(place.dropFirst(root.count + 1))) else {
            throw mistake("cannot be read")
        }
        guard PictureHeader(bytes) != nil else { throw mistake("is no PNG, JPEG, GIF or WebP") }
        return bytes
    }

    /// The path without links; nil where nothing is there.
    private static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
