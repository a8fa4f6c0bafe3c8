import Simulator
import Testing

@testable import Gateway

@Suite struct VerifyTests {
    private let server: TestServer
    private let client: HTTPClient

    init() throws {
        server = try TestServer { $0.threads = 2 }
        client = HTTPClient(try #require(ServerAddress("http://127.0.0.1:\(server.port)")))
    }

    private func ask(_ path: String, _ body: JSONValue = [:], method: String = "POST") throws -> (Int, JSONValue) {
        let bytes = method == "POST" ? JSONWriter.bytes(body, style: .plain) : []
        let reply = try client.send(Request(method: method, target: "/__admin/\(path)", body: bytes))
        return (reply.status, (try? JSONParser.parse(reply.body)) ?? .null)
    }

    private func order(_ sku: String) throws {
        let body = Array(#"{"sku": "\#(sku)", "password": "hidden"}"#.utf8)
        _ = try client.send(Request(method: "POST", target: "/orders", body: body))
    }

    @Test func countsFindsVerifiesAndForgets() throws {
        try order("a")
        try order("b")
        let query: JSONValue = ["path": "/orders", "body": ["$.sku": "b"]]
        #expect(try ask("requests/count", query).1["count"] == 1)
        let found = try ask("requests/find", query).1["requests"]
        #expect(found?.array?.count == 1 && found?[0]?["number"] == 2)
        #expect(found?[0]?["request"]?["body"]?.string?.contains("hidden") == false)
        #expect(try ask("requests/verify", ["path": "/orders", "times": 2]).0 == 200)
        #expect(try ask("requests/verify", ["path": "/orders", "at_most": 1]).0 == 422)
        #expect(try ask("requests/remove", query).1["removed"] == 1)
        #expect(try ask("requests/remove").0 == 400)
        #expect(try ask("requests/2", method: "GET").0 == 404)
        #expect(try ask("requests/1", method: "DELETE").0 == 204)
        #expect(try ask("requests", method: "GET").1["requests"]?.array?.isEmpty == true)
    }

    @Test func saysWhatTheNearestRequestsLack() throws {
        try order("a")
        let (status, answer) = try ask(
            "requests/verify", ["path": "/orders", "method": "POST", "body": ["$.sku": "x"]])
        #expect(status == 422 && answer["verified"] == false && answer["truncated"] == false)
        #expect(answer["near_misses"]?[0]?["differences"] == ["body.$.sku": ["expected": "x", "found": "\"a\""]])
    }

    @Test func verifiesASequence() throws {
        for sku in ["a", "b", "c"] { try order(sku) }
        let step = { (sku: String) -> JSONValue in ["body": ["$.sku": .string(sku)]] }
        #expect(try ask("requests/verify-sequence", ["sequence": [step("a"), step("c")]]).0 == 200)
        let (status, answer) = try ask("requests/verify-sequence", ["sequence": [step("c"), step("a")]])
        #expect(status == 422 && answer["missing"] == 1)
    }

    @Test func waitsUntilAsManyHaveCome() throws {
        let waiting = try RawConnection(server)
        let body = #"{"path": "/orders", "count": 2, "timeout_ms": 8000}"#
        waiting.send(
            "POST /__admin/requests/wait-for-count HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
                + body)
        try order("a")
        try order("b")
        let answer = try waiting.answer()
        #expect(answer.status == 200 && answer.body.contains(#""reached":true"#))
        #expect(try ask("requests/wait-for-count", ["path": "/orders", "count": 2]).0 == 200)
        let late = try ask("requests/wait-for-count", ["path": "/orders", "count": 3, "timeout_ms": 30])
        #expect(late.0 == 408 && late.1["count"] == 2)
    }

    @Test func exportsTheJournalWithoutSecrets() throws {
        _ = try client.send(Request(method: "GET", target: "/notes?consumer_secret=cs_1", headers: ["Cookie": "a=b"]))
        try order("a")
        let har = try ask("requests/export/har", method: "GET").1
        #expect(har["log"]?["version"] == "1.2" && har["log"]?["entries"]?.array?.count == 2)
        #expect(har["log"]?["entries"]?[1]?["request"]?["postData"]?["text"]?.string?.contains("\"a\"") == true)
        let text = JSONWriter.text(har, style: .plain)
        #expect(!text.contains("cs_1") && !text.contains("a=b"))
        #expect(har["log"]?["entries"]?[1]?["request"]?["postData"]?["text"]?.string?.contains("hidden") == false)
        let scenario = try ask("requests/export/scenario?name=mine", method: "GET").1
        let read = try Scenario.read(JSONWriter.bytes(scenario, style: .plain), file: "exported")
        #expect(read?.name == "echo/mine" && read?.exchanges.count == 2)
    }

    @Test func bringsNoEntryOfAnotherSandbox() throws {
        _ = try ask("sandboxes", ["name": "other"])
        try order("a")
        #expect(try ask("requests/count?sandbox=other").1["count"] == 0)
        #expect(try ask("requests/count").1["count"] == 1)
    }
}
