internal import Simulator

extension ControlAPI {
    static let listSandboxes: @Sendable (AdminCall) throws -> Reply = { call in
        .json(
            200, ["sandboxes": .array(try call.simulation.sandboxes.all.map { try summary($0, call, withKeys: false) })]
        )
    }

    static let createSandbox: @Sendable (AdminCall) throws -> Reply = { call in
        let body = try call.body(of: "name", "template")
        guard let name = body["name"]?.string ?? call.query("name") else {
            throw AdminProblem.invalid("a sandbox needs a name, as {\"name\": \"ci-1\"}")
        }
        let template = body["template"]?.string ?? call.query("template") ?? "baseline"
        let sandbox = try call.simulation.sandboxes.create(name, from: TemplateName(text: template))
        return .json(201, try summary(sandbox, call))
    }

    static let showSandbox: @Sendable (AdminCall) throws -> Reply = { call in
        .json(200, try summary(call.sandbox(call.parameter), call))
    }

    static let deleteSandbox: @Sendable (AdminCall) throws -> Reply = { call in
        guard try call.simulation.sandboxes.delete(call.parameter) else { throw AdminProblem.noSandbox(call.parameter) }
        return Reply(status: 204)
    }

    /// - Parameter withKeys: whether the shops' keys, tokens and logins are told.
    private static func summary(_ sandbox: Sandbox, _ call: AdminCall, withKeys: Bool = true) throws -> JSONValue {
        let shops = try sandbox.places(asCalledBy: call.request).map { place -> JSONValue in
            guard withKeys, var shop = place.json.object else { return place.json }
            shop["credentials"] = object(try call.api.credentials(place.shop))
            return .object(shop)
        }
        return ["name": .string(sandbox.name), "template": .string("\(sandbox.template)"), "shops": .array(shops)]
    }

    private static func object(_ credentials: [Credential]) -> JSONValue {
        .object(
            JSONObject(
                credentials.map { credential in
                    let fields = credential.fields.map { ($0.name, JSONValue.string($0.value)) }
                    return (credential.name, .object(JSONObject(fields)))
                }))
    }
}
