import Simulator
import Testing

@testable import CLI

/// A shop's links lead back to it, wherever it is called: plain, in a sandbox, behind a proxy.
@Suite struct AddressTests {
    /// How a client reaches the server: host, path prefix of a sandbox, what a proxy adds.
    struct Place: Sendable, CustomTestStringConvertible {
        let name: String
        let headers: [(String, String)]
        let prefix: String
        let base: String
        var testDescription: String { name }
    }

    static let places = [
        Place(
            name: "plain", headers: [("Host", "127.0.0.1:4090")], prefix: "", base: "http://127.0.0.1:4090"),
        Place(
            name: "in a sandbox", headers: [("Host", "127.0.0.1:4090")], prefix: "/s/own",
            base: "http://127.0.0.1:4090/s/own"),
        Place(
            name: "behind a proxy",
            headers: [
                ("Host", "127.0.0.1:4090"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "shop.test"),
                ("X-Forwarded-Prefix", "/eu"),
            ], prefix: "", base: "https://shop.test/eu"),
    ]

    private let simulation: Simulation

    init() throws {
        simulation = try Checkout.simulation()
        _ = try simulation.sandboxes.create("own")
    }

    private func get(_ path: String, _ place: Place, _ more: [(String, String)] = []) -> Reply {
        simulation.answer(
            Request(method: "GET", target: place.prefix + path, headers: Headers(place.headers + more)))
    }

    /// Every absolute address in an answer's headers and body.
    private func links(_ reply: Reply) throws -> [String] {
        var found = reply.headers.fields.filter { $0.name.lowercased() != "set-cookie" }.map(\.value)
        func collect(_ value: JSONValue) {
            switch value {
            case .string(let text): found.append(text)
            case .array(let elements): elements.forEach(collect)
            case .object(let members): members.forEach { collect($0.value) }
            default: break
            }
        }
        collect(try JSONParser.parse(reply.body))
        return found.flatMap { text in
            text.split { " <>\"'".contains($0) }.map(String.init).filter { $0.contains("://") && !$0.contains("{") }
        }
    }

    private static let store = [
        "/wp-json/", "/wp-json/wc/store/v1/products?per_page=5", "/wp-json/wc/store/v1/products/categories",
        "/wp-json/wc/store/v1/cart",
    ]
    private static let managed = [
        "products", "orders", "coupons", "customers", "taxes", "webhooks", "settings/general",
    ]
    /// Names of relations, pictures and receivers, which are elsewhere in a real shop too.
    private static let foreign = [
        "https://developer.wordpress.org/", "https://api.w.org/", "https://secure.gravatar.com/", "http://127.0.0.1:9/",
    ]
    private static let key = "ck_a100000000000000000000000000000000000000:cs_a100000000000000000000000000000000000000"

    @Test(arguments: places) func wooCommercesLinksLeadBack(_ place: Place) throws {
        let basic = [("Authorization", "Basic \(Base64.encode(Array(Self.key.utf8)))")]
        let isSecure = place.base.hasPrefix("https")
        var checked = 0
        for path in Self.store + (isSecure ? Self.managed.map { "/wp-json/wc/v3/\($0)" } : []) {
            let reply = get(path, place, basic)
            #expect(reply.status == 200, "\(path)")
            for link in try links(reply) where !Self.foreign.contains(where: link.hasPrefix) {
                #expect(link.hasPrefix(place.base + "/") || link == place.base, "\(path): \(link)")
                checked += 1
            }
        }
        #expect(checked > 50)
    }

    @Test(arguments: places) func restLinksOfWooCommerceCanBeCalled(_ place: Place) throws {
        let reply = get("/wp-json/wc/store/v1/products?per_page=5", place)
        let next = try #require(try links(reply).first { $0.contains("page=2") })
        let path = String(next.dropFirst(place.base.count).prefix { $0 != ">" })
        #expect(get(path, place).status == 200)
    }

    @Test(arguments: places) func magentosSettingsNameTheAddress(_ place: Place) throws {
        let ask = Request(
            method: "POST", target: place.prefix + "/rest/V1/integration/admin/token",
            headers: Headers(place.headers + [("Content-Type", "application/json")]),
            body: Array(#"{"username":"admin","password":"Keeper#2024pass"}"#.utf8))
        let token = try #require(try JSONParser.parse(simulation.answer(ask).body).string)
        let reply = get("/rest/V1/store/storeConfigs", place, [("Authorization", "Bearer \(token)")])
        let found = try links(reply)
        #expect(found.count == 16)
        for link in found {
            #expect(link.contains("://\(place.base.split(separator: "/", maxSplits: 1)[1].dropFirst())/"))
        }
    }
}
