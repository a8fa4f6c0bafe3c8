import CSQLite
import Glibc

/// A shop's database in a file of a `--data` directory.
enum ShopFile {
    /// Opens the file, or makes it from the template first.
    ///
    /// - Throws: ``StaleDataDirectory`` when the file was made by another version of the schema or fixtures.
    static func open(_ path: String, or image: TemplateImage) throws -> Database {
        if access(path, F_OK) != 0 { try create(path, from: image) }
        let database = try Database(path: path)
        try database.execute(ConnectionSettings.file)
        let (template, mapping) = try image.open()
        let wanted = try withExtendedLifetime(mapping) { try SchemaStamp.read(template) }
        guard try SchemaStamp.read(database) == wanted else { throw StaleDataDirectory(path: path) }
        return database
    }

    /// Writes beside the path and renames, so that a half-written file is never taken for a shop.
    private static func create(_ path: String, from image: TemplateImage) throws {
        let partial = path + ".partial"
        unlink(partial)
        let (template, mapping) = try image.open()
        try withExtendedLifetime(mapping) { try template.run("VACUUM INTO ?", partial) }
        guard rename(partial, path) == 0 else {
            throw DatabaseError(code: SQLITE_CANTOPEN, message: String(cString: strerror(errno)), sql: "create \(path)")
        }
    }

    /// Removes the database and its log.
    static func remove(_ path: String, closing close: () -> Void) throws {
        close()
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    }
}

/// A `--data` directory of another version.
public struct StaleDataDirectory: Error, CustomStringConvertible {
    /// The file.
    public let path: String
    /// What, why and the cure.
    public var description: String {
        """
        \(path) was made by another version of storesim or with other fixtures, and its tables may differ. \
        Data is never migrated: delete the file (or name another --data directory) and start again.
        """
    }
}

/// A fingerprint of the schema, kept in SQLite's `user_version`.
enum SchemaStamp {
    static func read(_ database: Database) throws -> Int {
        try database.value("PRAGMA user_version") ?? 0
    }

    /// Stamps a finished template: FNV-1a over all statements that made its tables.
    static func write(_ database: Database) throws {
        let statements: [String] = try database.values("SELECT coalesce(sql, '') FROM sqlite_master ORDER BY name")
        var hash: UInt32 = 2_166_136_261
        for byte in statements.joined().utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        try database.execute("PRAGMA user_version = \(hash >> 1)")
    }
}
