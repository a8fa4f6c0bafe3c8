import Simulator
import Testing

/// Records: columns written down once, everything else follows.
@Suite struct RecordTests {
    enum State: String, ColumnValue { case open, closed }

    struct Parcel: Record, Equatable {
        static let table = Table<Parcel>("parcel", constraints: ["UNIQUE (state, weight)"], indexes: ["note"])
        var code = ""
        var state = State.open
        var weight = 0.0
        var note: String?
        var sentAt: Instant?
        var labels: JSONValue = []

        mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
            column("code", &code, [.key, .ignoringCase])
            column("state", &state)
            column("weight", &weight)
            column("note", &note)
            column("sent_at", &sentAt)
            column("labels", &labels)
        }
    }

    struct Link: Record, Equatable {
        static let table = Table<Link>("link", isClustered: true)
        var stock = 0
        var source = ""
        var priority = 0

        mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
            column("stock", &stock, .key)
            column("source", &source, .key)
            column("priority", &priority)
        }
    }

    struct Numbered: Record {
        static let table = Table<Numbered>("numbered")
        var id: Int?
        var name = ""

        mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
            column("id", &id, .key)
            column("name", &name, .unique)
        }
    }

    private let database: Database

    init() throws {
        database = try Database(path: ":memory:")
        try database.execute(Parcel.table.schema + Link.table.schema + Numbered.table.schema)
    }

    private let full = Parcel(
        code: "A1", state: .closed, weight: 1.5, note: "fragile", sentAt: Instant(seconds: 7), labels: ["x", 1])

    @Test func theSchemaFollowsFromTheColumns() {
        #expect(
            Parcel.table.schema == """
                CREATE TABLE parcel (
                    code TEXT PRIMARY KEY NOT NULL COLLATE NOCASE,
                    state TEXT NOT NULL,
                    weight REAL NOT NULL,
                    note TEXT,
                    sent_at INTEGER,
                    labels TEXT NOT NULL,
                    UNIQUE (state, weight));
                CREATE INDEX parcel_note ON parcel (note);

                """)
        #expect(Link.table.schema.contains("PRIMARY KEY (stock, source)) WITHOUT ROWID;"))
        #expect(Numbered.table.schema.contains("id INTEGER PRIMARY KEY,"))
    }

    @Test func whatIsWrittenIsRead() throws {
        try full.insert(into: database)
        try Parcel(code: "B2").insert(into: database)
        #expect(try Parcel.find("a1", in: database) == full)
        #expect(try Parcel.find("B2", in: database) == Parcel(code: "B2"))
        #expect(try Parcel.find("C3", in: database) == nil)
        #expect(try Parcel.all("WHERE weight > ?", 1, in: database) == [full])
    }

    @Test func manyAreFoundByOneStatementInTheOrderAskedFor() throws {
        for code in ["a", "b", "c"] {
            try Parcel(code: code, weight: Double(code.utf8.first ?? 0)).insert(into: database)
        }
        #expect(try Parcel.find(keys: ["c", "none", "A"], in: database).map(\.code) == ["c", "a"])
        for name in ["x", "y", "z"] { try Numbered(name: name).insert(into: database) }
        #expect(try Numbered.find(keys: [3, 1], in: database).map(\.name) == ["z", "x"])
    }

    @Test func aRowIsSavedOverTheOneWithItsKey() throws {
        var link = Link(stock: 1, source: "a", priority: 1)
        try link.save(in: database)
        link.priority = 2
        try link.save(in: database)
        #expect(try Link.all(in: database) == [link])
        link.priority = 3
        #expect(try link.update(in: database))
        #expect(try Link.find(1, "a", in: database)?.priority == 3)
        #expect(try !Link(stock: 9, source: "a").update(in: database))
        #expect(try Link.delete(1, "a", in: database))
        #expect(try Link.count(in: database) == 0)
    }

    @Test func somethingUniqueThatIsTakenIsAConstraint() throws {
        try Numbered(name: "x").insert(into: database)
        let error = #expect(throws: DatabaseError.self) { try Numbered(id: 5, name: "x").save(in: database) }
        #expect(error?.isConstraint == true)
        #expect(try Numbered(name: "y").insert(into: database) == 2)
    }

    @Test func aDamagedValueIsAnErrorAndNoDefault() throws {
        try full.insert(into: database)
        try database.run("UPDATE parcel SET state = 'lost'")
        #expect(throws: DatabaseError.self) { try Parcel.find("A1", in: database) }
        try database.run("UPDATE parcel SET state = 'open', labels = '{'")
        let error = #expect(throws: DatabaseError.self) { try Parcel.all(in: database) }
        #expect(error?.message == "column labels holds what it never stores")
    }

    @Test func queriesGiveValuesTuplesAndProjections() throws {
        try Link(stock: 1, source: "a", priority: 4).insert(into: database)
        try Link(stock: 1, source: "b", priority: 5).insert(into: database)
        let most: Int? = try database.value("SELECT max(priority) FROM link WHERE stock = ?", 1)
        #expect(most == 5)
        let none: Int? = try database.value("SELECT max(priority) FROM link WHERE stock = ?", 2)
        #expect(none == nil)
        let sources: [String] = try database.values("SELECT source FROM link ORDER BY source")
        #expect(sources == ["a", "b"])
        let rows = try database.rows("SELECT source, priority FROM link ORDER BY 1", as: String.self, Int?.self)
        #expect(rows.map(\.0) == ["a", "b"] && rows.map(\.1) == [4, 5])
        #expect(try database.row("SELECT 1, 'x' WHERE 0", as: Int.self, String.self) == nil)
        #expect(try database.has("SELECT 1 FROM link WHERE source = ?", "b"))
    }

    @Test func theStatementCacheForgetsWhatIsLeastUsed() throws {
        for number in 0..<2000 {
            #expect(try database.value("SELECT \(number)") == number)
            #expect(try database.value("SELECT 'kept'") == "kept")
        }
        #expect(database.cachedStatements <= 512)
    }
}
