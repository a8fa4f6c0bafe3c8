import Simulator
import Testing

@testable import Gateway

/// What faults do to answers on their way, seen from a socket.
@Suite struct DeliveryTests {
    private let server: TestServer
    private let client: HTTPClient

    init() throws {
        server = try TestServer()
        client = HTTPClient(try #require(ServerAddress("http://127.0.0.1:\(server.port)")))
    }

    private func add(_ rule: JSONValue) throws {
        let request = Request(
            method: "POST", target: "/__admin/faults", body: JSONWriter.bytes(rule, style: .plain))
        #expect(try client.send(request).status == 201)
    }

    private func everything(_ method: String, _ path: String) throws -> String {
        let connection = try RawConnection(server)
        connection.send("\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\na")
        return connection.rest()
    }

    private var notes: String { get throws { try client.send(Request(method: "GET", target: "/notes")).text } }

    @Test(arguments: [("before", ""), ("after", "a")])
    func closesOrResetsBeforeOrAfterTheWork(_ moment: String, _ written: String) throws {
        for fault in ["EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER"] {
            _ = try client.send(Request(method: "POST", target: "/__admin/reset"))
            try add(["method": "POST", "path": "/notes", "fault": .string(fault), "moment": .string(moment)])
            #expect(try everything("POST", "/notes") == "")
            #expect(try notes == written)
        }
    }

    @Test func sendsWhatIsNoHTTP() throws {
        try add(["path": "/echo", "fault": "RANDOM_DATA_THEN_CLOSE"])
        let text = try everything("GET", "/echo")
        #expect(!text.isEmpty && !text.hasPrefix("HTTP"))
    }

    @Test func sendsAChunkThatIsNone() throws {
        try add(["path": "/echo", "fault": "MALFORMED_RESPONSE_CHUNK", "moment": "after"])
        let text = try everything("GET", "/echo")
        #expect(text.hasPrefix("HTTP/1.1 ") && text.contains("Transfer-Encoding: chunked\r\n"))
        #expect(text.hasSuffix("\r\n\r\nthis is no chunk\r\n") && !text.contains("Content-Length"))
    }

    @Test func cutsTheBody() throws {
        try add(["path": "/bytes", "fault": "TRUNCATE", "bytes": 7])
        let text = try everything("GET", "/bytes?20")
        #expect(text.contains("Content-Length: 20\r\n") && text.hasSuffix("\r\n\r\naaaaaaa"))
    }

    @Test func sendsTheBodyInPieces() throws {
        try add(["path": "/bytes", "fault": "DRIBBLE", "pieces": 4, "over": 200, "remaining": 1])
        let began = ContinuousClock.now
        #expect(try client.send(Request(method: "GET", target: "/bytes?10")).text == "aaaaaaaaaa")
        #expect(ContinuousClock.now - began >= .milliseconds(190))
        #expect(try client.send(Request(method: "GET", target: "/bytes?3")).text == "aaa")
    }

    @Test func sendsTheAnswerTwice() throws {
        try add(["path": "/bytes", "fault": "DUPLICATE", "remaining": 1])
        let connection = try RawConnection(server)
        connection.send("GET /bytes?3 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try connection.answer().body == "aaa")
        #expect(try connection.answer().body == "aaa")
        connection.send("GET /bytes?2 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try connection.answer().body == "aa")
    }

    @Test func waitsBeforeItAnswersAndKeepsTheOrder() throws {
        try add(["path": "/bytes", "latency": 120, "remaining": 1])
        let connection = try RawConnection(server)
        let began = ContinuousClock.now
        connection.send(
            "GET /bytes?1 HTTP/1.1\r\nHost: localhost\r\n\r\nGET /bytes?2 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try client.send(Request(method: "GET", target: "/echo")).status == 200)
        #expect(ContinuousClock.now - began < .milliseconds(100))
        #expect(try connection.answer().body == "a")
        #expect(ContinuousClock.now - began >= .milliseconds(115))
        #expect(try connection.answer().body == "aa")
    }

    @Test func answersThoughTheClientHasSaidThatItSendsNoMore() throws {
        try add(["path": "/bytes", "latency": 50])
        let connection = try RawConnection(server)
        connection.send("GET /bytes?1 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        connection.finishSending()
        #expect(try connection.answer().body == "a")
        #expect(connection.isClosed())
    }

    @Test func answersWithAStatusAndWhenToTryAgain() throws {
        try add(["path": "/echo", "rate_limit": ["requests": 1, "seconds": 60]])
        #expect(try client.send(Request(method: "GET", target: "/echo")).status == 200)
        let refused = try client.send(Request(method: "GET", target: "/echo"))
        #expect(refused.status == 429 && refused.headers["retry-after"] == "60")
        #expect(refused.text == "the shop's own words")
    }

    @Test func neverAnswersWhereItIsToldTo() throws {
        try add(["path": "/echo", "fault": "NO_RESPONSE"])
        let connection = try RawConnection(server, patience: 1)
        connection.send("GET /echo HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(throws: RawConnection.Failure.self) { try connection.answer() }
    }
}
