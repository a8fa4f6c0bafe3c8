import Simulator

/// A room with nothing in it but agreements: the worked example of docs/adding-an-endpoint.md.
struct AgreementRoom: Platform {
    let name = "agreements"

    /// A row for each route.
    static let table: [Route] = [
        Route("GET", "/V1/agreements", AgreementEndpoints.list),
        Route("POST", "/V1/agreements", AgreementEndpoints.create),
        Route("GET", "/V1/agreements/{id}", AgreementEndpoints.read),
        Route("PUT", "/V1/agreements/{id}", AgreementEndpoints.update),
        Route("DELETE", "/V1/agreements/{id}", AgreementEndpoints.delete),
    ]

    struct Route: Sendable {
        typealias Handler = @Sendable (Invocation) throws -> JSONValue
        let method: String
        let path: String
        let handler: Handler

        init(_ method: String, _ path: String, _ handler: @escaping Handler) {
            (self.method, self.path, self.handler) = (method, path, handler)
        }
    }

    struct Invocation {
        let visit: Visit
        let id: Int
        let query: String
        let body: JSONValue
    }

    struct Match {
        let route: Route
        let id: Int
    }

    enum Refusal: Int, Error { case noRoute = 404, noAgreement = 410 }

    func prepare(_ database: Database, for shop: ShopSettings, from fixtures: FixtureFolder) throws {
        try database.execute(AgreementRecord.table.schema)
        try AgreementRecord.load(from: fixtures, into: database)
    }

    func match(_ call: Call, in visit: Visit) throws -> Match {
        let id = call.path.split(separator: "/").dropFirst(2).first.flatMap { Int($0) }
        let path = id == nil ? call.path : "/V1/agreements/{id}"
        guard let route = Self.table.first(where: { $0.method == call.method && $0.path == path }) else {
            throw Refusal.noRoute
        }
        return Match(route: route, id: id ?? 0)
    }

    func admit(_ call: Call, to match: Match, in visit: Visit) throws {}

    func handle(_ call: Call, matching match: Match, as caller: Void, in visit: Visit) throws -> Reply {
        let body = call.body.isEmpty ? [:] : try JSONParser.parse(call.body)
        let answer = try match.route.handler(
            Invocation(visit: visit, id: match.id, query: call.query ?? "", body: body))
        return Reply(status: 200, body: JSONWriter.bytes(answer))
    }

    func reply(to error: any Error, for call: Call, in visit: Visit) -> Reply {
        switch error {
        case let refusal as Refusal: Reply(status: refusal.rawValue)
        case let error as AgreementError: Reply(status: 400, text: "\(error.field) \(error.problem)")
        default: Reply(status: 500)
        }
    }

    var routes: [RouteSummary] {
        Self.table.map { RouteSummary(method: $0.method, path: $0.path, access: "anonymous", level: .exact) }
    }
}

/// The handlers.
enum AgreementEndpoints {
    @Sendable static func list(_ call: AgreementRoom.Invocation) throws -> JSONValue {
        let clause = call.query == "is_active=1" ? "WHERE is_active" : ""
        let agreements = try AgreementRecord.all("\(clause) ORDER BY agreement_id", in: call.visit.database)
        return ["items": .array(agreements.map { AgreementPayload(agreement: $0).asValue })]
    }

    @Sendable static func read(_ call: AgreementRoom.Invocation) throws -> JSONValue {
        AgreementPayload(agreement: try find(call)).asValue
    }

    @Sendable static func create(_ call: AgreementRoom.Invocation) throws -> JSONValue {
        let new = try AgreementRecord().changed(by: call.body, id: call.visit.ids.take("checkout_agreement"))
        try new.insert(into: call.visit.database)
        return AgreementPayload(agreement: new).asValue
    }

    @Sendable static func update(_ call: AgreementRoom.Invocation) throws -> JSONValue {
        let new = try find(call).changed(by: call.body, id: call.id)
        try new.update(in: call.visit.database)
        return AgreementPayload(agreement: new).asValue
    }

    @Sendable static func delete(_ call: AgreementRoom.Invocation) throws -> JSONValue {
        try AgreementRecord.delete(find(call).id, in: call.visit.database)
        return true
    }

    private static func find(_ call: AgreementRoom.Invocation) throws -> AgreementRecord {
        guard let found = try AgreementRecord.find(call.id, in: call.visit.database) else {
            throw AgreementRoom.Refusal.noAgreement
        }
        return found
    }
}
