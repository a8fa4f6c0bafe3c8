import Simulator
import Testing

@Suite struct DatabaseTests {
    private func database() throws -> Database {
        let database = try Database(path: ":memory:")
        try database.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, weight REAL)")
        return database
    }

    private func names(_ database: Database) throws -> [String] {
        try database.values("SELECT name FROM item ORDER BY id")
    }

    @Test func bindsAndReadsEveryType() throws {
        let database = try database()
        try database.run("INSERT INTO item VALUES (?, ?, ?)", 1, "", nil as Double?)
        try database.run("INSERT INTO item VALUES (?, ?, ?)", 2, "a\0é", 1.5)
        let rows = try database.rows(
            "SELECT id, name, weight FROM item ORDER BY id", as: Int.self, String.self, Double?.self)
        #expect(rows[0] == (1, "", nil))
        #expect(rows[1] == (2, "a\0é", 1.5))
    }

    @Test func undoesATransactionThatThrows() throws {
        struct Stop: Error {}
        let database = try database()
        #expect(throws: Stop.self) {
            try database.transaction {
                try database.run("INSERT INTO item (name) VALUES ('a')")
                throw Stop()
            }
        }
        #expect(try names(database) == [])
    }

    @Test func keepsWhatWasWrittenBeforeAKeptError() throws {
        struct Stop: Error {}
        let database = try database()
        #expect(throws: Kept.self) {
            try database.transaction {
                try database.run("INSERT INTO item (name) VALUES ('a')")
                throw Kept(Stop())
            }
        }
        #expect(try names(database) == ["a"])
    }

    @Test func undoesOnlyTheInnerOfTwoTransactions() throws {
        struct Stop: Error {}
        let database = try database()
        try database.transaction {
            try database.run("INSERT INTO item (name) VALUES ('a')")
            try? database.transaction {
                try database.run("INSERT INTO item (name) VALUES ('b')")
                throw Stop()
            }
        }
        #expect(try names(database) == ["a"])
    }

    @Test func namesTheStatementInItsErrors() throws {
        let database = try database()
        try database.run("INSERT INTO item (name) VALUES ('a')")
        let error = #expect(throws: DatabaseError.self) { try database.run("INSERT INTO item (name) VALUES (?)", "a") }
        #expect(error?.isConstraint == true)
        #expect(error?.description.contains("INSERT INTO item (name) VALUES (?)") == true)
        #expect(throws: DatabaseError.self) { try database.run("SELECT ?", 1, 2) }
    }
}
