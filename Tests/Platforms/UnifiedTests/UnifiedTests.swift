import Foundation
import Rehearsal
import Simulator
import Testing
import Unified

/// Keys, the table of methods, the envelope and every return code that is built.
@Suite struct UnifiedTests {
    private static let apiKey = "0f4c1d7a52e84b0f9d3a6b18c2e57d90"
    private static let storeKey = "a1b2c3d4e5f60718293a4b5c6d7e8f90"
    private let simulation: Simulation

    init() throws {
        let fixtures = URL(filePath: #filePath).appending(path: "../../../../fixtures").standardizedFileURL.path
        let shop = ShopSettings(
            name: "unified", profile: "1.1", baseURL: "http://api.localhost", mounts: [Mount()],
            fixtures: [FixtureFolder(path: "\(fixtures)/unified")])
        let library = TemplateLibrary(["baseline": [.init(Unified(rehearsal: Rehearsals.of), shop)]])
        simulation = Simulation(
            try SandboxRegistry(library, settings: .init(machine: { Instant(seconds: 1_800_014_400) })))
    }

    private func answer(
        _ target: String, _ headers: [(String, String)] = [], method: String = "GET"
    ) throws -> (reply: Reply, code: Int?) {
        let reply = simulation.answer(Request(method: method, target: target, headers: Headers(headers)))
        let body = try JSONParser.parse(reply.body)
        #expect(reply.status == 200, "the HTTP status tells nothing")
        #expect(reply.headers["content-type"] == "application/json; charset=utf-8")
        #expect(body.object?.keys == ["return_code", "return_message", "result"])
        #expect(body["result"] == [:])
        #expect(body["return_message"]?.string?.isEmpty == false)
        return (reply, body["return_code"]?.int)
    }

    private let keys = [("X-Api-Key", apiKey), ("X-Store-Key", storeKey)]
    private let inQuery = "api_key=\(apiKey)&store_key=\(storeKey)"

    @Test func keysMayStandInFieldsOrInTheQuery() throws {
        // There is no shop beside the layer here: 101 is what a known store gives.
        #expect(try answer("/v1.1/cart.info.json", keys).code == 101)
        #expect(try answer("/v1.1/cart.info.json?\(inQuery)").code == 101)
        #expect(try answer("/v1.1/cart.info.json?api_key=\(Self.apiKey)", [keys[1]]).code == 101)
        #expect(try answer("/v1.1/cart.info.json?api_key=%30\(Self.apiKey.dropFirst())", [keys[1]]).code == 101)
    }

    @Test func aFieldWinsOverTheQuery() throws {
        #expect(try answer("/v1.1/cart.info.json?\(inQuery)", [("x-api-key", "wrong")]).code == 2)
        #expect(try answer("/v1.1/cart.info.json?\(inQuery)", [("x-store-key", "wrong")]).code == 4)
        #expect(try answer("/v1.1/cart.info.json?api_key=wrong&store_key=wrong", keys).code == 101)
    }

    @Test(arguments: ["", "?api_key=", "?api_key=wrong", "?store_key=\(storeKey)", "?api_key=\(storeKey)"])
    func aCallWithoutAGoodAPIKeyIsRefused(_ query: String) throws {
        #expect(try answer("/v1.1/cart.info.json\(query)").code == 2)
        #expect(try answer("/v1.1/cart.list.json\(query)").code == 2)
    }

    @Test(arguments: ["", "&store_key=", "&store_key=wrong", "&store_key=\(apiKey)"])
    func aMethodOfAStoreNeedsItsKey(_ query: String) throws {
        let (reply, code) = try answer("/v1.1/product.list.json?api_key=\(Self.apiKey)\(query)")
        #expect(code == 4)
        #expect(reply.headers["X-Sim-Unimplemented"] == nil)
    }

    @Test(arguments: [
        "/v1.1/no.such.json", "/v1.1/cart.info", "/v1.1/.json", "/v1.1/Cart.Info.json", "/v1.2/cart.info.json", "/v1",
    ])
    func whatIsNoMethodIsToldBeforeKeysAreLookedAt(_ path: String) throws {
        #expect(try answer(path).code == 3)
        #expect(try answer(path, keys).code == 3)
    }

    @Test func aMethodThatIsNotBuiltSaysSo() throws {
        let (reply, code) = try answer("/v1.1/analytics.report.json", keys)
        #expect(code == 5)
        #expect(reply.headers["X-Sim-Unimplemented"] == "analytics.report")
        #expect(reply.text.contains("analytics.report"))
    }

    @Test func aFaultIsAReturnCode() throws {
        simulation.sandboxes["default"]?.faults.add(.init(id: "f", status: 503))
        #expect(try answer("/v1.1/cart.info.json", keys).code == 9)
    }

    @Test func everyMethodIsListedOnce() {
        let routes = Unified(rehearsal: Rehearsals.of).routes
        #expect(routes.count == 182)
        #expect(Set(routes.map(\.path)).count == routes.count)
        #expect(Set(routes.map(\.method)) == ["GET", "POST", "PUT", "DELETE"])
        #expect(routes.count { $0.access == "api_key" } == 7)
        #expect(routes.allSatisfy { $0.path.hasPrefix("/v1.1/") && $0.path.hasSuffix(".json") })
    }

    @Test func aMistakeInTheFixtureIsTold() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "unified-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(#"{"api_key": "k", "stores": {"magento": 7}}"#.utf8).write(
            to: folder.appending(path: "credentials.json"))
        let shop = ShopSettings(
            name: "unified", profile: "1.1", baseURL: "", mounts: [],
            fixtures: [FixtureFolder(path: folder.path)])
        let mistake = #expect(throws: FixtureMistake.self) {
            try ShopTemplate(Unified(rehearsal: Rehearsals.of), settings: shop)
        }
        #expect(mistake?.field == "stores.magento")
    }
}
