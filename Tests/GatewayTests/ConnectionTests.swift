import Glibc
import Simulator
import Testing

@testable import Gateway

@Suite struct ConnectionTests {
    private let server: TestServer

    init() throws { server = try TestServer() }

    private func get(_ target: String) -> String { "GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n" }

    private func json(_ answer: RawConnection.Answer) throws -> JSONValue { try JSONParser.parse(answer.body) }

    @Test func keepsTheConnectionForTheNextRequest() throws {
        let connection = try RawConnection(server)
        for round in 1...3 {
            connection.send(get("/echo/\(round)"))
            let answer = try connection.answer()
            #expect(answer.status == 200)
            #expect(try json(answer)["target"] == .string("/echo/\(round)"))
            #expect(answer.header("connection") == nil)
            #expect(answer.header("date")?.hasSuffix(" GMT") == true)
        }
    }

    @Test func answersPipelinedRequestsInOrder() throws {
        let connection = try RawConnection(server)
        connection.send((1...200).map { get("/echo/\($0)") }.joined())
        for number in 1...200 { #expect(try json(connection.answer())["target"] == .string("/echo/\(number)")) }
    }

    @Test func answersWhatAClientWithSlowEyesAskedFor() throws {
        let connection = try RawConnection(server)
        connection.send((1...100).map { _ in get("/bytes?300000") }.joined())
        connection.send(get("/echo/last"))
        for _ in 1...100 { #expect(try connection.answer().body.utf8.count == 300_000) }
        #expect(try json(connection.answer())["target"] == "/echo/last")
    }

    @Test func keepsTheTargetAsSent() throws {
        let connection = try RawConnection(server)
        let target = "/a%2Fb//c/%5B/[0]?searchCriteria[pageSize]=2&x=%20+&&y"
        connection.send(get(target))
        #expect(try json(connection.answer())["target"] == .string(target))
    }

    @Test func takesHostAndPathFromAnAbsoluteTarget() throws {
        let connection = try RawConnection(server)
        connection.send("GET http://shop.example:81/echo?x HTTP/1.1\r\nHost: other\r\n\r\n")
        let body = try json(connection.answer())
        #expect(body["target"] == "/echo?x")
        #expect(body["host"] == "shop.example:81")
    }

    @Test func takesWhiteSpaceOffFieldValues() throws {
        let connection = try RawConnection(server)
        connection.send("GET /echo HTTP/1.1\r\nHost: localhost\r\nX-Padded: \t value \t \r\n\r\n")
        #expect(try json(connection.answer())["padded"] == "value")
    }

    @Test func readsBodiesByLengthAndInChunks() throws {
        let connection = try RawConnection(server)
        connection.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello")
        #expect(try json(connection.answer())["body"] == "hello")
        connection.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
        connection.send("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: z\r\n\r\n")
        #expect(try json(connection.answer())["body"] == "abcde")
    }

    @Test func readsAByteAtATime() throws {
        let connection = try RawConnection(server)
        for byte in "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nok".utf8 { connection.send([byte]) }
        #expect(try json(connection.answer())["body"] == "ok")
    }

    @Test func handsHeadToTheShopAndSendsNoBody() throws {
        let connection = try RawConnection(server)
        connection.send("HEAD /bytes?1234 HTTP/1.1\r\nHost: a\r\n\r\n" + get("/echo"))
        let head = try connection.answer(bodiless: true)
        #expect(head.status == 200)
        #expect(head.header("content-length") == "1234")
        #expect(try json(connection.answer())["method"] == "GET")
    }

    @Test func sendsNeitherBodyNorLengthWith204() throws {
        let connection = try RawConnection(server)
        connection.send(get("/empty") + get("/echo"))
        let empty = try connection.answer()
        #expect(empty.status == 204)
        #expect(empty.header("content-length") == nil)
        #expect(try connection.answer().status == 200)
    }

    @Test func tellsAWaitingClientToContinue() throws {
        let connection = try RawConnection(server)
        connection.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
        #expect(try connection.answer().status == 100)
        connection.send("ok")
        #expect(try json(connection.answer())["body"] == "ok")
    }

    @Test func closesAfterHTTP10UnlessAskedToKeep() throws {
        let kept = try RawConnection(server)
        kept.send("GET /echo HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        #expect(try kept.answer().header("connection") == "keep-alive")
        kept.send("GET /echo HTTP/1.0\r\n\r\n")
        #expect(try kept.answer().header("connection") == "close")
        #expect(kept.isClosed())
    }

    @Test func answersAClientThatHasFinishedSending() throws {
        let connection = try RawConnection(server)
        connection.send(get("/bytes?500000"))
        connection.finishSending()
        #expect(try connection.answer().body.utf8.count == 500_000)
        #expect(connection.isClosed())
    }

    @Test func answersAndClosesWhereAnotherProtocolIsAskedFor() throws {
        let connection = try RawConnection(server)
        connection.send(
            "GET /echo HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n")
        let answer = try connection.answer()
        #expect(answer.status == 200)
        #expect(answer.header("connection") == "close")
        #expect(connection.isClosed())
    }

    @Test func letsNoFieldValueEndItsLine() throws {
        let connection = try RawConnection(server)
        connection.send(get("/split"))
        let answer = try connection.answer()
        #expect(answer.header("x-name") == "a  X-Other: b")
        #expect(answer.header("x-other") == nil)
    }

    @Test func sendsALastAnswerInFullToAClientThatTakesItsTime() throws {
        let impatient = try TestServer {
            $0.limits.tick = .milliseconds(20)
            $0.limits.linger = .milliseconds(20)
        }
        let connection = try RawConnection(impatient)
        connection.send("GET /bytes?16000000 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        usleep(300_000)
        #expect(try connection.answer().body.utf8.count == 16_000_000)
        #expect(connection.isClosed())
    }

    @Test func refusesInTurnWhereAnswersAreWaiting() throws {
        let connection = try RawConnection(server)
        connection.send((1...40).map { _ in get("/bytes?300000") }.joined() + "NONSENSE\r\n\r\n")
        for _ in 1...40 { #expect(try connection.answer().status == 200) }
        #expect(try connection.answer().status == 400)
        #expect(connection.isClosed())
    }
}
