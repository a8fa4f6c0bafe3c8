import Simulator
import Testing

@testable import CLI

/// Every picture that an answer of a baseline shows can be had: plain and in a sandbox, of the right type and size.
@Suite struct ImageTests {
    private let simulation: Simulation

    init() throws {
        simulation = try Checkout.simulation()
        _ = try simulation.sandboxes.create("own")
    }

    private static let host = "127.0.0.1:4090"

    private func send(_ method: String, _ path: String, _ headers: [(String, String)] = []) -> Reply {
        simulation.answer(Request(method: method, target: path, headers: Headers([("Host", Self.host)] + headers)))
    }

    /// Every text in an answer.
    private func texts(_ value: JSONValue) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let elements): elements.flatMap(texts)
        case .object(let members): members.flatMap { texts($0.value) }
        default: []
        }
    }

    private func check(_ path: String) {
        let reply = send("GET", path)
        let name = path.prefix { $0 != "?" }
        #expect(reply.status == 200, "\(path)")
        let head = PictureHeader(reply.body)
        #expect(head != nil, "\(path)")
        #expect(head?.type == PictureType(file: name), "\(path)")
        #expect(reply.headers["content-type"] == head?.type.mediaType, "\(path)")
        let size = name.split(separator: "-").last?.prefix { $0 != "." }.split(separator: "x").compactMap { Int($0) }
        if let size, size.count == 2 { #expect(head?.width == size[0] && head?.height == size[1], "\(path)") }
        let tag = reply.headers["etag"] ?? ""
        #expect(send("GET", path, [("If-None-Match", tag)]).status == 304, "\(path)")
        #expect(send("HEAD", path).headers["etag"] == tag, "\(path)")
    }

    @Test(arguments: ["", "/s/own"]) func wooCommercesPictures(_ prefix: String) throws {
        let key = "ck_a100000000000000000000000000000000000000:cs_a100000000000000000000000000000000000000"
        let headers = [
            ("Authorization", "Basic \(Base64.encode(Array(key.utf8)))"), ("X-Forwarded-Proto", "https"),
        ]
        let places = [
            "wc/store/v1/products?per_page=100", "wc/store/v1/products?per_page=100&type=variation",
            "wc/store/v1/products/categories", "wc/v3/products?per_page=100", "wc/v3/products/categories?per_page=100",
            "wc/v3/orders?per_page=100",
        ]
        var found: Set<String> = []
        for place in places {
            let reply = send("GET", "\(prefix)/wp-json/\(place)", headers)
            #expect(reply.status == 200, "\(place)")
            let texts = texts(try JSONParser.parse(reply.body))
            let words = texts.flatMap { $0.split { " ,\"'<>".contains($0) }.map(String.init) }
            for word in words where PictureType(file: word) != nil {
                guard let path = word.split(separator: Self.host, maxSplits: 1).last, path.hasPrefix("/") else {
                    continue
                }
                found.insert(String(path))
            }
        }
        #expect(found.count > 30)
        #expect(found.allSatisfy { $0.hasPrefix("\(prefix)/wp-content/uploads/") })
        for path in found.sorted() { check(path) }
    }

    @Test(arguments: ["", "/s/own"]) func magentosPictures(_ prefix: String) throws {
        let login = Request(
            method: "POST", target: prefix + "/magento-2.4.0/rest/V1/integration/admin/token",
            headers: ["Host": "\(Self.host)", "Content-Type": "application/json"],
            body: Array(#"{"username":"admin","password":"Keeper#2024pass"}"#.utf8))
        let token = try #require(try JSONParser.parse(simulation.answer(login).body).string)
        func ask(_ path: String) throws -> JSONValue {
            let reply = send("GET", "\(prefix)/magento-2.4.0/rest/V1/\(path)", [("Authorization", "Bearer \(token)")])
            #expect(reply.status == 200, "\(path)")
            return try JSONParser.parse(reply.body)
        }
        let base = try #require(try ask("store/storeConfigs")[0]?["base_media_url"]?.string)
        let folder = try #require(base.split(separator: Self.host, maxSplits: 1).last)
        var files: Set<String> = []
        for product in try ask("products?searchCriteria[pageSize]=500")["items"]?.array ?? [] {
            for entry in product["media_gallery_entries"]?.array ?? [] {
                if let file = entry["file"]?.string { files.insert(file) }
            }
        }
        #expect(files.count >= 3)
        for file in files.sorted() {
            check("\(folder)catalog/product\(file)")
            check("\(folder)catalog/product/cache/0f1e2d3c4b5a69788796a5b4c3d2e1f0\(file)")
        }
    }
}
