import Simulator
import Testing

@testable import CLI

/// A shop's links lead back to it, wherever it is called: plain, in a sandbox, over TLS, behind a proxy, at a host name of
/// its own. Each is followed.
@Suite struct AddressTests {
    /// How a client reaches the server: host, path prefix of a sandbox, what a proxy adds.
    struct Place: Sendable, CustomTestStringConvertible {
        let name: String
        let headers: [(String, String)]
        var scheme = "http"
        var prefix = ""
        let base: String
        var testDescription: String { name }
    }

    private static let host = ("Host", "127.0.0.1:4090")
    static let places = [
        Place(name: "plain", headers: [host], base: "http://127.0.0.1:4090"),
        Place(name: "in a sandbox", headers: [host], prefix: "/s/own", base: "http://127.0.0.1:4090/s/own"),
        Place(name: "over TLS", headers: [host], scheme: "https", base: "https://127.0.0.1:4090"),
        Place(
            name: "in a sandbox over TLS", headers: [host], scheme: "https", prefix: "/s/own",
            base: "https://127.0.0.1:4090/s/own"),
        Place(
            name: "behind a proxy",
            headers: [
                host, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "shop.test"), ("X-Forwarded-Prefix", "/eu"),
            ], base: "https://shop.test/eu"),
        Place(
            name: "in a sandbox behind a proxy",
            headers: [host, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "shop.test:8443")],
            prefix: "/s/own", base: "https://shop.test:8443/s/own"),
    ]

    private let simulation: Simulation

    init() throws {
        simulation = try Checkout.simulation()
        _ = try simulation.sandboxes.create("own")
    }

    // MARK: WooCommerce

    private static let store = [
        "/wp-json/", "/wp-json/wc/store/v1/products?per_page=100", "/wp-json/wc/store/v1/products/categories",
        "/wp-json/wc/store/v1/products?per_page=5&page=2", "/wp-json/wc/store/v1/products/reviews",
        "/wp-json/wc/store/v1/cart",
    ]
    private static let managed = [
        "products?per_page=100", "products/categories", "products/attributes", "products/tags", "orders?per_page=100",
        "orders?per_page=2&page=2", "coupons", "customers", "taxes", "webhooks", "settings/general", "shipping/zones",
        "payment_gateways", "reports", "data",
    ].map { "/wp-json/wc/v3/\($0)" }

    @Test(arguments: places) func wooCommercesLinksLeadBack(_ place: Place) throws {
        let key = "ck_a100000000000000000000000000000000000000:cs_a100000000000000000000000000000000000000"
        let keys = [("Authorization", "Basic \(Base64.encode(Array(key.utf8)))")]
        // REST v3 takes Basic authentication over TLS only.
        let pages = Self.store + (place.base.hasPrefix("https") ? Self.managed : [])
        try follow(pages, of: "woocommerce", at: place, place.base, keys, atLeast: 40)
    }

    // MARK: Magento

    private static let catalogue = [
        "store/storeConfigs", "products?searchCriteria[pageSize]=100", "store/websites", "orders?searchCriteria",
    ]

    @Test(arguments: places, ["", "/magento-2.4.0"])
    func magentosLinksLeadBack(_ place: Place, _ mount: String) throws {
        let ask = Request(
            method: "POST", target: "\(place.prefix)\(mount)/rest/V1/integration/admin/token",
            headers: Headers(place.headers + [("Content-Type", "application/json")]),
            body: Array(#"{"username":"admin","password":"Keeper#2024pass"}"#.utf8), scheme: place.scheme)
        let token = try #require(try JSONParser.parse(simulation.answer(ask).body).string)
        let pages = Self.catalogue.map { "\(mount)/rest/V1/\($0)" }
        try follow(
            pages, of: "magento", at: place, place.base + mount, [("Authorization", "Bearer \(token)")], atLeast: 4)
    }

    // MARK: Following

    /// Names of relations, pictures and receivers, which are elsewhere in a real shop too, and what merchants typed.
    private static let foreign = [
        "https://developer.wordpress.org/", "https://api.w.org/", "https://secure.gravatar.com/", "http://127.0.0.1:9/",
        "https://wordpress.org/", "https://woocommerce.com/", "https://docs.woocommerce.com/",
        "https://partner.example/", "http://www.stores.local/files/",
        "http://store.local/wp-content/uploads/woocommerce_uploads/",
    ]

    /// Answers to `GET` that are none: routes that only take other methods or are not built, which the list of routes
    /// names too, Magento's bases of pages and files, and a product that is private.
    private func mayFail(_ link: String, _ base: String) -> Bool {
        let path = link.dropFirst(base.count)
        return path.hasPrefix("/wp-json/") && !path.contains("?")
            || ["/", "/index.php/", "/pub/media/", "/product/private-sample/"].contains(path)
            || path.hasPrefix("/pub/static/")
    }

    private func get(_ path: String, _ place: Place, _ more: [(String, String)] = []) -> Reply {
        simulation.answer(
            Request(
                method: "GET", target: place.prefix + path, headers: Headers(place.headers + more), scheme: place.scheme
            ))
    }

    private func follow(
        _ pages: [String], of shop: String, at place: Place, _ base: String, _ keys: [(String, String)], atLeast: Int
    ) throws {
        let journal = try #require(simulation.sandboxes[place.prefix.isEmpty ? "default" : "own"]?.journal)
        var found: Set<String> = []
        // Magento's settings name the address by http and by https.
        let bare = base.drop { $0 != ":" }
        for page in pages {
            let reply = get(page, place, keys)
            #expect(reply.status == 200, "\(page)")
            for link in try links(reply) where !Self.foreign.contains(where: link.hasPrefix) {
                #expect(link.drop { $0 != ":" }.hasPrefix(bare + "/") || link == base, "\(page): \(link)")
                // What clients send is without fragment, and an ampersand in HTML is one.
                found.insert(String(link.replacing("&#038;", with: "&").prefix { $0 != "#" }))
            }
        }
        #expect(found.count >= atLeast)
        for link in found where link.hasPrefix(place.base) {
            let path = String(link.dropFirst(place.base.count))
            let status = get(path, place, keys).status
            let isMissing = mayFail(link, base) && [400, 404].contains(status)
            #expect([200, 302, 401, 403].contains(status) || isMissing, "\(link) answers \(status)")
            // The root and the front script of a root that shops share are the server's and WooCommerce's.
            if !["", "/", "/index.php/"].contains(path) {
                #expect(journal.entries().last?.shop == shop, "\(link)")
            }
        }
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
            text.split { " <>\"'".contains($0) }.map(String.init)
                .filter { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
                .map { $0.hasSuffix(";") || $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
                .filter { !$0.contains("{") }
        }
    }
}
