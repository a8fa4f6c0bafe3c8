import Simulator
import Testing

@testable import Gateway

@Suite struct RefusalTests {
    private func server(_ adjust: (inout Limits) -> Void = { _ in }) throws -> TestServer {
        try TestServer { adjust(&$0.limits) }
    }

    private func expectAlive(_ server: TestServer, _ location: SourceLocation = #_sourceLocation) throws {
        let connection = try RawConnection(server)
        connection.send("GET /echo HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try connection.answer().status == 200, sourceLocation: location)
    }

    @Test(arguments: [
        "NONSENSE\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
        "GET echo HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nNo colon\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n: empty\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ])
    func refusesWhatIsNoRequest(_ text: String) throws {
        let server = try server()
        let connection = try RawConnection(server)
        connection.send(text)
        let answer = try connection.answer()
        #expect(answer.status == 400)
        #expect(answer.header("content-type") == "application/problem+json")
        #expect(answer.header("connection") == "close")
        #expect(connection.isClosed())
        try expectAlive(server)
    }

    @Test func answersWhatCameBeforeTheMistake() throws {
        let connection = try RawConnection(server())
        connection.send("GET /echo HTTP/1.1\r\nHost: a\r\n\r\nNONSENSE\r\n\r\n")
        #expect(try connection.answer().status == 200)
        #expect(try connection.answer().status == 400)
    }

    @Test func refusesABodyDeclaredTooLong() throws {
        let server = try server { $0.body = 1000 }
        let connection = try RawConnection(server)
        connection.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n")
        connection.send([UInt8](repeating: 0x61, count: 1001))
        #expect(try connection.answer().status == 413)
        #expect(connection.isClosed())
        try expectAlive(server)
    }

    @Test func refusesABodyThatGrowsTooLong() throws {
        let server = try server { $0.body = 1000 }
        let connection = try RawConnection(server)
        connection.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _ in 1...11 { connection.send("64\r\n" + String(repeating: "a", count: 100) + "\r\n") }
        #expect(try connection.answer().status == 413)
    }

    @Test func takesABodyOfExactlyTheLimit() throws {
        let connection = try RawConnection(server { $0.body = 1000 })
        connection.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n")
        connection.send([UInt8](repeating: 0x61, count: 1000))
        #expect(try connection.answer().status == 200)
    }

    @Test func refusesAHeadTooLong() throws {
        let connection = try RawConnection(server())
        connection.send("GET /echo HTTP/1.1\r\nHost: a\r\n")
        for number in 0..<70 { connection.send("X-\(number): " + String(repeating: "a", count: 1000) + "\r\n") }
        connection.send("\r\n")
        #expect(try connection.answer().status == 431)
        #expect(connection.isClosed())
    }

    @Test func refusesATargetTooLong() throws {
        let connection = try RawConnection(server())
        connection.send("GET /" + String(repeating: "a", count: 70_000) + " HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try connection.answer().status == 431)
    }

    @Test func refusesAHeadWithoutEnd() throws {
        let server = try server()
        let connection = try RawConnection(server)
        connection.send("GET /echo HTTP/1.1\r\nHost: a\r\nX: ")
        for _ in 0..<300 { connection.send(String(repeating: "a", count: 1000)) }
        #expect(try connection.answer().status == 431)
        try expectAlive(server)
    }

    private func impatient(_ limits: inout Limits) {
        limits.tick = .milliseconds(50)
        limits.headTime = .milliseconds(150)
        limits.bodyTime = .milliseconds(150)
        limits.idleTime = .milliseconds(300)
    }

    @Test(arguments: [
        "GET /echo HT", "GET /echo HTTP/1.1\r\nHost: a\r\nX-Slow: ",
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab",
        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
    ])
    func doesNotWaitForEver(_ beginning: String) throws {
        let connection = try RawConnection(server(impatient))
        connection.send(beginning)
        #expect(try connection.answer().status == 408)
        #expect(connection.isClosed())
    }

    @Test func closesAConnectionThatIsNotUsed() throws {
        let connection = try RawConnection(server(impatient))
        connection.send("GET /echo HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try connection.answer().status == 200)
        #expect(connection.isClosed())
    }

    @Test func refusesConnectionsOverTheLimit() throws {
        let server = try server { $0.connections = 2 }
        let kept = try (1...2).map { _ in try RawConnection(server) }
        for connection in kept {
            connection.send("GET /echo HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try connection.answer().status == 200)
        }
        let refused = try RawConnection(server)
        #expect(try refused.answer().status == 503)
        #expect(refused.isClosed())
    }

    /// Any bytes: the server answers or closes, and serves on.
    @Test func outlivesRandomBytes() throws {
        let server = try server(impatient)
        var generator = SystemRandomNumberGenerator()
        let valid = Array(
            "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n".utf8)
        for round in 0..<300 {
            let connection = try RawConnection(server)
            var bytes = round % 2 == 0 ? valid : (0..<60).map { _ in UInt8.random(in: 0...255, using: &generator) }
            for _ in 0..<4 { bytes[Int.random(in: 0..<bytes.count)] = UInt8.random(in: 0...255, using: &generator) }
            connection.send(bytes)
            connection.finishSending()
            #expect(connection.isClosed())
        }
        try expectAlive(server)
    }
}
