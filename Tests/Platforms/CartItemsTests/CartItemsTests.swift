import CartItems
import Foundation
import Simulator
import Testing

/// Items in carts: what can be done with them, what is refused, and that sandboxes do not see each other's.
@Suite struct CartItemsTests {
    private let simulation: Simulation
    private let cart = "/api/cart/mine/items"

    init() throws { simulation = try Self.simulation([:]) }

    private static func simulation(
        _ options: [String: String], mounts: [Mount] = [Mount()]
    ) throws -> Simulation {
        let fixtures = URL(filePath: #filePath).appending(path: "../../../../fixtures").standardizedFileURL.path
        let shop = ShopSettings(
            name: "cart-items", profile: "1", baseURL: "http://localhost", mounts: mounts,
            fixtures: [FixtureFolder(path: "\(fixtures)/cart-items")], options: options)
        let library = TemplateLibrary(["baseline": [.init(CartItems(), shop)]])
        return Simulation(
            try SandboxRegistry(library, settings: .init(machine: { Instant(seconds: 1_800_014_400) })))
    }

    private func answer(_ method: String, _ path: String, _ body: String = "", sandbox: String? = nil) -> Reply {
        let headers = Headers(sandbox.map { [("X-Sim-Sandbox", $0)] } ?? [])
        return simulation.answer(Request(method: method, target: path, headers: headers, body: Array(body.utf8)))
    }

    /// The items of an answer, as `item_id×quantity`.
    private func items(_ reply: Reply) throws -> [String] {
        #expect(reply.status == 200)
        let body = try JSONParser.parse(reply.body)
        #expect(body["status"] == "success")
        return try #require(body["data"]?.array).map { "\($0["item_id"]?.int ?? 0)×\($0["quantity"]?.int ?? 0)" }
    }

    private func refused(_ reply: Reply, _ status: Int, _ words: String) throws {
        let body = try JSONParser.parse(reply.body)
        #expect(reply.status == status)
        #expect(body["status"] == "error" && body["code"]?.int == status)
        #expect(body["message"]?.string?.contains(words) == true, "\(reply.text)")
    }

    // MARK: What can be done

    @Test func theFirstItemMakesTheCart() throws {
        try refused(answer("GET", cart), 404, "Cart mine was not found")
        let reply = answer("POST", cart, #"{"item_id": 7, "quantity": 2, "price": 9.5, "name": "Mug"}"#)
        #expect(
            reply.text == #"{"status":"success","data":[{"item_id":7,"name":"Mug","quantity":2,"price":9.50}]}"#)
        #expect(reply.headers["content-type"] == "application/json; charset=utf-8")
        #expect(answer("GET", cart).body == reply.body)
    }

    @Test func whatIsNotGivenHasAValue() throws {
        #expect(answer("POST", cart, #"{"item_id": 3}"#).text.contains(#""name":"Item 3","quantity":1,"price":0.00"#))
    }

    @Test func addingAgainRaisesTheQuantityAndChangesWhatIsGiven() throws {
        _ = answer("POST", cart, #"{"item_id": 1, "quantity": 2, "price": 1, "name": "a"}"#)
        _ = answer("POST", cart, #"{"item_id": 2}"#)
        let reply = answer("POST", cart, #"{"item_id": 1, "quantity": 3, "name": "b"}"#)
        #expect(try items(reply) == ["1×5", "2×1"])
        #expect(reply.text.contains(#""name":"b","quantity":5,"price":1.00"#))
    }

    @Test func anItemIsChangedAndTakenOut() throws {
        for id in 1...3 { _ = answer("POST", cart, "{\"item_id\": \(id)}") }
        #expect(try items(answer("PUT", "\(cart)/2", #"{"quantity": 9}"#)) == ["1×1", "2×9", "3×1"])
        #expect(try items(answer("DELETE", "\(cart)/1")) == ["2×9", "3×1"])
        // What is added later stands later, also after something was taken out.
        #expect(try items(answer("POST", cart, #"{"item_id": 1}"#)) == ["2×9", "3×1", "1×1"])
        for id in 1...3 { _ = answer("DELETE", "\(cart)/\(id)") }
        #expect(try items(answer("GET", cart)).isEmpty, "an empty cart is still a cart")
    }

    @Test func aPutWithoutMembersChangesNothing() throws {
        let before = answer("POST", cart, #"{"item_id": 1, "quantity": 4, "price": 2.25, "name": "n"}"#)
        #expect(answer("PUT", "\(cart)/1", "{}").body == before.body)
        #expect(answer("PUT", "\(cart)/1", #"{"quantity": null, "name": null}"#).body == before.body)
    }

    @Test func aCartIdIsDecodedAndKeptApart() throws {
        _ = answer("POST", "/api/cart/a%20b/items", #"{"item_id": 1}"#)
        #expect(try items(answer("GET", "/api/cart/%61%20b/items")) == ["1×1"])
        try refused(answer("GET", "/api/cart/a/items"), 404, "Cart a was not found")
    }

    @Test func pricesAreRoundedToTheNearestHundredth() {
        #expect(answer("POST", cart, #"{"item_id": 1, "price": 0.125}"#).text.contains("\"price\":0.13"))
        #expect(answer("PUT", "\(cart)/1", #"{"price": 9999999999.99}"#).text.contains("\"price\":9999999999.99"))
        #expect(answer("PUT", "\(cart)/1", #"{"price": 0}"#).text.contains("\"price\":0.00"))
    }

    // MARK: What is refused

    @Test func whatIsNotThereIsNotFound() throws {
        try refused(answer("PUT", "\(cart)/1", "{}"), 404, "Cart mine was not found")
        try refused(answer("DELETE", "\(cart)/1"), 404, "Cart mine was not found")
        _ = answer("POST", cart, #"{"item_id": 1}"#)
        try refused(answer("PUT", "\(cart)/2", "{}"), 404, "Item 2 was not found")
        try refused(answer("DELETE", "\(cart)/2"), 404, "Item 2 was not found")
        for path in ["/api/cart", "/api/cart/mine", "/api/cart/mine/items/1/2", "/api/card/mine/items", "/api"] {
            try refused(answer("GET", path), 404, "nothing at this path")
        }
    }

    @Test func methodsThatAPathDoesNotTakeAreToldThoseThatItDoes() throws {
        let reply = answer("PATCH", cart)
        try refused(reply, 405, "GET, POST")
        #expect(reply.headers["allow"] == "GET, POST")
        #expect(answer("GET", "\(cart)/1").headers["allow"] == "PUT, DELETE")
    }

    @Test(arguments: [
        "", "{", "null", "[]", "7", "{}", #"{"item_id": null}"#, #"{"item_id": 0}"#, #"{"item_id": -1}"#,
        #"{"item_id": 1.5}"#, #"{"item_id": "1"}"#, #"{"item_id": true}"#, #"{"item_id": 2147483648}"#,
        #"{"item_id": 99999999999999999999999999}"#, #"{"item_id": [1]}"#, #"{"item_id": 1, "quantity": 0}"#,
        #"{"item_id": 1, "quantity": -3}"#, #"{"item_id": 1, "quantity": "2"}"#, #"{"item_id": 1, "quantity": 1e300}"#,
        #"{"item_id": 1, "quantity": 1000001}"#, #"{"item_id": 1, "quantity": 9223372036854775807}"#,
        #"{"item_id": 1, "price": -0.01}"#, #"{"item_id": 1, "price": 10000000000}"#, #"{"item_id": 1, "price": "1"}"#,
        #"{"item_id": 1, "price": 1e400}"#, #"{"item_id": 1, "name": 5}"#, #"{"item_id": 1, "name": {}}"#,
        #"{"item_id": 1, "description": []}"#,
    ])
    func aBadBodyIsRefusedAndChangesNothing(_ body: String) throws {
        #expect(answer("POST", cart, body).status == 400)
        try refused(answer("GET", cart), 404, "Cart mine was not found")
    }

    @Test func deepAndLongBodiesAreRefused() throws {
        let deep = String(repeating: "[", count: 200_000)
        #expect(answer("POST", cart, deep).status == 400)
        #expect(answer("POST", cart, #"{"item_id": 1, "name": "# + deep).status == 400)
        let long = String(repeating: "x", count: 65_536)
        try refused(answer("POST", cart, #"{"item_id": 1, "name": "\#(long)"}"#), 400, "65535 bytes")
        #expect(answer("POST", cart, #"{"item_id": 1, "name": "\#(long.dropLast())"}"#).status == 200)
    }

    @Test func anItemIdInThePathMustBeANumber() throws {
        for id in ["x", "0", "-1", "1.0", "99999999999999999999", "%00"] {
            try refused(answer("DELETE", "\(cart)/\(id)"), 400, "whole number above 0")
        }
    }

    @Test func quantitiesDoNotGrowBeyondAMillion() throws {
        _ = answer("POST", cart, #"{"item_id": 1, "quantity": 999999}"#)
        #expect(try items(answer("POST", cart, #"{"item_id": 1, "quantity": 1000000}"#)) == ["1×1000000"])
    }

    // MARK: As the document prints it

    @Test(arguments: [nil, 8000])
    func theCallsOfTheDocumentWorkAsPrintedAlsoOnAPortOfItsOwn(_ port: Int?) throws {
        let simulation = try Self.simulation([:], mounts: [Mount(port: port)])
        func send(_ method: String, _ headers: Headers, _ body: String = "") -> Reply {
            simulation.answer(
                Request(
                    method: method, target: "/api/cart/user123/items", headers: headers, body: Array(body.utf8),
                    shopPort: port))
        }
        let curl: Headers = ["Host": "localhost:8000", "User-Agent": "curl/8.5.0", "Accept": "*/*"]
        #expect(try items(send("GET", curl)) == ["1×2", "7×1"])
        var posting = curl
        posting.add("Content-Type", "application/json")
        let reply = send("POST", posting, #"{"item_id": 1,"quantity": 2,"price": 10.00}"#)
        #expect(try items(reply) == ["1×4", "7×1"])
        #expect(reply.text.contains(#""quantity":4,"price":10.00"#))
    }

    @Test func aKeyIsAskedForWhereTheOptionNamesOne() throws {
        let guarded = try Self.simulation(["api-key": "s3cret"])
        func send(_ headers: Headers = [:], query: String = "") -> Reply {
            guarded.answer(Request(method: "GET", target: "/api/cart/user123/items" + query, headers: headers))
        }
        let bad = [
            send(), send(["X-API-Key": "other"]), send(["Authorization": "Basic s3cret"]), send(query: "?api_key="),
        ]
        for reply in bad { try refused(reply, 401, "API key") }
        let good = [
            send(["X-API-Key": "s3cret"]), send(["Authorization": "Bearer s3cret"]), send(query: "?api_key=s3cret"),
        ]
        for reply in good { #expect(try items(reply) == ["1×2", "7×1"]) }
    }

    @Test func aFaultIsInTheFormOfEveryError() throws {
        simulation.sandboxes["default"]?.faults.add(.init(id: "f", status: 500))
        try refused(answer("GET", cart), 500, "Internal server error")
    }

    // MARK: Sandboxes

    @Test func sandboxesDoNotSeeEachOthersCarts() throws {
        for name in ["one", "two"] { try simulation.sandboxes.create(name) }
        _ = answer("POST", cart, #"{"item_id": 1}"#, sandbox: "one")
        try refused(answer("GET", cart, sandbox: "two"), 404, "Cart mine was not found")
        try refused(answer("GET", cart), 404, "Cart mine was not found")
        _ = answer("DELETE", "/api/cart/user123/items/1", sandbox: "two")
        #expect(try items(answer("GET", "/api/cart/user123/items", sandbox: "one")).contains { $0.hasPrefix("1×") })
        try simulation.sandboxes.reset(try #require(simulation.sandboxes["two"]))
        #expect(try items(answer("GET", "/api/cart/user123/items", sandbox: "two")).contains { $0.hasPrefix("1×") })
    }
}
