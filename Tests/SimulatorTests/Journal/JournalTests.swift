import Simulator
import Testing

@Suite struct JournalTests {
    @Test func forgetsTheOldestBeyondItsLimit() throws {
        let settings = SandboxRegistry.Settings(machine: { Instant(seconds: 0) }, journal: .init(count: 3))
        let simulation = try counterSimulation(settings)
        for _ in 0..<5 { _ = simulation.answer(Request(method: "GET", target: "/count")) }
        #expect(simulation.sandboxes["default"]?.journal.entries().map(\.number) == [3, 4, 5])
        #expect(simulation.sandboxes["default"]?.journal.entries(since: 4).map(\.number) == [5])
    }

    @Test func isBoundedByBytesToo() throws {
        let settings = SandboxRegistry.Settings(machine: { Instant(seconds: 0) }, journal: .init(bytes: 3000))
        let simulation = try counterSimulation(settings)
        for _ in 0..<50 { _ = simulation.answer(Request(method: "GET", target: "/count")) }
        #expect(simulation.sandboxes["default"]?.journal.entries().count ?? 99 < 10)
    }

    @Test func hidesSecretsWhenShown() {
        let headers = Headers([("Authorization", "Bearer abc"), ("Cookie", "a=b"), ("Accept", "*/*")])
        #expect(headers.fields.map(Redaction.value) == ["Bearer (redacted)", "(redacted)", "*/*"])
    }
}
