import Simulator

/// Loads the next id of every imitated table.
enum SequenceSeed {
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        let file = "auto-increment.json"
        for (table, next) in try fixtures.json(file)?.object ?? JSONObject() {
            guard let next = next.int else {
                throw FixtureMistake(file: file, entity: table, field: "", problem: "must be a whole number")
            }
            try IdSequences(database).raise(table, to: next)
        }
    }
}
