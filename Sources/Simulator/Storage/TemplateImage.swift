import CSQLite
import Glibc

/// A finished database kept in an anonymous memory file, from which shops open copies that share its pages.
///
/// A copy maps the file privately (copy on write) and hands the mapping to `sqlite3_deserialize`: opening costs the
/// same whatever the size, and only pages that are written take memory. Where the kernel has no memory files a copy
/// copies the bytes.
final class TemplateImage: Sendable {
    private let file: Int32?
    private let bytes: [UInt8]
    /// Bytes of the database.
    let size: Int

    /// Room for a copy to grow into, beyond its size: address space only, until it is written.
    private static let headroom = 1 << 28

    /// Takes the bytes of an open database.
    convenience init(_ database: Database) throws {
        var length: sqlite3_int64 = 0
        guard let start = sqlite3_serialize(database.connection, "main", &length, 0) else {
            throw DatabaseError(code: SQLITE_NOMEM, message: "cannot serialize", sql: "template")
        }
        defer { sqlite3_free(start) }
        // A file in WAL mode cannot be opened in memory: bytes 18 and 19 of its head say so.
        if length > 20, start[18] == 2 { (start[18], start[19]) = (1, 1) }
        self.init(copying: UnsafeRawBufferPointer(start: start, count: Int(length)))
    }

    /// Takes the bytes of a database's file.
    init(copying image: UnsafeRawBufferPointer) {
        size = image.count
        file = Self.memoryFile(image)
        bytes = file == nil ? Array(image) : []
    }

    deinit { if let file { close(file) } }

    private static func memoryFile(_ image: UnsafeRawBufferPointer) -> Int32? {
        let file = storesim_memfd("storesim-template")
        guard file >= 0 else { return nil }
        guard writeAll(image, to: file), ftruncate(file, off_t(image.count + headroom)) == 0 else {
            close(file)
            return nil
        }
        return file
    }

    private static func writeAll(_ image: UnsafeRawBufferPointer, to file: Int32) -> Bool {
        var written = 0
        while written < image.count {
            let count = Glibc.write(file, image.baseAddress?.advanced(by: written), image.count - written)
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    /// Writes the database into a new file; false where that cannot be done.
    func write(to path: String) -> Bool {
        guard let mapping = file.flatMap({ Mapping(file: $0, length: size) }) else { return false }
        let copy = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard copy >= 0 else { return false }
        defer { close(copy) }
        return withExtendedLifetime(mapping) {
            Self.writeAll(UnsafeRawBufferPointer(start: mapping.start, count: size), to: copy)
        }
    }

    /// The whole database.
    func content() throws -> [UInt8] { try file.map { try Self.read($0, count: size) } ?? bytes }

    /// What made its tables, once it was looked through.
    func schema() throws -> [String] {
        let (database, mapping) = try open()
        return try withExtendedLifetime(mapping) {
            let faults: [String] = try database.values("PRAGMA quick_check(1)")
            guard faults == ["ok"] else {
                throw DatabaseError(code: SQLITE_CORRUPT, message: faults.first ?? "", sql: "quick_check")
            }
            return try database.values(
                "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY 1")
        }
    }

    /// Opens a copy. Close the database before the mapping is dropped.
    func open() throws -> (database: Database, mapping: Mapping?) {
        let database = try Database(path: ":memory:")
        if let file, let mapping = Mapping(file: file, length: size + Self.headroom) {
            try deserialize(mapping.start, capacity: mapping.length, flags: 0, into: database)
            return (database, mapping)
        }
        try copy(into: database)
        return (database, nil)
    }

    private func copy(into database: Database) throws {
        let source = try content()
        guard let memory = sqlite3_malloc64(UInt64(size)) else { throw outOfMemory }
        memory.copyMemory(from: source, byteCount: size)
        let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
        try deserialize(memory, capacity: size, flags: flags, into: database)
    }

    private static func read(_ file: Int32, count: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        guard pread(file, &bytes, count, 0) == count else { throw outOfMemory }
        return bytes
    }

    private func deserialize(
        _ start: UnsafeMutableRawPointer, capacity: Int, flags: UInt32, into database: Database
    ) throws {
        let code = sqlite3_deserialize(
            database.connection, "main", start.assumingMemoryBound(to: UInt8.self), sqlite3_int64(size),
            sqlite3_int64(capacity), flags)
        guard code == SQLITE_OK else { throw DatabaseError(database.connection, sql: "deserialize") }
    }
}

private let outOfMemory = DatabaseError(code: SQLITE_NOMEM, message: "out of memory", sql: "open a copy of a template")

/// A private mapping of a memory file; unmapped when dropped.
final class Mapping {
    let start: UnsafeMutableRawPointer
    let length: Int

    init?(file: Int32, length: Int) {
        let flags = MAP_PRIVATE | MAP_NORESERVE
        guard let start = mmap(nil, length, PROT_READ | PROT_WRITE, flags, file, 0), start != MAP_FAILED else {
            return nil
        }
        self.start = start
        self.length = length
    }

    deinit { munmap(start, length) }
}
