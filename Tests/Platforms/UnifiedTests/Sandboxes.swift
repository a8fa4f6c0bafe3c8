import Foundation
import Magento
import Rehearsal
import Simulator
import Unified
import WooCommerce

/// The layer beside the shops it talks to, in one sandbox.
struct UnifiedSandbox {
    static let apiKey = "0f4c1d7a52e84b0f9d3a6b18c2e57d90"
    static let magento = "a1b2c3d4e5f60718293a4b5c6d7e8f90"
    static let woocommerce = "b2c3d4e5f60718293a4b5c6d7e8f9001"

    let simulation: Simulation

    /// - Parameters:
    ///   - magento: the folder of the Magento's fixtures.
    ///   - now: the sandbox's time.
    init(
        magento: String = "magento", profile: String = "2.4.6", now: Instant = Instant(seconds: 1_795_000_000),
        network: any Network = NoNetwork()
    ) throws {
        let fixtures = Self.fixtures
        func shop(_ name: String, _ folder: String, _ profile: String, _ mounts: [Mount]) -> ShopSettings {
            ShopSettings(
                name: name, profile: profile, baseURL: "http://store.local", mounts: mounts,
                fixtures: [FixtureFolder(path: "\(fixtures)/\(folder)")])
        }
        let unified = Unified(network: network, rehearsal: Rehearsals.of)
        let library = TemplateLibrary([
            "baseline": [
                .init(Magento(), shop("magento", magento, profile, [Mount(basePath: "/magento-2.4.0")])),
                .init(WooCommerce(), shop("woocommerce", "woocommerce", "9.9.5", [Mount()])),
                .init(unified, shop("unified", "unified", "1.1", [Mount(root: "/v1.1")])),
            ]
        ])
        simulation = Simulation(try SandboxRegistry(library, settings: .init(machine: { now })))
    }

    static let fixtures = URL(filePath: #filePath).appending(path: "../../../../fixtures").standardizedFileURL.path

    /// A call of a method with the keys of a store, and what the envelope holds.
    func call(
        _ method: String, _ name: String, _ parameters: [(String, String)] = [], body: JSONValue? = nil,
        store: String = magento
    ) throws -> JSONValue {
        let query = parameters.map { "\($0.0)=\(PercentEncoding.encode($0.1))" }.joined(separator: "&")
        let reply = simulation.answer(
            Request(
                method: method, target: "/v1.1/\(name).json" + (query.isEmpty ? "" : "?\(query)"),
                headers: [
                    "Host": "www.stores.local", "x-api-key": Self.apiKey, "x-store-key": store,
                    "Content-Type": "application/json",
                ],
                body: body.map { JSONWriter.bytes($0, style: .plain) } ?? []))
        return try JSONParser.parse(reply.body)
    }

    /// What was asked of shops since the last call of this.
    func native() -> [Journal.Entry] {
        guard let journal = simulation.sandboxes["default"]?.journal else { return [] }
        defer { journal.clear() }
        return journal.entries().filter { $0.cause?.call != nil }
    }
}
