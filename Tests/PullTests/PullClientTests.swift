import Gateway
import Simulator
import Testing

@testable import Pull

/// A shop that answers from a list, and time that only sleeping moves.
final class ScriptedShop {
    var answers: [Reply]
    private(set) var asked: [Request] = []
    private(set) var slept: [Double] = []
    private var now = Instant(seconds: 1_800_000_000)

    init(_ answers: [Reply]) { self.answers = answers }

    func client(_ pace: PullClient.Pace = PullClient.Pace(rate: 0)) throws -> PullClient {
        PullClient(
            try #require(ServerAddress("http://shop.test/store")), credentials: [:], auth: ScenarioAuth("none"),
            rehearsal: Unsigned(), pace: pace,
            watch: PullClient.Watch(now: { self.now }, sleep: { self.sleep($0) }),
            send: { request in
                self.asked.append(request)
                return self.answers.isEmpty ? Reply(status: 404, text: "{}") : self.answers.removeFirst()
            })
    }

    private func sleep(_ seconds: Double) {
        slept.append(seconds)
        now.microseconds += Int64(seconds * 1_000_000)
    }

    private struct Unsigned: Rehearsal {
        func sign(_ request: Request, as auth: ScenarioAuth, with client: inout ScenarioClient) -> Request { request }
        func credentials(_ file: JSONValue) -> [Credential] { [] }
        var sampleRequest: SampleRequest { SampleRequest("GET", "/") }
    }
}

@Suite struct PullClientTests {
    @Test func asksBelowTheShopsPath() throws {
        let shop = ScriptedShop([Reply(status: 200, text: "[1]")])
        #expect(try shop.client().json("/wp-json/x?a=1").body == [1])
        #expect(shop.asked.first?.target == "/store/wp-json/x?a=1")
        #expect(shop.asked.first?.headers["host"] == "shop.test")
    }

    @Test func comesAgainToABusyServerAndWaitsLongerEachTime() throws {
        let busy = Reply(status: 503)
        let shop = ScriptedShop([
            busy, busy, Reply(status: 429, headers: ["Retry-After": "7"]), Reply(status: 200, text: "{}"),
        ])
        _ = try shop.client().json("/x")
        #expect(shop.slept == [1, 2, 7])
    }

    @Test func givesUpAfterAllAttempts() throws {
        let shop = ScriptedShop(Array(repeating: Reply(status: 500, text: "no"), count: 9))
        #expect(throws: PullProblem.self) { try shop.client(PullClient.Pace(rate: 0, attempts: 3)).json("/x") }
        #expect(shop.asked.count == 3)
    }

    @Test func doesNotComeAgainWhereItIsRefused() throws {
        let shop = ScriptedShop([Reply(status: 401, text: #"{"message":"Sorry"}"#)])
        #expect(throws: PullProblem.self) { try shop.client().json("/x") }
        #expect(shop.asked.count == 1)
        #expect(shop.slept.isEmpty)
    }

    @Test func keepsItsPace() throws {
        let shop = ScriptedShop(Array(repeating: Reply(status: 200, text: "{}"), count: 4))
        let client = try shop.client(PullClient.Pace(rate: 4))
        for _ in 1...4 { _ = try client.json("/x") }
        #expect(shop.slept == [0.25, 0.25, 0.25])
    }

    @Test func fetchesFilesOfTheShopsOwnHostOnly() throws {
        let shop = ScriptedShop([Reply(status: 200, text: "picture")])
        let client = try shop.client()
        #expect(try client.file("http://elsewhere.test/a.png") == nil)
        #expect(shop.asked.isEmpty)
        #expect(try client.file("http://shop.test/store/a.png") == Array("picture".utf8))
    }
}
