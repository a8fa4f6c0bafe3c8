import Foundation
import Rehearsal
import Simulator
import Testing

@testable import CLI

/// Keys and logins that a layer's `credentials.yaml` makes: they work, and they are told.
@Suite struct CredentialLayerTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func simulation(_ platform: String, _ files: [String: String]) throws -> Simulation {
        for (name, text) in files { try scratch.write(text, to: name) }
        let platform = try #require(Composition.platforms.first { $0.name == platform })
        let fixtures = FixtureFolder(path: "\(Scratch.checkout)/fixtures")
        let settings = ShopSettings(
            name: platform.name, profile: platform.versions.first ?? "", baseURL: "http://127.0.0.1:4090",
            mounts: [Mount()],
            fixtures: [fixtures.folder("\(platform.name)-fresh"), FixtureFolder(path: scratch.path)])
        let library = TemplateLibrary(["baseline": [.init(platform, settings)]])
        let registry = SandboxRegistry.Settings(machine: { Instant(seconds: 1_800_014_400) })
        return Simulation(try SandboxRegistry(library, settings: registry))
    }

    /// The status of a request that somebody signs as told by the fixtures' own credentials.
    private func status(_ simulation: Simulation, _ method: String, _ path: String, as name: String) throws -> Int {
        let shop = try #require(simulation.sandboxes[SandboxRegistry.defaultName]?.shops.first)
        var client = ScenarioClient(
            baseURL: "http://127.0.0.1:4090", basePath: "", credentials: try shop.credentials(),
            now: { Instant(seconds: 1_800_014_400) }, random: RandomSource(seed: 1), send: simulation.answer)
        let request = Request(method: method, target: path, headers: ["Host": "127.0.0.1:4090"])
        let signed = try client.signed(request, by: Rehearsals.of(shop.platform.name), as: ScenarioAuth(name))
        return simulation.answer(signed).status
    }

    private func mistakes(_ platform: String, _ text: String) throws -> [String] {
        let thrown = #expect(throws: FixtureMistakes.self) {
            try simulation(platform, ["credentials.yaml": text])
        }
        return thrown?.mistakes.map(\.description) ?? []
    }

    @Test func apiKeysOfWooCommerceWorkWithTheirRights() throws {
        let shop = try simulation(
            "woocommerce",
            [
                "customers.yaml": "- {email: ada@example.com, username: ada, password: first}\n",
                "credentials.yaml": """
                basic:
                  till: [ck_till, cs_till]
                  feed: {consumer_key: ck_feed, consumer_secret: cs_feed, permissions: read}
                  ada: {consumer_key: ck_ada, consumer_secret: cs_ada, user: ada}
                wordpress: {ada: second}
                """,
            ])
        #expect(try status(shop, "GET", "/wp-json/wc/v3/products", as: "oauth:till") == 200)
        #expect(try status(shop, "GET", "/wp-json/wc/v3/products", as: "oauth:feed") == 200)
        #expect(try status(shop, "DELETE", "/wp-json/wc/v3/products/1?force=true", as: "oauth:feed") == 401)
        #expect(try status(shop, "GET", "/wp-json/wc/v3/products", as: "oauth:ada") == 403)
        #expect(try status(shop, "GET", "/wp-json/wc/v3/products", as: "user:admin") == 200)
        #expect(try status(shop, "GET", "/wp-json/wc/v3/products", as: "user:ada") == 403)
        // Those of the folders before stay.
        #expect(try status(shop, "GET", "/wp-json/wc/v3/products", as: "oauth:rw") == 200)
    }

    @Test func integrationsAdministratorsAndCustomersOfMagentoCanCall() throws {
        func keys(_ letter: String) -> String {
            (1...4).map { String(repeating: letter, count: 31) + "\($0)" }.joined(separator: ", ")
        }
        func members(_ letter: String) -> String {
            let names = ["consumer_key", "consumer_secret", "access_token", "access_token_secret"]
            return names.enumerated().map { "\($1): \(String(repeating: letter, count: 31))\($0)" }
                .joined(separator: ", ")
        }
        let shop = try simulation(
            "magento",
            [
                "customers.yaml":
                    "- {email: ada@example.com, firstname: A, lastname: L, website_id: base, password: Ada#2026pass}\n",
                "credentials.yaml": """
                oauth:
                  till: [\(keys("t"))]
                  feed: {\(members("f")), resources: ["Magento_Catalog::products"]}
                admins: {eve: {username: eve, password: Eve#2026pass}}
                customers: {ada: {username: ada@example.com, password: Ada#2027pass}}
                """,
            ])
        #expect(try status(shop, "GET", "/rest/V1/store/storeViews", as: "till") == 200)
        #expect(try status(shop, "GET", "/rest/V1/products?searchCriteria%5BpageSize%5D=1", as: "feed") == 200)
        #expect(try status(shop, "GET", "/rest/V1/orders?searchCriteria", as: "feed") == 401)
        #expect(try status(shop, "GET", "/rest/V1/orders?searchCriteria", as: "eve") == 200)
        #expect(try status(shop, "GET", "/rest/V1/customers/me", as: "customer:ada") == 200)
        #expect(try status(shop, "GET", "/rest/V1/store/storeViews", as: "oauth") == 200)
    }

    @Test func mistakesNameTheCallerAndTheMember() throws {
        let woo = try mistakes(
            "woocommerce",
            """
            basic:
              a: [ck_a]
              b: {consumer_key: ck_b, consumer_secret: cs_b, permision: read}
              c: {consumer_key: ck_c, consumer_secret: cs_c, permissions: reed}
              d: {consumer_key: ck_d, consumer_secret: cs_d, user: nobody}
            wordpres: {}
            """)
        #expect(woo.count == 5)
        #expect(woo.contains { $0.contains("wordpres: ") && $0.contains("Did you mean \"wordpress\"?") })
        #expect(woo.contains { $0.contains("API key a: consumer_secret: must be a text") })
        #expect(woo.contains { $0.contains("API key b: permision: ") && $0.contains("\"permissions\"") })
        #expect(woo.contains { $0.contains("API key c: permissions: ") })
        #expect(woo.contains { $0.contains("API key d: user: ") && $0.contains("admin") })
        let magento = try mistakes(
            "magento", "oauth: {a: [short, b, c, d]}\ncustomers: {x: {username: x, password: y}}")
        #expect(magento.contains { $0.contains("integration a: consumer_key: must have 32 characters, not 5") })
        #expect(magento.contains { $0.contains("login of x: username: ") })
    }
}
