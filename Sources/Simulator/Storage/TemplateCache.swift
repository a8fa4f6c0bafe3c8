import Crypto
import Glibc

/// Finished templates kept in a directory: the next start takes them from there and builds nothing.
///
/// An image's file is named by a digest of all that decides its content: the program's build, the shop's settings, and
/// names and bytes of all fixtures, of large ones and of pictures names and state. So nothing is ever updated or checked for
/// age; whatever changes gets another name, and the oldest images go when there are many. A directory that cannot be
/// written costs only time.
public struct TemplateCache: Sendable {
    /// The directory.
    public let directory: String
    private let build: String

    /// How many bytes of images are kept; the newest one always is.
    private let limit: Int
    private static let ending = ".image"

    /// A cache in a directory, which is made when there is something to keep.
    ///
    /// - Parameters:
    ///   - build: tells one build of the program from another.
    ///   - limit: how many bytes of images to keep, a gigabyte unless told.
    public init(directory: String, build: String, limit: Int = 1 << 30) {
        self.directory = directory
        self.build = build
        self.limit = limit
    }

    /// The name for a shop's template.
    func key(_ platform: String, _ settings: ShopSettings) -> String {
        var digest = SHA256()
        let options = settings.options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let facts = [
            build, platform, settings.name, settings.profile, settings.baseURL, "\(settings.mounts)",
            "\(settings.builtAt)",
        ]
        for fact in facts + options { digest.update(data: Array("\(fact)\n".utf8)) }
        for folder in settings.fixtures {
            digest.update(data: Array("folder\n".utf8))
            for file in folder.allFiles { Self.add(file, of: folder, to: &digest) }
        }
        return Hex.encode(digest.finalize())
    }

    /// Up to here a file's bytes tell more than its state, which a copy or a check-out changes, and cost little.
    private static let small = 1 << 20

    private static func add(_ file: String, of folder: FixtureFolder, to digest: inout SHA256) {
        let state = FileState("\(folder.path)/\(file)")
        guard state.size <= small, FixtureFolder.isData(file), let bytes = folder.bytes(file) else {
            return digest.update(data: Array("\(file) state \(state)\n".utf8))
        }
        digest.update(data: Array("\(file) \(bytes.count)\n".utf8))
        digest.update(data: bytes)
    }

    /// The image of that name; nil where there is none or what is there is no whole database.
    func image(_ key: String) -> TemplateImage? {
        let file = open(path(key), O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        let size = Int(lseek(file, 0, SEEK_END))
        guard size >= Self.headerSize, let mapping = Mapping(file: file, length: size) else { return nil }
        return withExtendedLifetime(mapping) {
            let bytes = UnsafeRawBufferPointer(start: mapping.start, count: size)
            return Self.isDatabase(bytes) ? TemplateImage(copying: bytes) : nil
        }
    }

    private static let headerSize = 100

    /// SQLite's own header: its magic, and as many pages as there are bytes for.
    private static func isDatabase(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.starts(with: "SQLite format 3\0".utf8) else { return false }
        let pageSize = Int(bytes.loadUnaligned(fromByteOffset: 16, as: UInt16.self).bigEndian)
        let pages = Int(bytes.loadUnaligned(fromByteOffset: 28, as: UInt32.self).bigEndian)
        return pages * (pageSize == 1 ? 65_536 : pageSize) == bytes.count
    }

    /// Keeps an image: written beside its place and renamed, so that half a file is never found.
    func keep(_ image: TemplateImage, _ key: String) {
        Self.makeDirectory(directory)
        let partial = "\(path(key)).\(getpid())"
        guard image.write(to: partial), rename(partial, path(key)) == 0 else {
            unlink(partial)
            return
        }
        prune()
    }

    private func path(_ key: String) -> String { "\(directory)/\(key)\(Self.ending)" }

    private static func makeDirectory(_ path: String) {
        guard mkdir(path, 0o755) != 0, errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex
        else { return }
        makeDirectory(String(path[..<slash]))
        mkdir(path, 0o755)
    }

    private func prune() {
        let images = FixtureFolder(path: directory).files.filter { $0.hasSuffix(Self.ending) }
        let states = images.map { (path: "\(directory)/\($0)", state: FileState("\(directory)/\($0)")) }
        var room = limit
        for (place, image) in states.sorted(by: { $0.state.changed > $1.state.changed }).enumerated() {
            room -= image.state.size
            if room < 0, place > 0 { unlink(image.path) }
        }
    }
}

/// What tells one state of a large file from another without reading it: which file it is, its size and when it changed.
public struct FileState: Sendable, CustomStringConvertible {
    /// Bytes; -1 where there is no such file.
    public let size: Int
    /// Nanoseconds since 1970.
    public let changed: Int
    /// When the file or what is known of it changed, which nobody can set, and its number: `cp -p` keeps the first moment.
    private let marks: [Int]

    /// The state of the file at a path.
    public init(_ path: String) {
        var status = stat()
        let isThere = stat(path, &status) == 0
        size = isThere ? Int(status.st_size) : -1
        changed = isThere ? status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec : 0
        marks = isThere ? [status.st_ctim.tv_sec, status.st_ctim.tv_nsec, Int(status.st_ino)] : []
    }

    /// All numbers.
    public var description: String { ([size, changed] + marks).map(String.init).joined(separator: " ") }
}
