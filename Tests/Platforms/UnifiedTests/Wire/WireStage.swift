import Foundation
import Magento
import Rehearsal
import Simulator
import WooCommerce

@testable import Unified

/// The layer with a Magento and a WooCommerce of the same sandbox.
final class WireStage: Sendable {
    let simulation: Simulation

    init() throws {
        let root = URL(filePath: #filePath).appending(path: "../../../../../fixtures").standardizedFileURL.path
        func shop(_ name: String, _ version: String, _ base: String, _ mounts: [Mount]) -> ShopSettings {
            ShopSettings(
                name: name, profile: version, baseURL: base, mounts: mounts,
                fixtures: [FixtureFolder(path: "\(root)/\(name)")])
        }
        let magento = shop(
            "magento", "2.4.6", "http://www.stores.local/magento-2.4.0",
            [Mount(basePath: "/magento-2.4.0"), Mount(root: "/rest"), Mount(root: "/media")])
        let library = TemplateLibrary([
            "baseline": [
                .init(Magento(), magento),
                .init(
                    Unified(rehearsal: Rehearsals.of),
                    shop("unified", "1.1", "http://api.localhost", [Mount(root: "/v1.1")])),
                .init(WooCommerce(), shop("woocommerce", "9.9.5", "http://store.local", [Mount()])),
            ]
        ])
        simulation = Simulation(
            try SandboxRegistry(library, settings: .init(machine: { Instant(seconds: 1_800_014_400) })))
    }

    private static let verbs = Dictionary(
        UnifiedMethods.table.map { ($0.name, $0.verb) }
    ) { first, _ in first }

    /// Calls a method of the store, with its parameters in the query for GET and DELETE and in a JSON body otherwise.
    func call(_ method: String, _ given: JSONObject = [:], store: String = "woocommerce") throws -> JSONValue {
        let verb = Self.verbs[method] ?? "GET"
        let isQuery = verb == "GET" || verb == "DELETE"
        let query = isQuery ? "?" + Self.query(given) : ""
        return try JSONParser.parse(
            simulation.answer(
                Request(
                    method: verb, target: "/v1.1/\(method).json\(query)",
                    headers: Headers([
                        ("Host", "127.0.0.1:4090"), ("x-api-key", "0f4c1d7a52e84b0f9d3a6b18c2e57d90"),
                        ("x-store-key", Self.keys[store] ?? ""), ("Content-Type", "application/json"),
                    ]), body: isQuery ? [] : JSONWriter.bytes(.object(given), style: .plain))
            ).body)
    }

    private static let keys = [
        "magento": "a1b2c3d4e5f60718293a4b5c6d7e8f90", "woocommerce": "b2c3d4e5f60718293a4b5c6d7e8f9001",
    ]

    private static func query(_ given: JSONObject) -> String {
        given.map { name, value in
            "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(ScenarioClient.plain(value)))"
        }.joined(separator: "&")
    }
}
