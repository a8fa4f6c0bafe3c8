import Foundation
import Simulator
import Testing

@testable import CLI

/// Two Magentos and two WooCommerces in one server, each with its own catalogue, and a hundred sandboxes of them.
@Suite struct ManyShopsTests {
    private let simulation: Simulation

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "storesim-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try Self.makeHats(folder.appending(path: "hats"))
        let file = folder.appending(path: "storesim.yaml").path
        try """
        shops:
          - {name: new, platform: magento, fixtures: magento, at: /new}
          - {name: old, platform: magento, fixtures: magento-seed, at: [/old, old.test]}
          - {name: beanies, platform: woocommerce, fixtures: woocommerce, at: /}
          - {name: hats, platform: woocommerce, fixtures: ./hats, at: [/hats, 4091]}
        """.write(toFile: file, atomically: true, encoding: .utf8)
        let mistakes = ConfigMistakes()
        let book = ShopBook(
            own: try ConfigFile(path: file, mistakes),
            usual: try ConfigFile(path: "\(Checkout.fixtures.path)/storesim.yaml", mistakes), root: Checkout.fixtures,
            mistakes)
        try mistakes.check()
        let library = TemplateLibrary(book.sets, overlays: book.overlays)
        simulation = Simulation(try SandboxRegistry(library, settings: .init(machine: { Checkout.noon })))
    }

    /// A WooCommerce whose every beanie is a bobble hat.
    private static func makeHats(_ place: URL) throws {
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: URL(filePath: "\(Checkout.fixtures.path)/woocommerce"), to: place)
        for name in ["products.json", "store_api_products.json", "posts.json"] {
            let file = place.appending(path: name)
            let text = try String(contentsOf: file, encoding: .utf8)
            try text.replacing("Beanie", with: "Bobble hat").write(to: file, atomically: true, encoding: .utf8)
        }
    }

    private func send(
        _ method: String, _ target: String, _ headers: [(String, String)] = [], host: String = "127.0.0.1:4090",
        port: Int? = nil, _ body: JSONValue? = nil
    ) throws -> (status: Int, json: JSONValue) {
        var fields = [("Host", host), ("X-Forwarded-Proto", "https")] + headers
        if body != nil { fields.append(("Content-Type", "application/json")) }
        let reply = simulation.answer(
            Request(
                method: method, target: target, headers: Headers(fields),
                body: body.map { JSONWriter.bytes($0, style: .plain) } ?? [], shopPort: port))
        return (reply.status, try JSONParser.parse(reply.body))
    }

    private func token(_ base: String) throws -> [(String, String)] {
        let answer = try send(
            "POST", "\(base)/rest/V1/integration/admin/token", [],
            ["username": "admin", "password": "Keeper#2024pass"])
        return [("Authorization", "Bearer \(try #require(answer.json.string))")]
    }

    private static let keys = [
        (
            "Authorization",
            "Basic "
                + Base64.encode(
                    Array(
                        "ck_a100000000000000000000000000000000000000:cs_a100000000000000000000000000000000000000".utf8))
        )
    ]

    @Test func eachShopHasItsOwnCatalogueAndVersion() throws {
        let beanie = try send("GET", "/wp-json/wc/store/v1/products/16").json["name"]?.string ?? ""
        let hat = try send("GET", "/hats/wp-json/wc/store/v1/products/16").json["name"]?.string ?? ""
        #expect(beanie.contains("Beanie") && hat.contains("Bobble hat"))
        #expect(try send("GET", "/wp-json/wc/store/v1/products/16", port: 4091).json["name"]?.string == hat)
        let (new, old) = (try token("/new"), try token("/old"))
        #expect(try send("GET", "/new/rest/V1/products/rope-10m", new).status == 200)
        #expect(try send("GET", "/old/rest/V1/products/rope-10m", old).status == 404)
        #expect(try send("GET", "/rest/V1/products/rope-10m", old, host: "old.test").status == 404)
        // One shop's token is nobody in another.
        #expect(try send("GET", "/old/rest/V1/products/rope-10m", new).status == 401)
    }

    @Test func aHundredSandboxesHaveEachShopToThemselves() throws {
        let names = (0..<100).map { "s\($0)" }
        for name in names { try simulation.sandboxes.create(name) }
        for (number, name) in names.enumerated() {
            let sku = "own-\(number)"
            for shop in ["new", "old"] {
                let base = "/s/\(name)/\(shop)"
                let product: JSONValue = [
                    "product": [
                        "sku": .string("\(shop)-\(sku)"), "name": .string(sku), "price": 1, "attribute_set_id": 4,
                    ]
                ]
                let made = try send("POST", "\(base)/rest/V1/products", token(base), product)
                #expect(made.status == 200, "\(made.json)")
            }
            for shop in ["", "/hats"] {
                let product: JSONValue = [
                    "name": .string(sku), "sku": .string("woo\(shop)-\(sku)"), "regular_price": "1",
                ]
                let made = try send("POST", "/s/\(name)\(shop)/wp-json/wc/v3/products", Self.keys, product)
                #expect(made.status == 201, "\(made.json)")
            }
        }
        for (number, name) in names.enumerated() where number.isMultiple(of: 9) {
            for (other, status) in [(number, 200), ((number + 1) % 100, 404)] {
                for (shop, also) in [("new", "old"), ("old", "new")] {
                    let base = "/s/\(name)/\(shop)"
                    let key = try token(base)
                    #expect(try send("GET", "\(base)/rest/V1/products/\(shop)-own-\(other)", key).status == status)
                    #expect(try send("GET", "\(base)/rest/V1/products/\(also)-own-\(other)", key).status == 404)
                }
                for (shop, also) in [("", "/hats"), ("/hats", "")] {
                    let list = "/s/\(name)\(shop)/wp-json/wc/v3/products?sku="
                    let own = try send("GET", "\(list)woo\(shop)-own-\(other)", Self.keys).json.array
                    #expect(own?.count == (status == 200 ? 1 : 0))
                    #expect(try send("GET", "\(list)woo\(also)-own-\(other)", Self.keys).json.array?.isEmpty == true)
                }
            }
        }
        #expect(try send("GET", "/wp-json/wc/v3/products?sku=woo-own-1", Self.keys).json.array?.isEmpty == true)
    }
}
