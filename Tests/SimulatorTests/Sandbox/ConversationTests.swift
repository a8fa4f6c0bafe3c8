import Simulator
import Testing

/// A room that asks another shop of its sandbox: what each sees, and what the journal says of it.
@Suite struct ConversationTests {
    private func simulation() throws -> Simulation {
        let asker = ShopSettings(name: "asker", profile: "1", baseURL: "http://a", mounts: [Mount(basePath: "/asker")])
        let other = ShopSettings(name: "other", profile: "1", baseURL: "http://b", mounts: [Mount(basePath: "/other")])
        let library = TemplateLibrary(["baseline": [.init(Asker(), asker), .init(Counter(), other)]])
        return Simulation(try SandboxRegistry(library, settings: .init(machine: { Instant(seconds: 0) })))
    }

    @Test func aNeighbourIsAskedByTheWayThatClientsTake() throws {
        let simulation = try simulation()
        let reply = simulation.answer(Request(method: "GET", target: "/asker/two", headers: ["Host": "here:1"]))
        #expect(reply.text == "http://here:1/other: 1 2")
        try simulation.sandboxes.create("ci")
        let there = simulation.answer(Request(method: "GET", target: "/s/ci/asker/two", headers: ["Host": "here:1"]))
        #expect(there.text == "http://here:1/s/ci/other: 1 2", "each sandbox has its own")
    }

    @Test func theJournalTellsWhatACallWasMadeFor() throws {
        let simulation = try simulation()
        _ = simulation.answer(Request(method: "GET", target: "/other/x"))
        _ = simulation.answer(Request(method: "GET", target: "/asker/two"))
        _ = simulation.answer(Request(method: "GET", target: "/asker/two"))
        let entries = simulation.sandboxes["default"]?.journal.entries() ?? []
        #expect(entries.map(\.shop) == ["other", "other", "other", "asker", "other", "other", "asker"])
        #expect(entries.map(\.cause?.conversation) == [nil, 1, 1, 1, 2, 2, 2])
        #expect(entries.map(\.cause?.call) == [nil, "GET /two", "GET /two", nil, "GET /two", "GET /two", nil])
    }

    @Test func aStepThatFailsLeavesNothing() throws {
        let simulation = try simulation()
        #expect(simulation.answer(Request(method: "GET", target: "/asker/fail")).status == 500)
        #expect(simulation.answer(Request(method: "GET", target: "/asker/notes")).text == "kept")
    }

    @Test func aFaultStrikesTheAskerBeforeItAsks() throws {
        let simulation = try simulation()
        simulation.sandboxes["default"]?.faults.add(.init(id: "f", path: "/asker/**", status: 503))
        #expect(simulation.answer(Request(method: "GET", target: "/asker/two")).status == 503)
        #expect(simulation.sandboxes["default"]?.journal.entries().count == 1)
    }

    @Test func onlyTheAskerMayWait() throws {
        let simulation = try simulation()
        #expect(simulation.mayWait(Request(method: "GET", target: "/asker/two")))
        #expect(!simulation.mayWait(Request(method: "GET", target: "/other/two")))
        #expect(!simulation.mayWait(Request(method: "GET", target: "/nowhere")))
    }
}

/// Asks its neighbour twice.
private struct Asker: Platform {
    let name = "asker"
    let converses = true
    var routes: [RouteSummary] { [] }

    func prepare(_ database: Database, for shop: ShopSettings, from fixtures: FixtureFolder) throws {
        try database.execute("CREATE TABLE note (text TEXT)")
    }

    func match(_ call: Call, in visit: Visit) throws -> Substring { call.path.dropFirst() }
    func admit(_ call: Call, to match: Substring, in visit: Visit) throws {}

    func handle(_ call: Call, matching match: Substring, as caller: Void, in visit: Visit) throws -> Reply {
        Reply(status: 500)
    }

    func converse(
        _ call: Call, matching match: Substring, as caller: Void, in conversation: Conversation
    ) throws -> Reply {
        switch match {
        case "fail":
            try conversation.step { try $0.database.run("INSERT INTO note VALUES ('kept')") }
            try conversation.step { visit in
                try visit.database.run("INSERT INTO note VALUES ('gone')")
                throw InjectedFault(status: 500)
            }
            return Reply(status: 200)
        case "notes":
            let texts: [String] = try conversation.step { try $0.database.values("SELECT text FROM note") }
            return Reply(status: 200, text: texts.joined(separator: ","))
        default:
            guard let other = try conversation.neighbour("counter") else { return Reply(status: 404) }
            let answers = (1...2).map { _ in
                conversation.ask(Request(method: "GET", target: other.basePath + "/count")).text
            }
            return Reply(status: 200, text: "\(other.url): \(answers.joined(separator: " "))")
        }
    }

    func reply(to error: any Error, for call: Call, in visit: Visit) -> Reply {
        Reply(status: (error as? InjectedFault)?.status ?? 500)
    }
}

/// Counts its calls.
private struct Counter: Platform {
    let name = "counter"
    var routes: [RouteSummary] { [] }

    func prepare(_ database: Database, for shop: ShopSettings, from fixtures: FixtureFolder) throws {
        try database.execute("CREATE TABLE seen (n INTEGER)")
    }

    func match(_ call: Call, in visit: Visit) throws {}
    func admit(_ call: Call, to match: Void, in visit: Visit) throws {}

    func handle(_ call: Call, matching match: Void, as caller: Void, in visit: Visit) throws -> Reply {
        try visit.database.run("INSERT INTO seen VALUES (1)")
        let count: Int = try visit.database.value("SELECT count(*) FROM seen") ?? 0
        return Reply(status: 200, text: String(count))
    }

    func reply(to error: any Error, for call: Call, in visit: Visit) -> Reply { Reply(status: 500) }
}
