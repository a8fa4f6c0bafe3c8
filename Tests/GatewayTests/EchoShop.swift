import Gateway
import Glibc
import Simulator

/// A platform for tests of the gateway: tells what it was asked.
struct EchoShop: Platform {
    let name = "echo"
    var routes: [RouteSummary] { [] }

    func prepare(_ database: Database, for shop: ShopSettings, from fixtures: FixtureFolder) throws {
        try database.execute("CREATE TABLE note (text TEXT)")
        try database.execute("CREATE TABLE letter (address TEXT, outcome TEXT)")
        if shop.options["loud"] == "yes" { try database.run("INSERT INTO note VALUES ('loud')") }
    }

    func match(_ call: Call, in visit: Visit) throws -> Substring { call.path.dropFirst() }
    func admit(_ call: Call, to match: Substring, in visit: Visit) throws {}

    func handle(_ call: Call, matching match: Substring, as caller: Void, in visit: Visit) throws -> Reply {
        switch match {
        case "bytes": return Reply(status: 200, body: Array(repeating: 0x61, count: Int(call.query ?? "") ?? 0))
        case "split": return Reply(status: 200, headers: ["X-Name": "a\r\nX-Other: b"])
        case "empty": return Reply(status: 204, body: [0x61])
        case "notes": return try notes(call, visit)
        case "letters": return try letter(call, visit)
        default: return echo(call, visit)
        }
    }

    private func notes(_ call: Call, _ visit: Visit) throws -> Reply {
        if call.method == "POST" {
            try visit.database.run("INSERT INTO note VALUES (?)", Reply(status: 0, body: call.body).text)
        }
        let texts: [String] = try visit.database.values("SELECT text FROM note ORDER BY rowid")
        return Reply(status: 200, text: texts.joined(separator: ","))
    }

    /// A letter to the address in the body, sent when `?now` says so or the control API is asked to.
    private func letter(_ call: Call, _ visit: Visit) throws -> Reply {
        try visit.database.run("INSERT INTO letter VALUES (?, NULL)", Reply(status: 0, body: call.body).text)
        if call.query == "now" { visit.outbox.mark() }
        return Reply(status: 202)
    }

    func nextMessage(in visit: Visit) throws -> OutgoingMessage? {
        let waiting = try visit.database.rows(
            "SELECT rowid, address FROM letter WHERE outcome IS NULL LIMIT 1", as: Int.self, String.self)
        return waiting.first.map { id, address in
            OutgoingMessage(id: id, url: address, headers: ["Host": "b.test"], body: Array("hello".utf8), patience: 5)
        }
    }

    func note(_ outcome: OutgoingOutcome, of message: OutgoingMessage, in visit: Visit) throws {
        var text = "none"
        if case .answered(let status) = outcome { text = String(status) }
        try visit.database.run("UPDATE letter SET outcome = ? WHERE rowid = ?", text, message.id)
    }

    func deliveries(in visit: Visit) throws -> [JSONValue] {
        let outcomes: [String] = try visit.database.values("SELECT coalesce(outcome, '') FROM letter ORDER BY rowid")
        return outcomes.map { ["outcome": .string($0)] }
    }

    private func echo(_ call: Call, _ visit: Visit) -> Reply {
        let body: JSONValue = [
            "method": .string(call.method), "target": .string(call.request.target), "sandbox": .string(visit.sandbox),
            "host": JSONValue(call.headers["host"]), "padded": JSONValue(call.headers["x-padded"]),
            "body": .string(String(decoding: call.body, as: UTF8.self)), "scheme": .string(call.request.scheme),
        ]
        return Reply(
            status: 200, headers: ["Content-Type": "application/json"], body: JSONWriter.bytes(body, style: .plain))
    }

    func reply(to error: any Error, for call: Call, in visit: Visit) -> Reply {
        Reply(status: (error as? InjectedFault)?.status ?? 500, text: "the shop's own words")
    }

    let controls = [ControlSummary("echo/{word}/loud", "says it", members: ["times"])]

    func control(_ path: [String], body: JSONValue, in visit: Visit) throws -> JSONValue? {
        path.first == "echo" ? ["did": .array(path.map { .string($0) }), "with": body] : nil
    }
}

/// A server with an ``EchoShop`` on a free port; stopped when dropped.
final class TestServer: Sendable {
    let server: Server
    var port: Int { server.port }

    init(_ adjust: (inout Server.Settings) -> Void = { _ in }) throws {
        let shop = ShopSettings(
            name: "echo", profile: "1", baseURL: "http://localhost", mounts: [Mount()])
        let library = TemplateLibrary(
            ["baseline": [.init(EchoShop(), shop)]],
            overlays: ["loud": ["echo": Overlay(options: ["loud": "yes"])]])
        let registry = try SandboxRegistry(library, settings: .init(machine: machineTime))
        var settings = Server.Settings(machine: machineTime)
        settings.port = 0
        settings.threads = 1
        settings.version = "test"
        adjust(&settings)
        server = try Server(Simulation(registry), settings)
    }

    deinit { server.stop(within: 1) }
}

/// Where the servers' clocks stand.
@Sendable func machineTime() -> Instant { Instant(seconds: 1_800_014_400) }
