public import Simulator

/// Makes fixtures with as many simple products as wanted, on top of a folder of fixtures; the same seed makes the same.
///
/// Attribute sets, categories, websites and sources are the base's. Products, their stock items and source items are
/// new; what hangs on the base's products (carts, orders, reservations) is left out.
public struct CatalogueGenerator: Sendable {
    /// How many products.
    public let products: Int
    /// The start of all chance.
    public let seed: UInt64

    /// A generator.
    public init(products: Int, seed: UInt64) {
        self.products = products
        self.seed = seed
    }

    /// Products per file.
    static let chunk = 1000

    /// Writes every file of the new folder.
    ///
    /// - Parameters:
    ///   - base: the folder of a Magento shop's fixtures.
    ///   - write: takes a file's name and content.
    /// - Throws: ``FixtureMistake`` where the base lacks what products need.
    public func files(on base: FixtureFolder, write: (String, [UInt8]) throws -> Void) throws {
        for file in base.files where !Self.isReplaced(file) {
            if let bytes = base.bytes(file) { try write(file, bytes) }
        }
        let makings = try ProductMakings(base)
        let random = RandomSource(seed: seed)
        var sourceItems = JSONWriter(.plain, capacity: products * 96)
        try sourceItems.array { sourceItems in
            for start in stride(from: 1, through: max(products, 0), by: Self.chunk) {
                let end = min(start + Self.chunk - 1, products)
                var json = JSONWriter(.plain, capacity: Self.chunk * 1600)
                json.array { json in
                    for id in start...end {
                        let product = GeneratedProduct(id: id, makings: makings, random: random)
                        product.write(to: &json)
                        product.writeSourceItems(to: &sourceItems)
                    }
                }
                try write(Self.name(of: start / Self.chunk), json.bytes)
            }
        }
        try write("source-items.json", sourceItems.bytes)
        try write("auto-increment.json", try counters(base))
    }

    /// `products-all-000.json`, …
    private static func name(of chunk: Int) -> String {
        let digits = String(chunk)
        return "products-all-" + String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits + ".json"
    }

    /// Files about the base's products.
    private static func isReplaced(_ file: String) -> Bool {
        let prefixes = [
            "products-", "low-level-stock", "source-items", "auto-increment", "category-products", "carts", "order",
            "invoices", "shipments", "creditmemos", "transactions", "bulks", "db-product", "db-category-product",
            "db-inventory", "db-stock", "db-url-rewrites", "db-sequences", "category-tree", "media-files",
        ]
        return prefixes.contains { file.hasPrefix($0) }
    }

    private func counters(_ base: FixtureFolder) throws -> [UInt8] {
        var counters = try base.json("auto-increment.json")?.object ?? JSONObject()
        let next = JSONValue(products + 1)
        for table in ["catalog_product_entity", "cataloginventory_stock_item"] { counters[table] = next }
        for table in ["inventory_source_item", "catalog_category_product", "url_rewrite"] {
            counters[table] = JSONValue(products * 4 + 1000)
        }
        return JSONWriter.bytes(.object(counters), style: .plain)
    }
}

/// What generated products are made of.
struct ProductMakings: Sendable {
    let categories: [Int]
    let websites: [Int]
    let sources: [String]
    let colors: [String]
    let sizes: [String]
    /// A set with colour and size, if there is one.
    let apparelSet: Int?

    init(_ base: FixtureFolder) throws {
        categories = try base.list("categories-all.json").filter { $0["level"]?.int ?? 0 >= 2 }.compactMap {
            $0["id"]?.int
        }
        websites = try base.list("websites.json").compactMap { $0["id"]?.int }.filter { $0 != 0 }
        let file = try base.json("sources.json")
        sources = (file?.array ?? file?["items"]?.array ?? []).compactMap { $0["source_code"]?.string }
            .filter { $0 != "default" }
        guard !websites.isEmpty else {
            throw FixtureMistake(
                file: "websites.json", entity: "", field: "id", problem: "products need a website to be sold on")
        }
        let attributes = try base.list("product-attributes.json")
        func options(_ code: String) -> [String] {
            (attributes.first { $0["attribute_code"]?.string == code }?["options"]?.array ?? [])
                .compactMap { $0["value"]?.string }.filter { !$0.isEmpty }
        }
        (colors, sizes) = (options("color"), options("size"))
        let sets = try base.json("attribute-set-attributes.json")?.object ?? JSONObject()
        apparelSet = sets.compactMap { set, places in
            let codes = (places.array ?? []).compactMap { $0["attribute_code"]?.string }
            return codes.contains("color") && codes.contains("size") ? Int(set) : nil
        }.min()
    }
}
