import Simulator
import Testing

/// A shop that anybody may call.
private struct Unsigned: Rehearsal {
    let sampleRequest = SampleRequest("GET", "/count")
    func sign(_ request: Request, as auth: ScenarioAuth, with client: inout ScenarioClient) -> Request { request }
    func credentials(_ file: JSONValue) -> [Credential] { [] }
}

@Suite struct ScenarioRunnerTests {
    private func run(_ text: String, answering reply: @escaping (Request) throws -> Reply) throws -> ScenarioResult {
        let scenario = try #require(try Scenario.read(Array(text.utf8), file: "test.json"))
        let shop = ShopSettings(
            name: "counter", profile: "1", baseURL: "http://counter.local/base", mounts: [])
        let stage = ScenarioRunner.Stage(
            rehearsal: Unsigned(), shop: shop, credentials: [:], now: { Instant(seconds: 0) }, send: reply,
            control: { _ in }, setClock: { _ in })
        return ScenarioRunner(stage, random: RandomSource(seed: 1)).run(scenario)
    }

    private func scenario(_ response: String, volatile: String = "[]", bind: String = "{}") -> String {
        """
        {"name": "counter/area/name", "exchanges": [{"id": "one", "request": {"method": "GET", "path": "/x"},
         "response": {"status": 200, "body": \(response)}, "volatile": \(volatile), "bind": \(bind)}]}
        """
    }

    @Test(arguments: [
        (#"{"a":1,"b":2}"#, #"{"a":1,"b":2}"#, true), (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#, false),
        (#"{"a":1}"#, #"{"a":"1"}"#, false), (#"{"a":1}"#, #"{"a":1,"b":2}"#, false), (#"[1,2]"#, #"[1]"#, false),
        (#"{"a":null}"#, #"{}"#, false), (#"{"a":10}"#, #"{"a":10.0}"#, true), (#"{"a":1.5}"#, #"{"a":1.5}"#, true),
    ])
    func comparesOrderTypesAndValues(_ recorded: String, _ answered: String, _ passes: Bool) throws {
        let result = try run(scenario(recorded)) { _ in Reply(status: 200, text: answered) }
        #expect(result.passed == passes)
    }

    @Test func aVolatilePathMayDifferInValueButNotInType() throws {
        let recorded = scenario(#"{"items":[{"at":"x"}]}"#, volatile: #"["$.items[*].at"]"#)
        #expect(try run(recorded) { _ in Reply(status: 200, text: #"{"items":[{"at":"y"}]}"#) }.passed)
        #expect(try !run(recorded) { _ in Reply(status: 200, text: #"{"items":[{"at":7}]}"#) }.passed)
        #expect(try !run(recorded) { _ in Reply(status: 200, text: #"{"items":[{}]}"#) }.passed)
    }

    @Test func showsADiffOfTheBodies() throws {
        let result = try run(scenario(#"{"a":1,"b":2}"#)) { _ in Reply(status: 200, text: #"{"a":1,"b":3}"#) }
        #expect(result.exchanges[0].differences == ["$.b: 3, recorded 2"])
        #expect(result.exchanges[0].diff?.contains("-  \"b\": 2\n+  \"b\": 3") == true)
    }

    @Test func usesBoundValuesInLaterRequestsAndExpectations() throws {
        let text = """
            {"name": "counter/area/bind", "exchanges": [
              {"id": "make", "request": {"method": "POST", "path": "/x"}, "bind": {"id": "$.id"},
               "response": {"status": 200, "body": {"id": "old"}}, "volatile": ["$.id"]},
              {"id": "use", "request": {"method": "GET", "path": "/x/{{id}}", "body": {"v": "{{id}}"}},
               "response": {"status": 200, "body": {"seen": "id old"}}}]}
            """
        let result = try run(text) { request in
            if request.method == "POST" { return Reply(status: 200, text: #"{"id":"new"}"#) }
            #expect(request.target == "/base/x/new")
            #expect(String(decoding: request.body, as: UTF8.self) == #"{"v":"new"}"#)
            return Reply(status: 200, text: #"{"seen":"id new"}"#)
        }
        #expect(result.passed)
    }

    @Test func namesTheFileAndTheFaultOfAMalformedScenario() {
        let mistake = #expect(throws: ScenarioMistake.self) {
            try Scenario.read(Array(#"{"name":"a/b","exchanges":[{"id":"x"}]}"#.utf8), file: "f.json")
        }
        #expect(mistake?.description == "f.json: exchange x: `request` needs `method` and `path`")
    }
}
