internal import Simulator

extension ControlAPI {
    static let health: @Sendable (AdminCall) throws -> Reply = { call in
        let uptime = call.api.machine().microseconds - call.api.started.microseconds
        return .json(
            200,
            [
                "status": "ready", "version": .string(call.api.version), "uptime_ms": .int(uptime / 1000),
                "sandboxes": .int(Int64(call.simulation.sandboxes.all.count)),
            ])
    }

    static let reset: @Sendable (AdminCall) throws -> Reply = { call in
        let sandbox = try call.sandbox()
        var template = call.query("template").map { TemplateName(text: $0) }
        if let overlay = call.query("overlay") {
            let base = template?.base ?? sandbox.template.base
            template = TemplateName(base, overlays: overlay.split(separator: "+").map(String.init))
        }
        let began = call.api.machine()
        try call.simulation.sandboxes.reset(sandbox, to: template)
        let took = call.api.machine().microseconds - began.microseconds
        return .json(
            200,
            [
                "sandbox": .string(sandbox.name), "template": .string("\(template ?? sandbox.template)"),
                "took_ms": .double(Double(took) / 1000),
            ])
    }

    static let reload: @Sendable (AdminCall) throws -> Reply = { call in
        let began = call.api.machine()
        do {
            try call.simulation.sandboxes.reload()
        } catch let mistakes as FixtureMistakes {
            return refusal(mistakes.mistakes)
        } catch let mistake as FixtureMistake {
            return refusal([mistake])
        }
        let took = call.api.machine().microseconds - began.microseconds
        return .json(
            200,
            [
                "sandboxes": .int(Int64(call.simulation.sandboxes.all.count)), "took_ms": .double(Double(took) / 1000),
            ])
    }

    /// The fixtures are wrong: nothing was changed.
    private static func refusal(_ mistakes: [FixtureMistake]) -> Reply {
        let list = mistakes.map { mistake -> JSONValue in
            [
                "file": .string(mistake.file), "entity": .string(mistake.entity), "field": .string(mistake.field),
                "problem": .string(mistake.problem),
            ]
        }
        return .json(422, ["error": "The fixtures have mistakes; nothing was changed.", "mistakes": .array(list)])
    }
}
