import Simulator

/// Calls the shop's own REST routes as an administrator, in this process: what can be posted can be in a layer.
struct LayerCalls {
    let visit: Visit
    private let administrator: UserRecord

    init(_ visit: Visit) throws {
        self.visit = visit
        administrator =
            try UserRecord.first("WHERE role = 'administrator' ORDER BY id", in: visit.database)
            ?? UserRecord(id: 1, login: "admin", role: "administrator")
    }

    /// What the shop answers to a body sent to a path below `/wp-json/wc/v3`.
    ///
    /// - Throws: ``FixtureMistakes`` in the shop's words, a mistake for each parameter that it refuses.
    @discardableResult
    func send(_ method: String, _ path: String, _ body: JSONObject, for entity: Layer.Entity) throws -> JSONValue {
        let target = "/wp-json/wc/v3\(path)"
        let call = Call(Request(method: method, target: target, headers: ["Content-Type": "application/json"]))
        let scope = Scope(call, visit, restPath: "/wc/v3\(path)")
        scope.identity = Identity(user: administrator)
        // The answer is wanted as a value, for its id.
        scope.needsValues = true
        var request = RestRequest(scope, method: method, path: "/wc/v3\(path)", headers: call.headers)
        request.isJSON = true
        request[.json] = body
        let (response, _) = try Dispatcher.answer(request)
        guard case .value(let value) = response.body else { return .null }
        guard response.status < 400 else { throw FixtureMistakes(Self.mistakes(value, in: entity)) }
        return value
    }

    /// A refusal names its parameters, or has one sentence for all.
    private static func mistakes(_ refusal: JSONValue, in entity: Layer.Entity) -> [FixtureMistake] {
        let params = refusal["data"]?["params"]?.object ?? [:]
        let named = params.map { name, message in entity.mistake(name, message.string ?? "") }
        let message = "\(refusal["message"]?.string ?? "") (\(refusal["code"]?.string ?? ""))"
        return named.isEmpty ? [entity.mistake("", message)] : named
    }
}
