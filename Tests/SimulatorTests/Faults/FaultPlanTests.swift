import Simulator
import Testing

@Suite struct FaultPlanTests {
    @Test func strikesBeforeTheWorkAndThenLetsGo() throws {
        let simulation = try counterSimulation()
        simulation.sandboxes["default"]?.faults.add(
            .init(id: "f", method: "POST", path: "/count*", status: 503, remaining: 1))
        #expect(simulation.answer(Request(method: "POST", target: "/count")).status == 503)
        #expect(simulation.answer(Request(method: "GET", target: "/count")).text.hasPrefix("0 "))
        #expect(simulation.answer(Request(method: "POST", target: "/count")).status == 200)
    }

    @Test func strikesAfterTheWorkWasDone() throws {
        let simulation = try counterSimulation()
        simulation.sandboxes["default"]?.faults.add(.init(id: "f", status: 500, moment: .after, remaining: 1))
        #expect(simulation.answer(Request(method: "POST", target: "/count")).status == 500)
        #expect(simulation.answer(Request(method: "GET", target: "/count")).text.hasPrefix("1 "))
    }

    @Test(arguments: [
        ("/base/*", true), ("/*/x", true), ("/**", true), ("/base", false), ("/*", false), ("/b*e/x", true),
    ])
    func aStarStaysWithinASegment(_ pattern: String, _ strikes: Bool) throws {
        let simulation = try counterSimulation()
        simulation.sandboxes["default"]?.faults.add(.init(id: "f", path: pattern, status: 503))
        #expect((simulation.answer(Request(method: "GET", target: "/base/x")).status == 503) == strikes)
    }
}
