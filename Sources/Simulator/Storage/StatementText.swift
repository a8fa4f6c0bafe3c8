/// The SQL of a statement, in one piece or in two that are joined when it is first prepared.
///
/// A key of the statement cache, looked up for each query: the pieces are mostly literals and a table's own text, which
/// are the same storage each time, so comparing them costs nothing, and only their ends are hashed.
@usableFromInline
struct StatementText: Hashable {
    private let head: String
    private let tail: String

    /// A whole statement.
    @usableFromInline
    init(_ sql: String) {
        head = ""
        tail = sql
    }

    /// A table's SELECT and the clause behind it.
    @usableFromInline
    init(_ select: String, _ clause: String) {
        head = select
        tail = clause
    }

    var sql: String { head.isEmpty ? tail : "\(head) \(tail)" }

    @usableFromInline
    func hash(into hasher: inout Hasher) {
        hasher.combine(head.utf8.count)
        hasher.combine(tail.utf8.count)
        hasher.combine(Self.end(of: head))
        hasher.combine(Self.end(of: tail))
    }

    /// The last eight bytes: statements of one length differ in their conditions or in their table.
    private static func end(of text: String) -> UInt64 {
        text.utf8.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
