import Simulator
import Testing

@testable import Magento

/// Files below `/media/`.
@Suite struct MediaFileTests {
    private let shop: TestShop

    init() throws { shop = try TestShop() }

    private func get(_ target: String, _ headers: Headers = [:]) throws -> Reply {
        let call = Call(Request(method: "GET", target: target, headers: headers))
        let path = try #require(MediaFiles.path(call))
        return try MediaFiles(visit: shop.visit, call: call).reply(path)
    }

    private func save(_ entries: [JSONValue], of sku: String) throws {
        let product = try #require(try Product.find(sku, in: shop.database))
        let fields = entries.compactMap { $0.object.map { Fields($0) } }
        let scope = try StoreScopes(visit: shop.visit).standard()
        try MediaSave(visit: shop.visit, scope: scope).replace(fields, of: product)
    }

    private static func entry(_ bytes: [UInt8], name: String) -> JSONValue {
        [
            "media_type": "image", "position": 1, "disabled": false, "types": ["image"],
            "content": [
                "base64_encoded_data": .string(Base64.encode(bytes)), "type": "image/png", "name": .string(name),
            ],
        ]
    }

    @Test func servesWhatWasUploaded() throws {
        let bytes = NamePicture(of: "up", width: 31, height: 17).bytes(.png)
        try save([Self.entry(bytes, name: "Up load.png")], of: "rope-10m")
        for folder in ["media", "pub/media"] {
            let reply = try get("/\(folder)/catalog/product/u/p/Up_load.png")
            #expect(reply.body == bytes)
            #expect(reply.headers["content-type"] == "image/png")
        }
        let cached = try get("/media/catalog/product/cache/0123456789abcdef/u/p/Up_load.png")
        #expect(cached.body == bytes)
        for size in ["cache/1/small_image/120x80/h/u/p/Up_load.png", "u/p/Up_load.png?width=120&height=80"] {
            let head = try #require(PictureHeader(try get("/media/catalog/product/\(size)").body))
            #expect((head.type, head.width, head.height) == (.png, 120, 80), "\(size)")
        }
        // With its entry the file goes, and the placeholder shows.
        try save([], of: "rope-10m")
        let gone = try get("/media/catalog/product/u/p/Up_load.png")
        #expect(gone.status == 200)
        #expect(gone.body != bytes)
    }

    @Test func servesTheFilesOfFixtures() throws {
        let reply = try get("/media/catalog/product/t/e/tent.png")
        #expect(PictureHeader(reply.body)?.type == .png)
        let tag = try #require(reply.headers["etag"])
        #expect(try get("/media/catalog/product/t/e/tent.png", ["If-None-Match": tag]).status == 304)
    }

    @Test(arguments: [
        ("/media/catalog/product/x/y/none.jpg", 600, 600),
        ("/media/catalog/product/cache/1/image/240x/h/x/y/z.gif", 240, 240),
        ("/media/catalog/product/x/y/none.webp?width=90&height=60", 90, 60),
    ])
    func showsAPlaceholderOfTheSizeAsked(_ target: String, _ width: Int, _ height: Int) throws {
        let head = try #require(PictureHeader(try get(target).body))
        #expect(head.width == width)
        #expect(head.height == height)
        #expect(PictureType(file: target.prefix { $0 != "?" }) == head.type)
    }

    @Test(arguments: ["/media/catalog/product/x.php", "/media/import/x.png", "/media/.htaccess"])
    func otherFilesAreNotThere(_ target: String) throws { #expect(try get(target).status == 404) }

    @Test(arguments: [
        "/media/../app/etc/env.php", "/media/%2e%2e/x.png", "/media/a%00.png", "/media//x.png", "/media/",
    ])
    func hostileNamesAreNoFiles(_ target: String) {
        #expect(MediaFiles.path(Call(Request(method: "GET", target: target))) == nil)
    }
}
