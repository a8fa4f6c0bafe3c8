import Simulator
import Testing

@testable import Gateway

@Suite struct AdminGuardTests {
    private func status(
        _ server: TestServer, _ headers: Headers, method: String = "POST", target: String = "/__admin/reset"
    ) throws -> Int {
        let client = HTTPClient(try #require(ServerAddress("http://127.0.0.1:\(server.port)")))
        return try client.send(Request(method: method, target: target, headers: headers)).status
    }

    @Test(arguments: [
        "localhost", "localhost:4090", "LOCALHOST", "127.0.0.1", "127.1.2.3:1", "[::1]", "[::1]:4090", "ci-1.localhost",
        "mine.test", "mine.test:4090", "web.test:3000",
    ])
    func isCalledByNamesOfThisMachineAndThoseItWasTold(_ host: String) throws {
        let server = try TestServer { $0.adminHosts = ["mine.test", "web.test:3000"] }
        #expect(try status(server, ["Host": host]) == 200)
    }

    @Test(arguments: [
        "evil.test", "evil.test:4090", "127.0.0.1.evil.test", "localhost.evil.test", "notlocalhost", "127.0.0",
        "10.0.0.1",
        "web.test:3001", "169.254.169.254", "0.0.0.0:4090", "",
    ])
    func refusesForeignHosts(_ host: String) throws {
        let server = try TestServer { $0.adminHosts = ["web.test:3000"] }
        #expect(try status(server, ["Host": host]) == 403)
        #expect(try status(server, ["Host": host], method: "GET", target: "/__admin/sandboxes/default") == 403)
    }

    @Test(arguments: ["http://evil.test", "null", "http://localhost:3000", "https://127.0.0.1:1", "file://", ""])
    func refusesPagesOfOtherSites(_ origin: String) throws {
        let server = try TestServer()
        for guarded in [server, try TestServer { $0.adminToken = "t" }] {
            let headers: Headers = ["Host": "127.0.0.1:\(guarded.port)", "Origin": origin, "Authorization": "Bearer t"]
            #expect(try status(guarded, headers) == 403)
        }
    }

    @Test func takesItsOwnPagesAndThoseItWasTold() throws {
        let server = try TestServer { $0.adminHosts = ["localhost:3000"] }
        let host = "127.0.0.1:\(server.port)"
        #expect(try status(server, ["Host": host, "Origin": "http://\(host)"]) == 200)
        #expect(try status(server, ["Host": host, "Origin": "http://localhost:3000"]) == 200)
        #expect(try status(server, ["Host": host, "Origin": "http://localhost:3001"]) == 403)
    }

    @Test func followsLinksButNothingElseFromOtherSites() throws {
        let server = try TestServer()
        let host = "localhost:\(server.port)"
        let link: Headers = ["Host": host, "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"]
        #expect(try status(server, link, method: "GET", target: "/__admin/health") == 200)
        #expect(try status(server, link) == 403)
        let image: Headers = ["Host": host, "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"]
        #expect(try status(server, image, method: "GET", target: "/__admin/health") == 403)
        #expect(try status(server, ["Host": host, "Sec-Fetch-Site": "same-origin"]) == 200)
    }

    @Test func aTokenOpensItToAnyName() throws {
        let server = try TestServer { $0.adminToken = "t" }
        #expect(try status(server, ["Host": "shop:4090", "Authorization": "Bearer t"]) == 200)
        #expect(try status(server, ["Host": "shop:4090"]) == 401)
    }

    @Test func asksForATokenBeyondThisMachine() {
        let guardian = AdminGuard(token: nil, names: [])
        var request = Request(method: "GET", target: "/__admin", headers: ["Host": "localhost"])
        #expect(throws: Never.self) { try guardian.admit(request) }
        request.remoteAddress = "10.1.2.3"
        #expect(throws: AdminProblem.self) { try guardian.admit(request) }
    }

    @Test func refusesBodiesThatAreTooLong() throws {
        let server = try TestServer()
        let client = HTTPClient(try #require(ServerAddress("http://127.0.0.1:\(server.port)")))
        let body = Array(repeating: UInt8(ascii: " "), count: 1 << 20) + [0x7B]
        let request = Request(method: "POST", target: "/__admin/faults", body: body)
        #expect(try client.send(request).status == 413)
    }

    @Test func leavesTheShopsToEverybody() throws {
        let server = try TestServer()
        let headers: Headers = ["Host": "any.test", "Origin": "http://evil.test"]
        #expect(try status(server, headers, method: "GET", target: "/echo") == 200)
    }
}
