internal import Simulator

extension ControlAPI {
    static let sandboxRoutes = [
        AdminRoute("GET", "sandboxes", "all sandboxes with their shops", listSandboxes),
        AdminRoute(
            "POST", "sandboxes",
            "a new sandbox {\"name\", \"template\" | \"snapshot\" | \"from\": another sandbox, \"expires_in\": seconds}; answers "
                + "with its shops' addresses and credentials", createSandbox),
        AdminRoute("GET", "sandboxes/:name", "one sandbox", showSandbox),
        AdminRoute("DELETE", "sandboxes/:name", "drops a sandbox", deleteSandbox),
    ]

    private static let listSandboxes: @Sendable (AdminCall) throws -> Reply = { call in
        .json(
            200, ["sandboxes": .array(try call.simulation.sandboxes.all.map { try summary($0, call, withKeys: false) })]
        )
    }

    private static let createSandbox: @Sendable (AdminCall) throws -> Reply = { call in
        let body = try call.body(of: "name", "template", "snapshot", "from", "expires_in")
        func said(_ name: String) -> String? { body[name]?.string ?? call.query(name) }
        guard let name = said("name") else {
            throw AdminProblem.invalid("a sandbox needs a name, as {\"name\": \"ci-1\"}")
        }
        guard [said("template"), said("snapshot"), said("from")].compactMap(\.self).count < 2 else {
            throw AdminProblem.invalid(
                "a sandbox starts from a \"template\", a \"snapshot\" or another sandbox (\"from\")")
        }
        let registry = call.simulation.sandboxes
        let seconds = try call.life(body)
        let sandbox: Sandbox
        if let snapshot = said("snapshot") {
            sandbox = try registry.create(name, from: registry.snapshots.find(snapshot), for: seconds)
        } else if let other = said("from") {
            sandbox = try registry.fork(call.sandbox(other), as: name, for: seconds)
        } else {
            let template = said("template") ?? "baseline"
            sandbox = try registry.create(name, from: TemplateName(text: template), for: seconds)
        }
        return .json(201, try summary(sandbox, call))
    }

    private static let showSandbox: @Sendable (AdminCall) throws -> Reply = { call in
        .json(200, try summary(call.sandbox(call.parameter), call))
    }

    private static let deleteSandbox: @Sendable (AdminCall) throws -> Reply = { call in
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
        var members: JSONObject = ["name": .string(sandbox.name), "template": .string("\(sandbox.template)")]
        if let snapshot = sandbox.snapshot, !snapshot.name.isEmpty { members["snapshot"] = .string(snapshot.name) }
        if let expires = sandbox.expires { members["expires"] = .string(expires.iso8601) }
        return .object(members.with("shops", .array(shops)))
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
