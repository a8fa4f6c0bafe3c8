import Simulator
import Testing

@testable import Gateway

@Suite struct SnapshotTests {
    private let server: TestServer
    private let client: HTTPClient

    init() throws {
        server = try TestServer()
        client = HTTPClient(try #require(ServerAddress("http://127.0.0.1:\(server.port)")))
    }

    @discardableResult
    private func ask(_ method: String, _ path: String, _ body: JSONValue? = nil) throws -> (
        status: Int, json: JSONValue
    ) {
        let bytes = body.map { JSONWriter.bytes($0, style: .plain) } ?? []
        let reply = try client.send(Request(method: method, target: "/__admin/\(path)", body: bytes))
        return (reply.status, (try? JSONParser.parse(reply.body)) ?? .null)
    }

    private func notes(_ sandbox: String = "default") throws -> String {
        try client.send(Request(method: "GET", target: "/notes", headers: ["X-Sim-Sandbox": sandbox])).text
    }

    private func write(_ text: String, _ sandbox: String = "default") throws {
        _ = try client.send(
            Request(method: "POST", target: "/notes", headers: ["X-Sim-Sandbox": sandbox], body: Array(text.utf8)))
    }

    @Test func savesAndRestoresWithTheClock() throws {
        try write("one")
        try ask("PUT", "clock", ["clock": "2026-01-15T10:00:00Z"])
        #expect(try ask("PUT", "snapshots/s1").status == 201)
        try write("two")
        try ask("PUT", "clock", ["clock": "real"])
        #expect(try ask("POST", "snapshots/s1/restore").status == 200)
        #expect(try notes() == "one")
        #expect(try ask("GET", "clock").json["now"] == "2026-01-15T10:00:00Z")
        try write("three")
        #expect(try ask("POST", "snapshots/s1/restore").status == 200)
        #expect(try notes() == "one")
        #expect(try ask("POST", "reset").status == 200)
        #expect(try notes() == "")
    }

    @Test func makesSandboxesOfThemThatGoBackToThem() throws {
        try write("one")
        try ask("PUT", "snapshots/s1")
        let made = try ask("POST", "sandboxes", ["name": "a", "snapshot": "s1"])
        #expect(made.status == 201 && made.json["snapshot"] == "s1")
        try write("two", "a")
        #expect(try (notes("a"), notes()) == ("one,two", "one"))
        try ask("POST", "reset?sandbox=a")
        #expect(try notes("a") == "one")
        #expect(try ask("DELETE", "snapshots/s1").status == 204)
        try ask("POST", "reset?sandbox=a")
        #expect(try notes("a") == "one")
    }

    @Test func forksASandboxWhereItStands() throws {
        try write("one")
        #expect(try ask("POST", "sandboxes", ["name": "b", "from": "default"]).status == 201)
        try write("two", "b")
        try write("other")
        #expect(try (notes("b"), notes()) == ("one,two", "one,other"))
        #expect(try ask("POST", "sandboxes", ["name": "c", "from": "nobody"]).status == 404)
        #expect(try ask("POST", "sandboxes", ["name": "c", "from": "b", "template": "baseline"]).status == 400)
    }

    @Test func becomesAFileAndComesBackAsOne() throws {
        try write("one")
        try ask("PUT", "snapshots/s1")
        let file = try client.send(Request(method: "GET", target: "/__admin/snapshots/s1/file"))
        #expect(file.status == 200 && file.headers["content-type"] == "application/octet-stream")
        let other = try TestServer()
        let client = HTTPClient(try #require(ServerAddress("http://127.0.0.1:\(other.port)")))
        let put = Request(method: "PUT", target: "/__admin/snapshots/here/file", body: file.body)
        #expect(try client.send(put).status == 201)
        #expect(try client.send(Request(method: "POST", target: "/__admin/snapshots/here/restore")).status == 200)
        #expect(try client.send(Request(method: "GET", target: "/notes")).text == "one")
    }

    @Test func refusesFilesThatAreNone() throws {
        try ask("PUT", "snapshots/s1")
        let file = try client.send(Request(method: "GET", target: "/__admin/snapshots/s1/file")).body
        var broken = file
        let head = Array(file.prefix { $0 != 0x0A }) + [0x0A]
        let start = (file[head.count...].firstIndex(of: 0x0A) ?? 0) + 1
        for place in start + 100..<start + 2000 { broken[place] = 0xFF }
        for body in [[], Array("hello".utf8), Array(file.dropLast()), file + [1], Array(file.prefix(40)), broken, head]
        {
            let put = Request(method: "PUT", target: "/__admin/snapshots/x/file", body: body)
            #expect(try client.send(put).status == 400)
        }
        #expect(try ask("GET", "snapshots").json["snapshots"]?.array?.count == 1)
    }

    @Test func namesWhatIsWrong() throws {
        #expect(try ask("PUT", "snapshots/no%20name").status == 400)
        #expect(try ask("GET", "snapshots/none").status == 404)
        #expect(try ask("POST", "snapshots/none/restore").status == 404)
        #expect(try ask("PUT", "snapshots/s1", ["expires_in": 0]).status == 400)
        #expect(try ask("POST", "sandboxes", ["name": "d", "snapshot": "none"]).status == 404)
    }
}
