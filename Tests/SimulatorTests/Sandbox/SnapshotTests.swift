import FoundationEssentials
import NIOConcurrencyHelpers
import Simulator
import Testing

@Suite struct SnapshotTests {
    private let time = NIOLockedValueBox(Instant(seconds: 1000))

    private func simulation(_ adjust: (inout SandboxRegistry.Settings) -> Void = { _ in }) throws -> Simulation {
        var settings = SandboxRegistry.Settings(machine: { [time] in time.withLockedValue { $0 } })
        adjust(&settings)
        return try counterSimulation(settings)
    }

    private func value(_ simulation: Simulation, _ sandbox: String = "default") -> Substring {
        let request = Request(method: "GET", target: "/count", headers: ["X-Sim-Sandbox": sandbox])
        return simulation.answer(request).text.prefix { $0 != " " }
    }

    private func count(_ simulation: Simulation) { _ = simulation.answer(Request(method: "POST", target: "/count")) }

    @Test func isGoneAfterItsTimeAsSandboxesAre() throws {
        let simulation = try simulation()
        let sandbox = try #require(simulation.sandboxes["default"])
        try simulation.sandboxes.save(sandbox, as: "short", for: 60)
        try simulation.sandboxes.create("guest", for: 60)
        time.withLockedValue { $0 = Instant(seconds: 1059) }
        #expect(simulation.sandboxes.snapshots.all.map(\.name) == ["short"] && value(simulation, "guest") == "0")
        time.withLockedValue { $0 = Instant(seconds: 1060) }
        #expect(simulation.sandboxes.snapshots.all.isEmpty)
        #expect(simulation.sandboxes["guest"] == nil && simulation.sandboxes.all.count == 1)
        try simulation.sandboxes.create("guest")
    }

    @Test func isBoundedByCountAndBytes() throws {
        let few = try simulation { $0.snapshots.count = 1 }
        let sandbox = try #require(few.sandboxes["default"])
        try few.sandboxes.save(sandbox, as: "a")
        try few.sandboxes.save(sandbox, as: "a")
        #expect(throws: SnapshotRefusal.tooMany(1)) { try few.sandboxes.save(sandbox, as: "b") }
        let small = try simulation { $0.snapshots.bytes = 10 }
        let other = try #require(small.sandboxes["default"])
        #expect(throws: SnapshotRefusal.tooLarge(bytes: 10)) { try small.sandboxes.save(other, as: "a") }
    }

    @Test func neverGivesTheSameChanceTwice() throws {
        let simulation = try simulation()
        let sandbox = try #require(simulation.sandboxes["default"])
        _ = sandbox.random.next()
        let fork = try simulation.sandboxes.fork(sandbox, as: "fork")
        #expect(fork.random.next() == sandbox.random.next())
        let fresh = try simulation.sandboxes.create("fresh")
        #expect(fresh.random.next() != fork.random.next())
    }

    @Test func restoresASandboxThatIsKeptInAFile() throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "storesim-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        let folder = place.path
        let simulation = try simulation { $0.dataDirectory = folder }
        count(simulation)
        try simulation.sandboxes.save(try #require(simulation.sandboxes["default"]), as: "one")
        count(simulation)
        #expect(value(simulation) == "2")
        try simulation.sandboxes.restore(
            simulation.sandboxes.snapshots.find("one"), in: try #require(simulation.sandboxes["default"]))
        #expect(value(simulation) == "1")
        count(simulation)
        let again = try self.simulation { $0.dataDirectory = folder }
        #expect(value(again) == "2")
    }

    @Test func aScaledClockRunsOnFromWhereItStood() throws {
        let clock = SandboxClock(machine: { [time] in time.withLockedValue { $0 } })
        #expect(clock.scale(60) && !clock.scale(0))
        time.withLockedValue { $0 = Instant(seconds: 1010) }
        #expect(clock.now == Instant(seconds: 1600))
        #expect(clock.advance(seconds: 100) && clock.now == Instant(seconds: 1700))
        time.withLockedValue { $0 = Instant(seconds: 1011) }
        #expect(clock.now == Instant(seconds: 1760))
        clock.freeze()
        time.withLockedValue { $0 = Instant(seconds: 5000) }
        #expect(clock.now == Instant(seconds: 1760))
    }
}
