import Glibc
import Simulator
import Testing

@testable import Gateway

/// What shops send goes over real sockets.
@Suite struct CourierTests {
    private func client(_ server: TestServer) throws -> HTTPClient {
        HTTPClient(try #require(ServerAddress("http://127.0.0.1:\(server.port)")), patience: 20)
    }

    private func post(_ target: String, _ body: String = "", to server: TestServer) throws -> Reply {
        try client(server).send(Request(method: "POST", target: target, body: Array(body.utf8)))
    }

    private func notes(_ server: TestServer) throws -> String {
        try client(server).send(Request(method: "GET", target: "/notes")).text
    }

    @Test func sendsWhenTheControlAPIAsks() throws {
        let (sender, receiver) = (try TestServer { $0.threads = 2 }, try TestServer())
        #expect(try post("/letters", "http://127.0.0.1:\(receiver.port)/notes", to: sender).status == 202)
        #expect(try notes(receiver) == "")
        #expect(try post("/__admin/webhooks/run", to: sender).text == #"{"sent":1}"#)
        #expect(try notes(receiver) == "hello")
        let shown = try client(sender).send(Request(method: "GET", target: "/__admin/deliveries")).text
        #expect(shown == #"{"deliveries":[{"shop":"echo","outcome":"200"}]}"#)
    }

    /// With one event loop, a run that waited on it could never be answered by its own server.
    @Test func aReceiverMayBeTheServerItself() throws {
        let server = try TestServer { $0.threads = 1 }
        _ = try post("/letters", "http://127.0.0.1:\(server.port)/notes", to: server)
        #expect(try post("/__admin/webhooks/run", to: server).text == #"{"sent":1}"#)
        #expect(try notes(server) == "hello")
    }

    @Test func requestsBehindARunAreAnsweredInTheirTurn() throws {
        let server = try TestServer { $0.threads = 1 }
        _ = try post("/letters", "http://127.0.0.1:\(server.port)/notes", to: server)
        let connection = try RawConnection(server)
        connection.send(
            "POST /__admin/webhooks/run HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n"
                + "GET /notes HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        #expect(try connection.answer().body == #"{"sent":1}"#)
        #expect(try connection.answer().body == "hello")
        #expect(connection.isClosed())
    }

    @Test func sendsByItselfWhereTheShopSaysSo() throws {
        let (sender, receiver) = (try TestServer { $0.threads = 2 }, try TestServer())
        _ = try post("/letters?now", "http://127.0.0.1:\(receiver.port)/notes", to: sender)
        var turns = 0
        while try notes(receiver).isEmpty, turns < 200 {
            turns += 1
            usleep(20_000)
        }
        #expect(try notes(receiver) == "hello")
    }

    @Test func takesNoteThatNobodyAnswers() throws {
        let (sender, receiver) = (try TestServer { $0.threads = 2 }, try TestServer())
        let address = "http://127.0.0.1:\(receiver.port)/notes"
        receiver.server.stop()
        _ = try post("/letters", address, to: sender)
        #expect(try post("/__admin/webhooks/run", to: sender).text == #"{"sent":1}"#)
        let shown = try client(sender).send(Request(method: "GET", target: "/__admin/deliveries")).text
        #expect(shown == #"{"deliveries":[{"shop":"echo","outcome":"none"}]}"#)
    }
}
