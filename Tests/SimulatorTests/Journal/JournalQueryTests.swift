import Simulator
import Testing

@Suite struct JournalQueryTests {
    private let simulation: Simulation
    private var sandbox: Sandbox { get throws { try #require(simulation.sandboxes["default"]) } }

    init() throws {
        simulation = try counterSimulation()
        let json: Headers = ["Content-Type": "application/json", "X-Who": "ada/1"]
        let body = Array(#"{"items": [{"sku": "a-1", "qty": 2}, {"sku": "b-2", "qty": 3}]}"#.utf8)
        _ = simulation.answer(Request(method: "POST", target: "/count/orders?dry=1", headers: json, body: body))
        _ = simulation.answer(Request(method: "GET", target: "/count"))
        _ = simulation.answer(Request(method: "GET", target: "/base/refuse"))
    }

    private func numbers(_ query: JSONValue) throws -> [Int] {
        let sandbox = try sandbox
        let query = try JournalQuery(query, RouteBook(sandbox.shops))
        return sandbox.journal.entries().filter(query.fits).map(\.number)
    }

    @Test func findsByWhatWasSentAndAnswered() throws {
        #expect(try numbers([:]) == [1, 2, 3])
        #expect(try numbers(["method": "POST"]) == [1])
        #expect(try numbers(["path": "/count*"]) == [2])
        #expect(try numbers(["path": "/count**"]) == [1, 2])
        #expect(try numbers(["query": ["dry": "1"]]) == [1])
        #expect(try numbers(["headers": ["x-who": "ada*"]]) == [1])
        #expect(try numbers(["status": 400]) == [3])
        #expect(try numbers(["status": "2xx"]) == [1, 2])
        #expect(try numbers(["status": [400, "2xx"]]) == [1, 2, 3])
        #expect(try numbers(["shop": "counter", "since": 1]) == [2, 3])
        #expect(try numbers(["unmatched": true]) == [1, 2, 3])
        #expect(try numbers(["response_body": "1 *"]) == [1, 2, 3].filter { $0 < 3 })
    }

    @Test(
        arguments: [
            ("$.items[*].sku", "b-*", true), ("$.items[0].sku", "b-2", false), ("$..qty", 3, true),
            ("$.items[-1].qty", "3", true), ("$.none", "*", false), ("$.items[0]", ["sku": "a-1", "qty": 2], true),
        ] as [(String, JSONValue, Bool)])
    func findsByMembersOfBodies(_ path: String, _ wanted: JSONValue, _ isFound: Bool) throws {
        #expect(try numbers(["body": .object([path: wanted])]) == (isFound ? [1] : []))
    }

    @Test func refusesWhatItDoesNotKnowWithTheNearestName() throws {
        for query: JSONValue in [["metod": "GET"], ["status": [[1]]], ["from": "yesterday"], ["since": "x"]] {
            #expect(throws: JournalMistake.self) { try numbers(query) }
        }
    }

    @Test func forgetsEntriesByNumberAndCountsWhatItDropped() throws {
        let journal = try sandbox.journal
        #expect(journal.remove([2, 9]) == 1)
        #expect(journal.entries().map(\.number) == [1, 3])
        #expect(journal.evicted == 0)
    }

    @Test func hidesSecretsInBodiesWithoutChangingTheRest() {
        let body = #"{"username":"admin", "password" : "p\"w", "n": 1.0, "access_token":"x","secret":""}"#
        let shown =
            #"{"username":"admin", "password" : "(redacted)", "n": 1.0, "access_token":"(redacted)","secret":""}"#
        #expect(Redaction.body(Array(body.utf8), "application/json") == shown)
        #expect(Redaction.body(Array(#""eyJ""#.utf8), nil, at: "/rest/V1/integration/admin/token") == #""(redacted)""#)
        let form = Redaction.body(Array("a=1&password=x".utf8), "application/x-www-form-urlencoded")
        #expect(form == "a=1&password=(redacted)")
        let target = Redaction.target(
            "/v1.1/account.cart.add.json?wc_consumer_secret=s&customer%5Bpassword%5D=p&oauth_nonce=n")
        #expect(
            target
                == "/v1.1/account.cart.add.json?wc_consumer_secret=(redacted)&customer%5Bpassword%5D=(redacted)&oauth_nonce=n"
        )
        for text in ["", "\"", "\"secret\"", "\"secret\":", "\"secret\":\"", "\\", "{\"a"] {
            _ = Redaction.body(Array(text.utf8), nil)
        }
    }
}
