import Foundation
import Simulator
import Testing
import WooCommerce

/// The shop of the baseline behind ``Simulation/answer(_:)``, as clients see it.
struct ShopFront: Sendable {
    let simulation: Simulation

    /// - Parameters:
    ///   - version: what the shop imitates.
    ///   - layers: folders laid over the baseline.
    init(
        at now: Instant = Instant(seconds: 1_795_315_161), version: String = "9.9.5", layers: [FixtureFolder] = [],
        options: [String: String] = [:]
    ) throws {
        let root = URL(fileURLWithPath: #filePath).appending(path: "../../../../..").standardizedFileURL
        let settings = ShopSettings(
            name: "woocommerce", profile: version, baseURL: "http://store.local", mounts: [Mount()],
            fixtures: [FixtureFolder(path: root.appending(path: "fixtures/woocommerce").path)] + layers,
            options: options)
        let library = TemplateLibrary(["baseline": [TemplateLibrary.Recipe(WooCommerce(), settings)]])
        simulation = Simulation(try SandboxRegistry(library, settings: .init(machine: { now })))
    }

    /// Sends a request of the Store API.
    func store(_ method: String, _ path: String, token: String? = nil, _ body: String? = nil) throws -> Answer {
        var headers: Headers = [:]
        if let token { headers["Cart-Token"] = token }
        return try send(method, "/wp-json/wc/store/v1/\(path)", headers, body)
    }

    /// Sends a request of `wc/v3` with the key that may read and write.
    func rest(_ method: String, _ path: String, _ body: String? = nil) throws -> Answer {
        let key = "a100000000000000000000000000000000000000"
        let basic = Data("ck_\(key):cs_\(key)".utf8).base64EncodedString()
        return try send(
            method, "/wp-json/wc/v3/\(path)", ["Authorization": "Basic \(basic)", "X-Forwarded-Proto": "https"], body)
    }

    /// The sandbox of all requests.
    var sandbox: Sandbox { get throws { try #require(simulation.sandboxes["default"]) } }

    /// Lets time pass.
    func wait(seconds: Int64) throws { try sandbox.clock.advance(seconds: seconds) }

    private func send(_ method: String, _ target: String, _ headers: Headers, _ body: String?) throws -> Answer {
        var headers = headers
        headers["Host"] = "store.local"
        if body != nil { headers["Content-Type"] = "application/json" }
        let reply = simulation.answer(
            Request(method: method, target: target, headers: headers, body: Array((body ?? "").utf8)))
        return Answer(status: reply.status, headers: reply.headers, body: try JSONParser.parse(reply.body))
    }

    struct Answer: Sendable {
        let status: Int
        let headers: Headers
        let body: JSONValue
    }
}
