import Testing

@testable import Magento
@testable import Simulator

/// Requests that are wrong before any argument is read, and what all refusals together leave behind.
@Suite("Bad requests")
struct BadRequestTests {
    private let client: HostileClient

    init() throws { client = try HostileClient() }

    @Test("after many refusals every table is as it was")
    func refusalsLeaveNothing() throws {
        let before = try DatabaseDump(client.shop.database, without: Judge.kept)
        for driven in Driven.routes where Judge.keptByRoute[driven.name]?.contains("quote") != true {
            for body in driven.bodies.prefix(3) {
                let request = client.request(
                    driven.route.access, driven.route.method.rawValue, driven.target(), body: JSONWriter.bytes(body))
                _ = try client.send(request)
            }
        }
        let after = try DatabaseDump(client.shop.database, without: Judge.kept)
        #expect(after.differences(from: before) == [])
    }

    @Test(
        "a path that is none is refused with 400 or 404",
        arguments: [
            "/", "/rest", "/rest/", "//", "/rest//V1/products", "/rest/V1", "/rest/V1/", "/rest/v1/store/websites",
            "/rest/V/store/websites", "/rest/V99999999999999999999/x", "/rest/nope/V1/store/websites",
            "/rest/admin/V1/store/websites", "/rest/%00/V1/store/websites", "/rest/%FF/V1/store/websites",
            "/rest/default/default/V1/store/websites", "/rest/all//V1/store/websites", "/rest/V1//store/websites",
            "/rest/V1/store%2Fwebsites", "/rest/V1/../V1/store/websites", "/rest/V1/store/websites/x",
            "/rest/' OR 1=1/V1/store/websites", "/rest/async", "/rest/async/bulk", "/rest/async/bulk/V1/products/x/y",
            "/rest/schema/schema/schema", "/oauth/token", "/oauth/", "/oauth/token/request/x", "rest/V1/products",
            "/REST/V1/store/websites", "/rest/V1/products/a/b/c/d/e/f/g/h/i/j",
        ])
    func wrongPaths(_ path: String) throws {
        let reply = try client.send(client.request(.resource("any"), "GET", path)).reply
        #expect([400, 404].contains(reply.status), "\(reply.status) \(reply.text.prefix(200))")
    }

    @Test("methods that no route has", arguments: ["PATCH", "HEAD", "OPTIONS", "get", "", "MADE-UP", "GET POST"])
    func wrongMethods(_ method: String) throws {
        let reply = try client.send(client.request(.resource("any"), method, "/rest/V1/store/websites")).reply
        #expect(reply.status == 405)
    }

    @Test(
        "queued calls and bulks take any body without harm", arguments: ["/rest/all/async/V1", "/rest/async/bulk/V1"])
    func queued(_ prefix: String) throws {
        var judge = try Judge()
        let bodies =
            WrongValues.bodies
            + ["[{\"product\":1},2,null]", "[[{}]]", "{\"a\":{\"product\":{\"sku\":[]}}}"].map { Array($0.utf8) }
        for driven in Driven.routes where driven.sendsBody {
            let target = prefix + driven.target().dropFirst("/rest/all/V1".count)
            for body in driven.sample(bodies, 5) { try judge.send(driven, target, body: body) }
            for body in driven.bodies.prefix(2) {
                try judge.send(driven, target, body: JSONWriter.bytes(body))
                try judge.send(driven, target, body: JSONWriter.bytes([body, body, 1]))
            }
        }
        #expect(judge.findings == [])
    }
}
