import Simulator
import Testing

@testable import Gateway

@Suite struct HTTPClientTests {
    private func client(_ server: TestServer) throws -> HTTPClient {
        HTTPClient(try #require(ServerAddress("http://127.0.0.1:\(server.port)")), patience: 5)
    }

    @Test func sendsTheTargetAsGiven() throws {
        let server = try TestServer()
        let target = "/a%2Fb//c?x[]=1&[y]=%zz"
        let reply = try client(server).send(Request(method: "GET", target: target))
        #expect(try JSONParser.parse(reply.body)["target"] == .string(target))
    }

    @Test func sendsBodyHostAndReadsHead() throws {
        let server = try TestServer()
        let client = try client(server)
        let body = try client.send(Request(method: "PUT", target: "/echo", headers: ["Host": "x.test"], body: [0x61]))
        #expect(try JSONParser.parse(body.body)["host"] == "x.test")
        #expect(try JSONParser.parse(body.body)["body"] == "a")
        let head = try client.send(Request(method: "HEAD", target: "/bytes?7"))
        #expect(head.body.isEmpty)
        #expect(head.headers["content-length"] == "7")
        #expect(try client.send(Request(method: "GET", target: "/empty")).status == 204)
    }

    @Test func replacesAConnectionThatTheServerClosed() throws {
        let server = try TestServer {
            $0.limits.tick = .milliseconds(20)
            $0.limits.idleTime = .milliseconds(40)
        }
        let client = try client(server)
        for _ in 1...3 {
            #expect(try client.send(Request(method: "GET", target: "/echo")).status == 200)
            try RawConnection(server).waitUntilClosed()
        }
    }

    @Test func tellsThatNobodyAnswers() throws {
        let server = try TestServer()
        server.server.stop()
        let client = try client(server)
        #expect(throws: NoAnswer.self) { try client.send(Request(method: "GET", target: "/echo")) }
    }

    @Test(arguments: [
        ("http://a", "http://a", ""), ("https://a:8443/x/", "https://a:8443", "/x"),
        ("[::1]:81", "http://[::1]:81", ""),
        ("http://[::1]/s/ci", "http://[::1]", "/s/ci"),
    ])
    func readsAddresses(_ text: String, _ origin: String, _ path: String) throws {
        let address = try #require(ServerAddress(text))
        #expect(address.description == origin)
        #expect(address.path == path)
    }

    @Test(arguments: ["", "ftp://a", "http://", "http://a:0", "http://a:x", "http://:80", "a:99999"])
    func refusesWhatIsNoAddress(_ text: String) { #expect(ServerAddress(text) == nil) }

    @Test(arguments: [
        ("http://a.test", "http://a.test", "/"), ("https://a.test/b?c=/d", "https://a.test", "/b?c=/d"),
        ("http://a.test:81?b", "http://a.test:81", "/?b"), ("http://a.test/b#c", "http://a.test", "/b"),
        ("http://[::1]:82/b%20c", "http://[::1]:82", "/b%20c"),
    ])
    func takesAURLApartIntoServerAndTarget(_ text: String, _ server: String, _ target: String) throws {
        let url = try #require(RequestURL(text))
        #expect("\(url.address)" == server)
        #expect(url.target == target)
    }

    @Test(arguments: ["a.test/b", "ftp://a.test/", "http:///b", ""])
    func whatNamesNoServerIsNoURL(_ text: String) { #expect(RequestURL(text) == nil) }
}

extension RawConnection {
    func waitUntilClosed() { _ = isClosed() }
}
