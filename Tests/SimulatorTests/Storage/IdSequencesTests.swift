import Testing

@testable import Simulator

/// Next ids, as InnoDB hands them out.
@Suite struct IdSequencesTests {
    private static func database() throws -> Database {
        let database = try Database(path: ":memory:")
        try database.execute(IdSequences.schema)
        return database
    }

    @Test func anIDThatWasTakenIsGoneAlsoAfterARollback() throws {
        struct Failure: Error {}
        let database = try Self.database()
        let ids = IdSequences(database)
        #expect(throws: Failure.self) {
            try database.transaction {
                #expect(try ids.take("stock") == 1)
                throw Failure()
            }
        }
        #expect(try ids.take("stock") == 2)
    }

    @Test func anIDTakenInAnEntryOfABatchIsGoneWhateverBecomesOfTheEntryOrTheBatch() throws {
        struct Failure: Error {}
        let database = try Self.database()
        let ids = IdSequences(database)
        try database.transaction { () throws in
            #expect(try ids.take("order") == 1)
            #expect(throws: Failure.self) {
                try database.transaction { () throws in
                    #expect(try ids.take("order") == 2)
                    throw Failure()
                }
            }
            #expect(try ids.take("order") == 3)
        }
        #expect(throws: Failure.self) {
            try database.transaction {
                let id = try database.transaction { try ids.take("order") }
                #expect(id == 4)
                throw Failure()
            }
        }
        #expect(try ids.take("order") == 5)
    }

    @Test func aCounterMovesUpOnly() throws {
        let ids = IdSequences(try Self.database())
        try ids.raise("stock", to: 1000)
        try ids.raise("stock", to: 5)
        #expect(try ids.take("stock") == 1000)
        #expect(try ids.peek("other") == 1)
    }

    @Test func theEndOfTheNumbersIsNoEnd() throws {
        let ids = IdSequences(try Self.database())
        try ids.raise("stock", to: .max)
        let first = try ids.take("stock")
        #expect(try ids.take("stock") == first + 1)
    }
}
