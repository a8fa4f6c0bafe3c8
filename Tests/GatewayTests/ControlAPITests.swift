import Simulator
import Testing

@testable import Gateway

@Suite struct ControlAPITests {
    private let server: TestServer
    private let client: HTTPClient

    init() throws {
        server = try TestServer()
        client = HTTPClient(try #require(ServerAddress("http://127.0.0.1:\(server.port)")))
    }

    @discardableResult
    private func call(
        _ method: String, _ target: String, _ body: JSONValue? = nil, _ headers: Headers = [:]
    ) throws -> (status: Int, json: JSONValue, reply: Reply) {
        let bytes = body.map { JSONWriter.bytes($0, style: .plain) } ?? []
        let reply = try client.send(Request(method: method, target: target, headers: headers, body: bytes))
        return (reply.status, (try? JSONParser.parse(reply.body)) ?? .null, reply)
    }

    private func notes(_ headers: Headers = [:]) throws -> String { try call("GET", "/notes", nil, headers).reply.text }

    private func write(_ text: String, _ headers: Headers = [:]) throws {
        _ = try client.send(Request(method: "POST", target: "/notes", headers: headers, body: Array(text.utf8)))
    }

    @Test func tellsThatItServes() throws {
        let health = try call("GET", "/__admin/health")
        #expect(health.status == 200)
        #expect(health.json["status"] == "ready")
        #expect(health.json["version"] == "test")
        #expect(health.reply.headers["content-type"] == "application/json")
    }

    @Test func refusesMembersItDoesNotKnowWithTheNearestOne() throws {
        for (method, path, body, meant): (String, String, JSONValue, String) in [
            ("POST", "faults", ["pth": "/notes", "status": 500], "path"), ("PUT", "clock", ["clok": "real"], "clock"),
            ("POST", "clock/advance", ["second": 1], "seconds"), ("POST", "sandboxes", ["nam": "x"], "name"),
            ("POST", "echo/a/loud", ["time": 1], "times"),
        ] {
            let refused = try call(method, "/__admin/\(path)", body)
            #expect(refused.status == 400)
            #expect(refused.json["detail"]?.string?.contains("Did you mean \"\(meant)\"?") == true)
        }
        #expect(try call("POST", "/__admin/faults", ["a"]).status == 400)
        #expect(try call("GET", "/notes").status == 200)
    }

    @Test func tellsEachShopsAddressAsTheClientCallsIt() throws {
        let made = try call("POST", "/__admin/sandboxes", ["name": "own"])
        #expect(made.json["shops"]?[0]?["url"] == .string("http://127.0.0.1:\(server.port)/s/own"))
    }

    @Test func resetsASandboxToItsTemplateOrAnother() throws {
        try write("one")
        #expect(try notes() == "one")
        #expect(try call("POST", "/__admin/reset").json["template"] == "baseline")
        #expect(try notes() == "")
        #expect(try call("POST", "/__admin/reset?overlay=loud").json["template"] == "baseline+loud")
        #expect(try notes() == "loud")
        #expect(try call("POST", "/__admin/reset?overlay=quiet").status == 404)
        #expect(try call("POST", "/__admin/reset?overlay=").json["template"] == "baseline")
        #expect(try notes() == "")
    }

    @Test func makesListsAndDropsSandboxes() throws {
        let made = try call("POST", "/__admin/sandboxes", ["name": "ci-1", "template": "baseline+loud"])
        #expect(made.status == 201)
        #expect(made.json["template"] == "baseline+loud")
        #expect(try call("GET", "/__admin/sandboxes").json["sandboxes"]?.array?.count == 2)
        #expect(try call("GET", "/s/ci-1/notes").reply.text == "loud")
        #expect(try notes(["X-Sim-Sandbox": "ci-1"]) == "loud")
        #expect(try notes(["Host": "ci-1.localhost"]) == "loud")
        #expect(try notes() == "")
        #expect(try call("POST", "/__admin/sandboxes", ["name": "ci-1"]).status == 409)
        #expect(try call("POST", "/__admin/sandboxes", ["name": "no/name"]).status == 400)
        #expect(try call("DELETE", "/__admin/sandboxes/ci-1").status == 204)
        #expect(try call("GET", "/s/ci-1/notes").status == 404)
        #expect(try call("DELETE", "/__admin/sandboxes/default").status == 409)
    }

    @Test func setsAndMovesASandboxsClock() throws {
        let moment: JSONValue = "2026-01-15T10:00:00Z"
        #expect(try call("PUT", "/__admin/clock", ["clock": moment]).json["now"] == moment)
        #expect(try call("POST", "/__admin/clock/advance", ["seconds": 90]).json["now"] == "2026-01-15T10:01:30Z")
        #expect(try call("GET", "/__admin/clock").json["clock"] == "2026-01-15T10:01:30Z")
        #expect(try call("PUT", "/__admin/clock", ["clock": "+60"]).json["clock"] == "+60")
        #expect(try call("PUT", "/__admin/clock", ["clock": "soon"]).status == 400)
        for seconds in [Int64.max, Int64.min, 253_402_300_799, -253_402_300_799] {
            #expect(try call("POST", "/__admin/clock/advance", ["seconds": .int(seconds)]).status == 400)
        }
        #expect(try call("PUT", "/__admin/clock", ["clock": "99999999999999-01-01"]).status == 400)
    }

    @Test func tellsWhatWasAskedWithoutSecrets() throws {
        try call("GET", "/echo?consumer_secret=cs_1&x=1", nil, ["Authorization": "Bearer abc", "X-Note": "kept"])
        try call("GET", "/echo/2")
        let entries = try call("GET", "/__admin/requests").json["requests"]?.array ?? []
        #expect(entries.count == 2)
        #expect(entries.first?["request"]?["target"] == "/echo?consumer_secret=(redacted)&x=1")
        let text = JSONWriter.text(.array(entries), style: .plain)
        #expect(text.contains("kept") && !text.contains("abc"))
        #expect(try call("GET", "/__admin/requests?since=1").json["requests"]?.array?.count == 1)
        #expect(try call("GET", "/__admin/requests?limit=0").json["requests"]?.array?.count == 0)
        #expect(try call("GET", "/__admin/requests?limit=-1").status == 400)
        #expect(try call("DELETE", "/__admin/requests").status == 204)
        #expect(try call("GET", "/__admin/requests").json["requests"]?.array?.count == 0)
    }

    @Test func failsRequestsAsTold() throws {
        let rule: JSONValue = ["method": "POST", "path": "/notes", "status": 503, "moment": "after", "remaining": 1]
        #expect(try call("POST", "/__admin/faults", rule).status == 201)
        let failed = try client.send(Request(method: "POST", target: "/notes", body: [0x61]))
        #expect(failed.status == 503)
        #expect(failed.text == "the shop's own words")
        #expect(try notes() == "a")
        #expect(try call("GET", "/__admin/faults").json["faults"]?[0]?["remaining"] == 0)
        #expect(try call("DELETE", "/__admin/faults/fault-1").status == 204)
        #expect(try call("DELETE", "/__admin/faults/fault-1").status == 404)
        #expect(try call("POST", "/__admin/faults", ["status": 200]).status == 400)
    }

    @Test func offersOtherActionsToTheRooms() throws {
        let answer = try call("POST", "/__admin/echo/a%2Fb?sandbox=default", ["x": 1])
        #expect(answer.status == 200)
        #expect(answer.json == ["did": ["echo", "a/b"], "with": ["x": 1]])
    }

    @Test func namesTheRightPathForAMistypedOne() throws {
        let mistyped = try call("GET", "/__admin/sandboxs")
        #expect(mistyped.status == 404)
        #expect(mistyped.reply.headers["content-type"] == "application/problem+json")
        #expect(mistyped.json["detail"]?.string?.contains("/__admin/sandboxes?") == true)
        let wrong = try call("PUT", "/__admin/health")
        #expect(wrong.status == 405)
        #expect(wrong.reply.headers["allow"] == "GET")
        #expect(try call("GET", "/__admin").json["routes"]?.array?.count == ControlAPI.table.count + 1)
        #expect(try call("GET", "/__administration").json["target"] == "/__administration")
        #expect(try call("POST", "/__admin/reset?sandbox=none").status == 404)
        #expect(try call("PUT", "/__admin/clock", "no object").status == 400)
    }

    @Test func asksForTheTokenWhereOneIsSet() throws {
        let guarded = try TestServer { $0.adminToken = "t0ken" }
        let client = HTTPClient(try #require(ServerAddress("127.0.0.1:\(guarded.port)")))
        #expect(try client.send(Request(method: "GET", target: "/__admin/health")).status == 401)
        for (value, status) in [("Bearer t0ken", 200), ("Bearer t0keN", 401), ("Bearer ", 401)] {
            let request = Request(method: "GET", target: "/__admin/health", headers: ["Authorization": value])
            #expect(try client.send(request).status == status)
        }
        #expect(try client.send(Request(method: "GET", target: "/echo")).status == 200)
    }
}
