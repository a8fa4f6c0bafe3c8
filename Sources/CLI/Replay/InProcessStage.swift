import Rehearsal
import Simulator

/// Replays scenarios in this process, each in a sandbox of its own.
struct InProcessStage {
    let simulation: Simulation

    /// Makes a sandbox for the scenario, replays it there and drops the sandbox.
    func run(_ scenario: Scenario) -> ScenarioResult {
        do {
            let name = "replay"
            let template = scenario.template(known: simulation.sandboxes.library.names)
            let sandbox = try simulation.sandboxes.create(name, from: template)
            defer { _ = try? simulation.sandboxes.delete(name) }
            guard let shop = sandbox.shops.first(where: { $0.platform.name == scenario.platform }) else {
                return .notStarted(scenario, because: NoSuchShop(platform: scenario.platform))
            }
            return ScenarioRunner(try stage(sandbox, shop), random: sandbox.random).run(scenario)
        } catch {
            return .notStarted(scenario, because: error)
        }
    }

    private func stage(_ sandbox: Sandbox, _ shop: Shop) throws -> ScenarioRunner.Stage {
        ScenarioRunner.Stage(
            rehearsal: Rehearsals.of(shop.platform.name), shop: shop.settings,
            credentials: try shop.credentials(),
            now: { sandbox.clock.now },
            send: { request in
                var request = request
                request.headers["X-Sim-Sandbox"] = sandbox.name
                return simulation.answer(request)
            },
            control: { action in
                _ = try simulation.control(
                    action.path.split(separator: "/").map(String.init), body: action.body, in: sandbox)
            },
            setClock: { sandbox.clock.mode = .frozen($0) })
    }
}

/// A scenario of a platform that the template has no shop of.
struct NoSuchShop: Error, CustomStringConvertible {
    let platform: String
    var description: String { "the template has no shop of platform \"\(platform)\"" }
}

extension Scenario {
    /// The platform: the first part of the name, `magento` for the seed trace's.
    var platform: String { shop ?? String(name.prefix { $0 != "/" }) }

    /// The template it starts from: `baseline`, `seed`, `baseline+fees`, or the bare name of an overlay of the baseline.
    func template(known: [String]) -> TemplateName {
        let name = TemplateName(text: startsFrom)
        return known.contains(name.base) ? name : TemplateName("baseline", overlays: [startsFrom])
    }
}
