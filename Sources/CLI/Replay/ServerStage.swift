import Gateway
import Glibc
import Rehearsal
import Simulator

/// Replays scenarios against a running server, each in a sandbox made for it through the control API.
struct ServerStage {
    let control: ControlClient
    let recipes: [String: [TemplateLibrary.Recipe]]

    /// Makes a sandbox for the scenario, replays it there and drops the sandbox.
    func run(_ scenario: Scenario) -> ScenarioResult {
        do {
            let template = scenario.template(known: recipes.keys.sorted())
            guard let recipe = recipes[template.base]?.first(where: { $0.platform.name == scenario.platform }) else {
                return .notStarted(scenario, because: NoSuchShop(platform: scenario.platform))
            }
            let name = "replay-\(getpid())"
            _ = try control.call("POST", "sandboxes", ["name": .string(name), "template": .string("\(template)")])
            defer { _ = try? control.call("DELETE", "sandboxes/\(name)") }
            return ScenarioRunner(try stage(name, recipe), random: RandomSource(seed: .random(in: 0 ... .max))).run(
                scenario)
        } catch {
            return .notStarted(scenario, because: error)
        }
    }

    private func stage(_ sandbox: String, _ recipe: TemplateLibrary.Recipe) throws -> ScenarioRunner.Stage {
        ScenarioRunner.Stage(
            rehearsal: Rehearsals.of(recipe.platform.name), shop: recipe.settings,
            credentials: try recipe.settings.credentials(),
            now: { time(in: sandbox) },
            send: { request in
                var request = request
                request.headers["X-Sim-Sandbox"] = sandbox
                return try control.http.send(request)
            },
            control: { action in
                let mark = action.path.contains("?") ? "&" : "?"
                _ = try control.call("POST", "\(action.path)\(mark)sandbox=\(sandbox)", action.body)
            },
            setClock: { instant in
                _ = try control.call("PUT", "clock?sandbox=\(sandbox)", ["clock": .string(instant.iso8601)])
            })
    }

    private func time(in sandbox: String) -> Instant {
        let answer = try? control.call("GET", "clock?sandbox=\(sandbox)")
        return (answer?["now"]?.string).flatMap { Instant($0) } ?? Composition.machineTime()
    }
}
