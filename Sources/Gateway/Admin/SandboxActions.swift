internal import Simulator

extension ControlAPI {
    static let listSandboxes: @Sendable (AdminCall) throws -> Reply = { call in
        .json(200, ["sandboxes": .array(call.simulation.sandboxes.all.map { summary($0, call) })])
    }

    static let createSandbox: @Sendable (AdminCall) throws -> Reply = { call in
        let body = try call.body(of: "name", "template")
        guard let name = body["name"]?.string ?? call.query("name") else {
            throw AdminProblem.invalid("a sandbox needs a name, as {\"name\": \"ci-1\"}")
        }
        let template = body["template"]?.string ?? call.query("template") ?? "baseline"
        return .json(201, summary(try call.simulation.sandboxes.create(name, from: TemplateName(text: template)), call))
    }

    static let showSandbox: @Sendable (AdminCall) throws -> Reply = { call in
        .json(200, summary(try call.sandbox(call.parameter), call))
    }

    static let deleteSandbox: @Sendable (AdminCall) throws -> Reply = { call in
        guard try call.simulation.sandboxes.delete(call.parameter) else { throw AdminProblem.noSandbox(call.parameter) }
        return Reply(status: 204)
    }

    private static func summary(_ sandbox: Sandbox, _ call: AdminCall) -> JSONValue {
        let prefix = sandbox.name == SandboxRegistry.defaultName ? "" : "/s/\(sandbox.name)"
        let shops = sandbox.shops.map { shop -> JSONValue in
            [
                "name": .string(shop.settings.name), "platform": .string(shop.platform.name),
                "profile": .string(shop.settings.profile),
                "url": .string(
                    shop.settings.url ?? call.origin + prefix + (shop.settings.mounts.first?.basePath ?? "")),
                "paths": .array(shop.settings.mounts.map { .string(prefix + $0.basePath + $0.root) }),
            ]
        }
        return ["name": .string(sandbox.name), "template": .string("\(sandbox.template)"), "shops": .array(shops)]
    }
}
