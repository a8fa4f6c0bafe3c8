import Simulator
import Testing

/// A shop that counts what it is told, for tests of what is around shops.
struct CounterPlatform: Platform {
    let name = "counter"
    let routes: [RouteSummary] = []

    struct Refused: Error {}

    func prepare(_ database: Database, for shop: ShopSettings, from fixtures: FixtureFolder) throws {
        try database.execute("CREATE TABLE counter (value INTEGER NOT NULL)")
        try database.run("INSERT INTO counter VALUES (?)", shop.options["start"] == "ten" ? 10 : 0)
    }

    func match(_ call: Call, in visit: Visit) throws -> String { call.path }
    func admit(_ call: Call, to match: String, in visit: Visit) throws {}

    func handle(_ call: Call, matching match: String, as caller: Void, in visit: Visit) throws -> Reply {
        if call.method == "POST" { try visit.database.run("UPDATE counter SET value = value + 1") }
        let id = try visit.ids.take("counter")
        if match == "/refuse" { throw Refused() }
        let value = try visit.database.value("SELECT value FROM counter") ?? -1
        return Reply(status: 200, text: "\(value) \(id) \(visit.now.sql) \(call.basePath)")
    }

    func reply(to error: any Error, for call: Call, in visit: Visit) -> Reply {
        if let fault = error as? InjectedFault { return Reply(status: fault.status, text: "fault") }
        return Reply(status: error is Refused ? 400 : 500, text: "\(error)")
    }
}

func counterSimulation(_ settings: SandboxRegistry.Settings? = nil) throws -> Simulation {
    let shop = ShopSettings(
        name: "counter", profile: "1", baseURL: "http://counter.local/base",
        mounts: [Mount(basePath: "/base"), Mount(root: "/count")])
    let library = TemplateLibrary(
        ["baseline": [.init(CounterPlatform(), shop)]],
        overlays: ["ten": ["counter": Overlay(options: ["start": "ten"])]])
    let usual = SandboxRegistry.Settings(machine: { Instant(seconds: 0) })
    return Simulation(try SandboxRegistry(library, settings: settings ?? usual))
}

@Suite struct SandboxTests {
    @Test func sandboxesDoNotSeeEachOther() throws {
        let simulation = try counterSimulation()
        try simulation.sandboxes.create("one")
        _ = simulation.answer(Request(method: "POST", target: "/s/one/count"))
        #expect(simulation.answer(Request(method: "GET", target: "/s/one/count")).text.hasPrefix("1 "))
        #expect(simulation.answer(Request(method: "GET", target: "/count")).text.hasPrefix("0 "))
    }

    @Test func aCallReachesItsSandboxByPathHeaderOrHost() throws {
        let simulation = try counterSimulation()
        try simulation.sandboxes.create("one")
        _ = simulation.answer(Request(method: "POST", target: "/s/one/count"))
        _ = simulation.answer(Request(method: "POST", target: "/count", headers: ["X-Sim-Sandbox": "one"]))
        let byHost = Request(method: "GET", target: "/count", headers: ["Host": "one.localhost:4090"])
        #expect(simulation.answer(byHost).text.hasPrefix("2 "))
    }

    @Test func theBasePathTheClientUsedIsTakenOff() throws {
        let simulation = try counterSimulation()
        try simulation.sandboxes.create("one")
        #expect(simulation.answer(Request(method: "GET", target: "/s/one/base/x")).text.hasSuffix(" /s/one/base"))
        #expect(simulation.answer(Request(method: "GET", target: "/based/x")).status == 404)
    }

    @Test func anIdThatWasTakenStaysTakenWhenTheRequestFails() throws {
        let simulation = try counterSimulation()
        #expect(simulation.answer(Request(method: "POST", target: "/base/refuse")).status == 400)
        #expect(simulation.answer(Request(method: "GET", target: "/count")).text.hasPrefix("0 2 "))
    }

    @Test func resetPutsEverythingBack() throws {
        let simulation = try counterSimulation()
        _ = simulation.answer(Request(method: "POST", target: "/count"))
        let sandbox = try #require(simulation.sandboxes["default"])
        try simulation.sandboxes.reset(sandbox)
        #expect(simulation.answer(Request(method: "GET", target: "/count")).text.hasPrefix("0 1 "))
        #expect(simulation.sandboxes["default"]?.journal.entries().count == 1)
    }

    @Test func anOverlayIsATemplateOfItsOwn() throws {
        let simulation = try counterSimulation()
        try simulation.sandboxes.create("one", from: TemplateName(text: "baseline+ten"))
        #expect(simulation.answer(Request(method: "GET", target: "/s/one/count")).text.hasPrefix("10 "))
        #expect(throws: UnknownTemplate.self) {
            try simulation.sandboxes.create("two", from: TemplateName(text: "baseline+eleven"))
        }
    }

    @Test(arguments: ["", "a/b", "a b", "é", String(repeating: "a", count: 64)])
    func refusesNamesThatNoHostOrPathCanCarry(_ name: String) throws {
        let simulation = try counterSimulation()
        #expect(throws: SandboxRefusal.invalidName(name)) { try simulation.sandboxes.create(name) }
    }

    @Test func anUnknownSandboxIsNamedInTheAnswer() throws {
        let reply = try counterSimulation().answer(Request(method: "GET", target: "/s/nobody/count"))
        #expect(reply.status == 404)
        #expect(reply.text.contains("nobody"))
    }

    @Test func aThousandSandboxesLiveSideBySide() throws {
        let simulation = try counterSimulation()
        for number in 0..<1000 {
            try simulation.sandboxes.create("s\(number)")
            _ = simulation.answer(Request(method: "POST", target: "/s/s\(number)/count"))
        }
        #expect(simulation.answer(Request(method: "GET", target: "/s/s999/count")).text.hasPrefix("1 2 "))
    }
}
