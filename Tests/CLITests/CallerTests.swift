import Simulator
import Testing

@testable import CLI
@testable import Rehearsal

/// Names of callers, for `storesim sign --as` and scenarios.
@Suite struct CallerTests {
    private func sign(_ platform: String, as name: String) throws -> Request {
        let fixtures = FixtureFolder(path: "\(Scratch.checkout)/fixtures/\(platform)")
        var client = ScenarioClient(
            baseURL: "http://127.0.0.1:4090", basePath: "", credentials: try fixtures.json("credentials.json") ?? [:],
            now: { Instant(seconds: 1_800_014_400) }, random: RandomSource(seed: 1),
            send: { _ in Reply(status: 500, text: "") })
        let request = Request(method: "GET", target: "/wp-json/wc/v3/products")
        return try client.signed(request, by: Rehearsals.of(platform), as: ScenarioAuth(name))
    }

    @Test(arguments: ["nobody", "oauth", "oauth:nobody", "basic:nobody", "user:nobody", "cookie-only:nobody"])
    func woocommerceTellsANameThatItHasNoKeysOf(_ name: String) throws {
        let error = #expect(throws: UnknownCaller.self) { try sign("woocommerce", as: name) }
        #expect(error?.description.contains("basic:rw") == true)
    }

    @Test func whoCallsWithoutKeysSignsNothing() throws {
        #expect(try sign("woocommerce", as: "none").headers["Authorization"] == nil)
        #expect(try sign("woocommerce", as: "basic:rw").headers["Authorization"]?.hasPrefix("Basic ") == true)
        #expect(try sign("woocommerce", as: "oauth:rw").target.contains("oauth_signature="))
    }

    @Test func magentoTellsANameThatItHasNoKeysOf() {
        #expect(throws: UnknownCaller.self) { try sign("magento", as: "nobody") }
    }
}
