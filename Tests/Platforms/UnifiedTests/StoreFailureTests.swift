import Simulator
import Synchronization
import Testing

/// What a store elsewhere does wrong, and the return code that it has.
@Suite struct StoreFailureTests {
    private func add(_ network: Recorder, verify: String? = nil) throws -> JSONValue {
        let sandbox = try UnifiedSandbox(network: network)
        var body: JSONObject = [
            "cart_id": "Magento2Api", "store_url": "https://shop.example/", "magento_consumer_key": "a",
            "magento_consumer_secret": "b", "magento_access_token": "c", "magento_token_secret": "d",
        ]
        body["verify"] = verify.map { .string($0) }
        return try sandbox.call("POST", "account.cart.add", body: .object(body))
    }

    private static let json = Headers([("Content-Type", "application/json")])

    @Test(arguments: [(401, 100), (403, 100), (404, 100), (429, 110), (400, 100), (500, 107), (503, 107)])
    func aRefusalHasACode(_ status: Int, _ code: Int) throws {
        let reply = Reply(status: status, headers: Self.json, text: #"{"message": "No %1 %name", "parameters": ["x"]}"#)
        let answer = try add(Recorder([reply]))
        #expect(answer["return_code"]?.int == code)
        #expect(answer["return_message"] == "Magento error message: No x %name")
    }

    @Test func whatIsNoJSONIsAWrongAddress() throws {
        let answer = try add(Recorder([Reply(status: 200, text: "<html>")]))
        #expect(answer["return_code"] == 100)
    }

    @Test func silenceAndClosedDoorsAreUnreachable() throws {
        #expect(try add(Recorder([], failure: .tooSlow))["return_code"] == 106)
        #expect(try add(Recorder([], failure: .unreachable("refused")))["return_code"] == 106)
    }

    @Test func aBusyStoreIsAskedAgainAfterTheTimeThatItSays() throws {
        let busy = Reply(status: 429, headers: ["Retry-After": "7"], text: "{}")
        let network = Recorder([busy, busy, Reply(status: 200, headers: Self.json, text: "[]")])
        #expect(try add(network)["return_code"] == 0)
        #expect(network.requests.count == 3)
        #expect(network.waits == [7, 7])
    }

    @Test func eachAttemptIsSignedAnew() throws {
        let network = Recorder([Reply(status: 503, text: "{}"), Reply(status: 200, headers: Self.json, text: "[]")])
        _ = try add(network)
        #expect(Set(network.requests.compactMap { $0.headers["Authorization"] }).count == 2)
        #expect(network.requests.allSatisfy { $0.headers["Host"] == "shop.example" })
        #expect(network.requests.allSatisfy { $0.target == "/rest/V1/store/storeViews" })
    }

    @Test func nothingIsAskedWhereNobodyWantsToKnow() throws {
        let network = Recorder([])
        let answer = try add(network, verify: "false")
        #expect(answer["return_code"] == 0)
        #expect(answer["result"]?["store_key"]?.string?.utf8.count == 32)
        #expect(network.requests.isEmpty)
    }

    @Test func whatWasDoneBeforeAFailureIsTold() throws {
        let sandbox = try UnifiedSandbox(magento: "magento-seed", profile: "2.4.0")
        sandbox.simulation.sandboxes["default"]?.faults.add(.init(id: "f", path: "**/source-items", status: 500))
        let answer = try sandbox.call(
            "POST", "product.add", body: ["name": "A", "sku": "a-1", "description": "B", "price": 1, "quantity": 3])
        #expect(answer["return_code"] == 107)
        #expect(answer["return_message"]?.string?.contains("was created") == true)
    }
}

/// A network of prepared answers; the last one, or the failure, goes on for ever.
private final class Recorder: Network {
    private let state: Mutex<(replies: [Reply], requests: [Request], waits: [Double])>
    private let failure: NetworkFailure?

    init(_ replies: [Reply], failure: NetworkFailure? = nil) {
        state = Mutex((replies, [], []))
        self.failure = failure
    }

    var requests: [Request] { state.withLock { $0.requests } }
    var waits: [Double] { state.withLock { $0.waits } }

    func send(_ request: Request, to server: ShopAddress, patience: Int64) throws(NetworkFailure) -> Reply {
        let reply: Reply? = state.withLock { state in
            state.requests.append(request)
            return state.replies.count > 1 ? state.replies.removeFirst() : state.replies.first
        }
        if let failure { throw failure }
        guard let reply else { throw .unreachable("nothing is prepared") }
        return reply
    }

    func wait(seconds: Double) { state.withLock { $0.waits.append(seconds) } }
}
