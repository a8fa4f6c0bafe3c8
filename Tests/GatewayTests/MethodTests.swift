import Glibc
import Simulator
import Testing

@testable import Gateway

/// Methods that HTTP does not know reach the shop, wherever on the connection they come.
@Suite struct MethodTests {
    private let server: TestServer

    init() throws { server = try TestServer() }

    private func expect(
        _ method: String, _ body: String = "", from connection: RawConnection,
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        let answer = try JSONParser.parse(connection.answer().body)
        #expect(answer["method"] == .string(method), sourceLocation: location)
        #expect(answer["body"] == .string(body), sourceLocation: location)
    }

    @Test(arguments: [
        "FOO", "get", "G", "GETS", "POSTAL", "PROPFIND", "M-SEARCH", "DESCRIBE", "SOURCE", "!#$%&'*+-.^_`|~09azAZ",
        String(repeating: "A", count: MethodToken.limit),
    ])
    func carriesAnyToken(_ method: String) throws {
        let connection = try RawConnection(server)
        connection.send("\(method) /echo HTTP/1.1\r\nHost: a\r\n\r\n")
        try expect(method, from: connection)
    }

    @Test(arguments: [
        String(repeating: "A", count: MethodToken.limit + 1), String(repeating: "A", count: 100_000), "F(O)", "F\"O",
        "F\u{e9}",
        "F/O", "F:O", "F\tO", "", "\u{0}",
    ])
    func refusesWhatIsNoToken(_ method: String) throws {
        let connection = try RawConnection(server)
        connection.send("\(method) /echo HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try connection.answer().status == 400)
        #expect(connection.isClosed())
    }

    /// Every kind of message end, and behind each a made-up method.
    private static let requests: [(text: String, method: String, body: String)] = [
        ("GET /echo HTTP/1.1\r\nHost: a\r\n\r\n", "GET", ""),
        ("FOO /echo HTTP/1.1\r\nHost: a\r\n\r\n", "FOO", ""),
        ("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 15\r\n\r\nBAR / HTTP/1.1\r", "POST", "BAR / HTTP/1.1\r"),
        ("BAZ /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 8\r\n\r\n\r\n\r\n\r\n\r\n", "BAZ", "\r\n\r\n\r\n\r\n"),
        ("\r\n\nQUX /echo HTTP/1.1\r\nHost: a\r\n\r\n", "QUX", ""),
        (
            "PUT /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n\r\n\r\n\r\n3;x=y\r\nFOO\r\n0\r\n\r\n",
            "PUT", "\r\n\r\nFOO"
        ),
        (
            "QUUX /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nT: z\r\n\r\n", "QUUX",
            "a"
        ),
        ("FOO /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", "FOO", ""),
    ]

    @Test func carriesThemBehindEachOther() throws {
        let connection = try RawConnection(server)
        let rounds = 20
        connection.send((1...rounds).map { _ in Self.requests.map(\.text).joined() }.joined())
        for _ in 1...rounds {
            for request in Self.requests { try expect(request.method, request.body, from: connection) }
        }
    }

    @Test func carriesThemAByteAtATime() throws {
        let connection = try RawConnection(server)
        for byte in Self.requests.map(\.text).joined().utf8 { connection.send([byte]) }
        for request in Self.requests { try expect(request.method, request.body, from: connection) }
    }

    /// Two reads, divided at every place of the bytes.
    @Test func carriesThemDividedAnywhere() throws {
        let bytes = Array(Self.requests.map(\.text).joined().utf8)
        let connection = try RawConnection(server)
        for cut in 1..<bytes.count {
            connection.send(Array(bytes[..<cut]))
            usleep(500)
            connection.send(Array(bytes[cut...]))
            for request in Self.requests { try expect(request.method, request.body, from: connection) }
        }
    }

    @Test func carriesThemWhereAnswersWait() throws {
        let connection = try RawConnection(server)
        connection.send(
            (1...40).map { "M\($0) /bytes?300000 HTTP/1.1\r\nHost: a\r\n\r\n" }.joined() + Self.requests[1].text)
        for _ in 1...40 { #expect(try connection.answer().body.utf8.count == 300_000) }
        try expect("FOO", from: connection)
    }

    @Test func boundsTheirHeadsAlike() throws {
        let connection = try RawConnection(server)
        connection.send("FOO /echo HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 1 << 16) + "\r\n\r\n")
        #expect(try connection.answer().status == 431)
        #expect(connection.isClosed())
    }

    @Test func waitsForAMethodNoLongerThanForAHead() throws {
        let impatient = try TestServer {
            $0.limits.tick = .milliseconds(50)
            $0.limits.headTime = .milliseconds(150)
        }
        let connection = try RawConnection(impatient)
        connection.send("FO")
        #expect(try connection.answer().status == 408)
    }
}
