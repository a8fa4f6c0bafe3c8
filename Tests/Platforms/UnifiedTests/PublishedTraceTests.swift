import Foundation
import Simulator
import Testing

/// product.add makes the native calls of the published trace, each byte that does not change from run to run.
@Suite struct PublishedTraceTests {
    private static let body: JSONValue = [
        "name": "Test Product", "sku": "test-001", "description": "Test Product Description", "price": 103.5,
        "status": "enabled", "available_for_view": true, "special_price": 89.95, "quantity": 136,
        "manage_stock": true, "backorder_status": "allow", "weight": 1.231,
    ]

    /// The moment of the recording.
    private static let moment = Instant("2025-07-21T20:49:09") ?? Instant(seconds: 0)

    private func recorded() throws -> [JSONValue] {
        let url = URL(filePath: #filePath).appending(path: "../published-trace.json").standardizedFileURL
        return try JSONParser.parse(Array(Data(contentsOf: url))).array ?? []
    }

    @Test func productAddMakesTheTwelveCallsOfTheTrace() throws {
        let sandbox = try UnifiedSandbox(magento: "magento-seed", profile: "2.4.0", now: Self.moment)
        let answer = try sandbox.call("POST", "product.add", body: Self.body)
        #expect(answer["return_code"] == 0, "\(answer)")
        #expect(answer["result"]?["product_id"]?.string != nil)
        let calls = sandbox.native()
        let recorded = try recorded()
        #expect(calls.count == 12)
        #expect(recorded.count == 12)
        for (call, wanted) in zip(calls, recorded) {
            #expect(call.cause?.call == "POST /v1.1/product.add.json")
            #expect("\(call.request.method) \(call.request.target)" == wanted["line"]?.string)
            #expect(String(decoding: call.request.body, as: UTF8.self) == wanted["body"]?.string)
            #expect(call.request.headers.fields.map(\.name) == wanted["fields"]?.object?.keys)
            for (name, value) in wanted["fields"]?.object ?? [:] where name != "Authorization" {
                #expect(call.request.headers[name] == value.string)
            }
            #expect(call.reply.status == 200, "\(call.reply.text)")
        }
    }

    @Test func theSignatureHasTheParametersOfTheTraceInTheirOrder() throws {
        let sandbox = try UnifiedSandbox(magento: "magento-seed", profile: "2.4.0", now: Self.moment)
        _ = try sandbox.call("POST", "product.add", body: Self.body)
        let names = ["consumer_key", "token", "signature_method", "version", "timestamp", "nonce", "signature"]
        for call in sandbox.native() {
            let header = call.request.headers["Authorization"] ?? ""
            let sent = header.dropFirst("OAuth ".count).split(separator: ",").map { $0.prefix { $0 != "=" } }
            #expect(sent == names.map { "oauth_\($0)" })
        }
    }

    @Test func aProductThatIsThereIsNotAddedAgain() throws {
        let sandbox = try UnifiedSandbox(magento: "magento-seed", profile: "2.4.0", now: Self.moment)
        _ = try sandbox.call("POST", "product.add", body: Self.body)
        _ = sandbox.native()
        #expect(try sandbox.call("POST", "product.add", body: Self.body)["return_code"] == 113)
        #expect(sandbox.native().count == 8, "the eighth call finds it")
    }
}
