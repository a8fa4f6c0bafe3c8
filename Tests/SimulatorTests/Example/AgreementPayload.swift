import Simulator

/// What is wrong with an agreement.
struct AgreementError: Error {
    let field: String
    let problem: String
}

/// An agreement on the wire.
struct AgreementPayload: Payload {
    let agreement: AgreementRecord

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("agreement_id", agreement.id)
            json.member("name", agreement.name)
            json.member("content", agreement.content)
            json.member("checkbox_text", agreement.checkboxText)
            json.member("is_active", agreement.isActive)
            json.member("mode", agreement.mode.rawValue)
        }
    }
}

extension AgreementRecord {
    /// The agreement with what is given of it; a name it must have.
    func changed(by body: JSONValue, id: Int) throws -> AgreementRecord {
        func given<Value>(_ field: String, _ old: Value, _ read: (JSONValue) -> Value?) throws -> Value {
            guard let member = body[field] else { return old }
            guard let value = read(member) else { throw AgreementError(field: field, problem: "has another type") }
            return value
        }
        var new = self
        new.id = id
        new.name = try given("name", name, \.string)
        new.content = try given("content", content, \.string)
        new.checkboxText = try given("checkbox_text", checkboxText, \.string)
        new.isActive = try given("is_active", isActive, \.bool)
        new.mode = try given("mode", mode) { $0.int.flatMap(Mode.init) }
        guard !new.name.isEmpty else { throw AgreementError(field: "name", problem: "is required") }
        return new
    }
}
