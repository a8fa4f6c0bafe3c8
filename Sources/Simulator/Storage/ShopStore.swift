import CSQLite
import NIOConcurrencyHelpers

/// Where one shop's database lives, and the lock around it.
///
/// Sendable by the lock alone: a `Database` is not, and leaves this class only into the closure of ``withDatabase(_:)``,
/// which runs under the lock. That is the whole argument for `@unchecked`.
public final class ShopStore: @unchecked Sendable {
    private let lock = NIOLock()
    private let source: Source
    private var open: Open?

    enum Source {
        /// A private copy of a template, gone at the end.
        case template(TemplateImage)
        /// A file that stays.
        case file(String, TemplateImage)

        /// What a shop in memory was made from; of a file nobody knows without opening it.
        var image: TemplateImage? { if case .template(let image) = self { image } else { nil } }
    }

    /// Kept in this order: the database is closed before its memory is unmapped.
    private struct Open {
        let database: Database
        let mapping: Mapping?
    }

    init(_ source: Source) { self.source = source }

    /// Whether the database was opened.
    var isOpen: Bool { lock.withLock { open != nil } }

    /// Runs `body` alone with the database, which is opened by the first call.
    public func withDatabase<T>(_ body: (Database) throws -> T) throws -> T {
        try lock.withLock {
            if let open { return try body(open.database) }
            let opened = try openSource()
            open = opened
            return try body(opened.database)
        }
    }

    /// The shop as it is now; what nobody has opened yet is what it was made from.
    func image() throws -> TemplateImage {
        if let untouched = lock.withLock({ open == nil ? source.image : nil }) { return untouched }
        return try withDatabase { try TemplateImage($0) }
    }

    /// Puts the shop back to its template: whatever the catalogue's size, a close and a lazy open.
    public func reset() throws {
        try lock.withLock {
            if case .file(let path, _) = source { try ShopFile.remove(path, closing: { close() }) } else { close() }
        }
    }

    /// Closes the database; the next call opens it again.
    private func close() {
        guard let mapping = open?.mapping else {
            open = nil
            return
        }
        withExtendedLifetime(mapping) { open = nil }
    }

    private func openSource() throws -> Open {
        switch source {
        case .template(let image):
            let (database, mapping) = try image.open()
            try database.execute(ConnectionSettings.memory)
            return Open(database: database, mapping: mapping)
        case .file(let path, let image):
            return Open(database: try ShopFile.open(path, or: image), mapping: nil)
        }
    }

    deinit { close() }
}

/// Settings of the SQLite library in this process, made before the first connection.
enum SQLiteSettings {
    private static let applied: Void = storesim_do_not_count_memory()

    static func apply() { applied }
}

/// Pragmas of a fresh connection.
enum ConnectionSettings {
    /// Nothing reaches a disk: no syncing, rollback journal in memory.
    static let memory = """
        PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;
        PRAGMA secure_delete = OFF; PRAGMA foreign_keys = ON; PRAGMA locking_mode = EXCLUSIVE;
        """

    /// Write-ahead log: a commit is in the file when the call returns, so a killed process loses nothing.
    static let file = """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;
        PRAGMA secure_delete = OFF; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 2000;
        """
}
