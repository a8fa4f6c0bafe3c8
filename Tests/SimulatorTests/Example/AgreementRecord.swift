import Simulator

/// `checkout_agreement`: what a customer has to agree to before ordering.
struct AgreementRecord: Record, Equatable {
    static let table = Table<AgreementRecord>("checkout_agreement", indexes: ["is_active"])
    var id = 0
    var name = ""
    var content = ""
    var checkboxText = ""
    var isActive = true
    var mode = Mode.manual

    enum Mode: Int, ColumnValue { case automatic, manual }

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("agreement_id", &id, .key)
        column("name", &name)
        column("content", &content)
        column("checkbox_text", &checkboxText)
        column("is_active", &isActive)
        column("mode", &mode)
    }
}

extension AgreementRecord {
    /// Loads `agreements.json`: a list of what POST takes, with `agreement_id`.
    static func load(from fixtures: FixtureFolder, into database: Database) throws {
        let file = "agreements.json"
        for entity in try fixtures.list(file) {
            do {
                try AgreementRecord().changed(by: entity, id: entity["agreement_id"]?.int ?? 0).insert(into: database)
            } catch let error as AgreementError {
                let name = "agreement \(entity["agreement_id"]?.int ?? 0)"
                throw FixtureMistake(file: file, entity: name, field: error.field, problem: error.problem)
            }
        }
        let last: Int? = try database.value("SELECT max(agreement_id) FROM checkout_agreement")
        try IdSequences(database).raise("checkout_agreement", to: (last ?? 0) + 1)
    }
}
