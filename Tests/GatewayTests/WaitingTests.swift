import Dispatch
import Simulator
import Testing

@testable import Gateway

/// Answers that wait for other servers are made on another thread; the connection keeps its order, others go on.
@Suite struct WaitingTests {
    private let gate = Gate()
    private let server: Server

    init() throws {
        let shop = ShopSettings(
            name: "slow", profile: "1", baseURL: "http://localhost", mounts: [Mount(basePath: "/slow")])
        let echo = ShopSettings(name: "echo", profile: "1", baseURL: "http://localhost", mounts: [Mount()])
        let library = TemplateLibrary(["baseline": [.init(SlowShop(gate: gate), shop), .init(EchoShop(), echo)]])
        var settings = Server.Settings(machine: machineTime)
        settings.port = 0
        settings.threads = 1
        server = try Server(
            Simulation(try SandboxRegistry(library, settings: .init(machine: machineTime))), settings)
    }

    private func get(_ target: String) -> String { "GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n" }

    @Test func othersAreAnsweredWhileOneWaits() throws {
        defer { server.stop(within: 1) }
        let (waiting, other) = (try RawConnection(port: server.port), try RawConnection(port: server.port))
        waiting.send(get("/slow/wait"))
        gate.entered.wait()
        other.send(get("/echo"))
        #expect(try other.answer().status == 200)
        other.send(get("/slow/now"))
        #expect(try other.answer().body == "now", "the shop's lock is not held")
        gate.open.signal()
        #expect(try waiting.answer().body == "wait")
    }

    @Test func whatCameBehindIsAnsweredBehind() throws {
        defer { server.stop(within: 1) }
        let connection = try RawConnection(port: server.port)
        connection.send(get("/slow/wait") + get("/echo") + get("/slow/now") + get("/slow/now"))
        gate.entered.wait()
        gate.open.signal()
        #expect(try connection.answer().body == "wait")
        #expect(try connection.answer().body.contains("/echo"))
        #expect(try connection.answer().body == "now")
        #expect(try connection.answer().body == "now")
    }

    @Test func aClientThatSendsNoMoreGetsItsAnswer() throws {
        defer { server.stop(within: 1) }
        let connection = try RawConnection(port: server.port)
        connection.send(get("/slow/wait"))
        gate.entered.wait()
        connection.finishSending()
        gate.open.signal()
        #expect(try connection.answer().body == "wait")
        #expect(connection.isClosed())
    }

    @Test func aServerThatStopsFinishesIt() throws {
        let connection = try RawConnection(port: server.port)
        connection.send(get("/slow/wait"))
        gate.entered.wait()
        let stopped = DispatchSemaphore(value: 0)
        DispatchQueue(label: "waiting").async { [server] in
            server.stop()
            stopped.signal()
        }
        gate.open.signal()
        #expect(try connection.answer().body == "wait")
        #expect(connection.isClosed())
        #expect(stopped.wait(timeout: .now() + 5) == .success)
    }
}

/// Where a request stands, and what lets it go on.
private final class Gate: Sendable {
    let entered = DispatchSemaphore(value: 0)
    let open = DispatchSemaphore(value: 0)
}

/// A room whose answers wait until the test says so.
private struct SlowShop: Platform {
    let gate: Gate
    let name = "slow"
    let converses = true
    var routes: [RouteSummary] { [] }

    func prepare(_ database: Database, for shop: ShopSettings, from fixtures: FixtureFolder) throws {}
    func match(_ call: Call, in visit: Visit) throws -> Substring { call.path.dropFirst() }
    func admit(_ call: Call, to match: Substring, in visit: Visit) throws {}

    func handle(_ call: Call, matching match: Substring, as caller: Void, in visit: Visit) throws -> Reply {
        Reply(status: 500)
    }

    func converse(
        _ call: Call, matching match: Substring, as caller: Void, in conversation: Conversation
    ) throws -> Reply {
        if match == "wait" {
            gate.entered.signal()
            gate.open.wait()
        }
        return Reply(status: 200, text: String(match))
    }

    func reply(to error: any Error, for call: Call, in visit: Visit) -> Reply { Reply(status: 500) }
}
