import CSQLite

/// A connection to one SQLite database, with its prepared statements.
///
/// Not for two threads at once: a ``ShopStore`` guards it with a lock. The handle is a C pointer, which is why this
/// file and its neighbours are the only place with unsafe code: every pointer stays inside `Storage`.
public final class Database {
    private let handle: OpaquePointer
    private var statements: [StatementText: Statement] = [:]
    /// How often statements were lent, to tell which one was not for longest.
    private var uses = 0
    private var depth = 0
    /// Ids handed out in the transaction that runs: gone whatever becomes of it.
    private var taken: [String: Int] = [:]

    /// When something falls due, and after how many writes that was looked up; see ``Agenda``.
    var nextDue: (writes: Int, moment: Instant?)?

    /// Opens a file, or an empty database in memory for `:memory:`.
    ///
    /// - Throws: ``DatabaseError``.
    public init(path: String) throws(DatabaseError) {
        SQLiteSettings.apply()
        var handle: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        let code = sqlite3_open_v2(path, &handle, flags, nil)
        guard let handle else { throw DatabaseError(code: SQLITE_NOMEM, message: "out of memory", sql: "open \(path)") }
        self.handle = handle
        if code != SQLITE_OK { throw error("open \(path)") }
    }

    deinit {
        for statement in statements.values { statement.finalize() }
        sqlite3_close_v2(handle)
    }

    /// The C handle, for ``TemplateImage`` only.
    var connection: OpaquePointer { handle }

    // MARK: Running SQL

    /// Runs statements without parameters, e.g. a schema.
    public func execute(_ script: String) throws(DatabaseError) {
        if sqlite3_exec(handle, script, nil, nil, nil) != SQLITE_OK { throw error(script) }
    }

    /// Runs one statement and ignores its rows.
    ///
    /// - Parameter arguments: one for each `?`, in order.
    public func run(_ sql: String, _ arguments: (any Bindable)?...) throws(DatabaseError) {
        try run(sql, arguments: arguments)
    }

    /// Runs one statement and ignores its rows; for arguments made at run time.
    public func run(_ sql: String, arguments: [(any Bindable)?]) throws(DatabaseError) {
        try stepping(StatementText(sql), arguments) { statement throws(DatabaseError) in while try statement.step() {} }
    }

    /// The id of the row inserted last.
    public var lastInsertedID: Int { Int(sqlite3_last_insert_rowid(handle)) }

    /// How many rows the last statement changed.
    public var changes: Int { Int(sqlite3_changes64(handle)) }

    /// How many rows were changed since it was opened.
    var writes: Int { Int(sqlite3_total_changes64(handle)) }

    // MARK: Transactions

    /// Runs `body` as one unit: all of it stays, or, when it throws, none of it but the ids that were taken. Units may
    /// stand in each other.
    public func transaction<T>(_ body: () throws -> T) throws -> T {
        let name = "level\(depth)"
        try run(depth == 0 ? "BEGIN IMMEDIATE" : "SAVEPOINT \(name)")
        depth += 1
        defer {
            depth -= 1
            if depth == 0 { taken = [:] }
        }
        do {
            let result = try body()
            try run(depth == 1 ? "COMMIT" : "RELEASE \(name)")
            return result
        } catch let kept as Kept {
            try run(depth == 1 ? "COMMIT" : "RELEASE \(name)")
            throw kept
        } catch {
            try undo(name)
            try keepTakenIDs()
            throw error
        }
    }

    /// Says that a counter of ``IdSequences`` stands at `next` from now on, also when what runs now is undone.
    func keep(_ name: String, at next: Int) {
        if depth > 0 { taken[name] = max(taken[name] ?? 0, next) }
    }

    private func keepTakenIDs() throws(DatabaseError) {
        for (name, next) in taken { try IdSequences.write(name, next, in: self) }
    }

    /// SQLite undoes a whole transaction by itself on some errors (disk full): then there is nothing left to undo.
    private func undo(_ name: String) throws(DatabaseError) {
        if sqlite3_get_autocommit(handle) != 0 { return }
        if depth == 1 {
            try run("ROLLBACK")
        } else {
            try run("ROLLBACK TO \(name)")
            try run("RELEASE \(name)")
        }
    }

    // MARK: Statements

    /// Lends the statement with its arguments bound.
    @usableFromInline
    func stepping(
        _ text: StatementText, _ arguments: [(any Bindable)?], _ body: (Statement) throws(DatabaseError) -> Void
    ) throws(DatabaseError) {
        try lending(text) { statement throws(DatabaseError) in
            try statement.bind(arguments)
            try body(statement)
        }
    }

    /// Lends the cached statement.
    ///
    /// Nothing asks the database while it steps through rows: they are read into values first.
    @usableFromInline
    func lending(
        _ text: StatementText, _ body: (Statement) throws(DatabaseError) -> Void
    ) throws(DatabaseError) {
        let statement = try statement(text)
        uses += 1
        statement.lastUse = uses
        defer { statement.giveBack() }
        try body(statement)
    }

    private func statement(_ text: StatementText) throws(DatabaseError) -> Statement {
        if let cached = statements[text] { return cached }
        if statements.count >= Self.mostStatements { forgetStatements() }
        let fresh = try Statement(text.sql, on: handle)
        statements[text] = fresh
        return fresh
    }

    private static let mostStatements = 512

    /// How many prepared statements are kept.
    public var cachedStatements: Int { statements.count }

    /// Drops the quarter of the statements that was not used for longest.
    private func forgetStatements() {
        let byUse = statements.sorted { $0.value.lastUse < $1.value.lastUse }
        for (text, statement) in byUse.prefix(Self.mostStatements / 4) {
            statements[text] = nil
            statement.finalize()
        }
    }

    private func error(_ sql: String) -> DatabaseError { DatabaseError(handle, sql: sql) }
}

/// What SQLite said, and about which statement.
public struct DatabaseError: Error, Hashable, Sendable, CustomStringConvertible {
    /// SQLite's extended result code.
    public let code: Int32
    /// SQLite's message.
    public let message: String
    /// The statement, parameters not filled in.
    public let sql: String

    init(code: Int32, message: String, sql: String) {
        self.code = code
        self.message = message
        self.sql = sql
    }

    init(_ handle: OpaquePointer, sql: String) {
        let message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? "unknown error"
        self.init(code: sqlite3_extended_errcode(handle), message: message, sql: sql)
    }

    /// Whether a UNIQUE, PRIMARY KEY, FOREIGN KEY, CHECK or NOT NULL constraint was violated.
    public var isConstraint: Bool { code & 0xFF == SQLITE_CONSTRAINT }

    /// Message and statement.
    public var description: String { "SQLite: \(message) (\(code)) in: \(sql)" }
}
