import CSQLite

/// A prepared statement; `Database` owns and lends it.
@usableFromInline
final class Statement {
    private let pointer: OpaquePointer
    private let handle: OpaquePointer
    private let sql: String
    /// When it was lent last, counted in statements.
    var lastUse = 0

    init(_ sql: String, on handle: OpaquePointer) throws(DatabaseError) {
        var pointer: OpaquePointer?
        let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
        guard code == SQLITE_OK, let pointer else { throw DatabaseError(handle, sql: sql) }
        self.pointer = pointer
        self.handle = handle
        self.sql = sql
    }

    /// Must be the last call.
    func finalize() { sqlite3_finalize(pointer) }

    func bind(_ arguments: [(any Bindable)?]) throws(DatabaseError) {
        let wanted = Int(sqlite3_bind_parameter_count(pointer))
        guard wanted == arguments.count else {
            throw DatabaseError(
                code: SQLITE_RANGE, message: "\(arguments.count) arguments for \(wanted) parameters", sql: sql)
        }
        for (index, argument) in arguments.enumerated() {
            guard bind(argument?.boundValue ?? .null, to: Int32(index + 1)) else { throw failure }
        }
    }

    /// Binds a value to `?place`; false where SQLite refuses, as ``failure`` tells.
    @usableFromInline
    func bind(_ value: BoundValue, to place: Int32) -> Bool {
        let code =
            switch value {
            case .null: sqlite3_bind_null(pointer, place)
            case .integer(let number): sqlite3_bind_int64(pointer, place, number)
            case .real(let number): sqlite3_bind_double(pointer, place, number)
            case .text(let text): bind(text, at: place)
            case .blob(let bytes):
                sqlite3_bind_blob64(pointer, place, bytes, UInt64(bytes.count), storesim_transient())
            }
        return code == SQLITE_OK
    }

    /// What SQLite said last about this statement.
    @usableFromInline
    var failure: DatabaseError { DatabaseError(handle, sql: sql) }

    /// A stored value that the column's type never stores.
    @usableFromInline
    func damage(in column: StaticString) -> DatabaseError {
        DatabaseError(code: SQLITE_MISMATCH, message: "column \(column) holds what it never stores", sql: sql)
    }

    /// A column of the current row.
    @inlinable
    func column<Value: ColumnValue>(_ place: Int32) throws(DatabaseError) -> Value {
        guard let value = Value(Cell(self, place)) else { throw damage(in: "in the query") }
        return value
    }

    /// The column after `place`, which moves on.
    @inlinable
    func next<Value: ColumnValue>(_ place: inout Int32) throws(DatabaseError) -> Value {
        place += 1
        return try column(place)
    }

    private func bind(_ text: String, at place: Int32) -> Int32 {
        // A C string with its length: texts may hold zero bytes.
        sqlite3_bind_text64(
            pointer, place, text, UInt64(text.utf8.count), storesim_transient(), UInt8(SQLITE_UTF8))
    }

    /// Moves to the next row; false at the end.
    @usableFromInline
    func step() throws(DatabaseError) -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw DatabaseError(handle, sql: sql)
        }
    }

    func giveBack() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    @usableFromInline func isNull(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_NULL }
    @usableFromInline func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(pointer, column) }
    @usableFromInline func real(_ column: Int32) -> Double { sqlite3_column_double(pointer, column) }

    @usableFromInline func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(pointer, column) else { return "" }
        let count = Int(sqlite3_column_bytes(pointer, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    @usableFromInline func blob(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(pointer, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column))))
    }

    @usableFromInline func value(_ column: Int32) -> BoundValue {
        switch sqlite3_column_type(pointer, column) {
        case SQLITE_INTEGER: .integer(integer(column))
        case SQLITE_FLOAT: .real(real(column))
        case SQLITE_TEXT: .text(text(column))
        case SQLITE_BLOB: .blob(blob(column))
        default: .null
        }
    }
}
