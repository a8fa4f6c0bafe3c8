import Simulator

/// Loads products from `products-all.json` (and `products-all-*.json`), and what store views see otherwise from
/// `products-{store code}.json`.
struct ProductSeed {
    private let database: Database
    private let attributes: [String: Attribute]
    /// Store views by website.
    private let stores: [Int: [Int]]
    private var next = Next()
    /// Links wait until all products are there.
    private var links: [(product: Int, file: String, link: JSONValue)] = []

    /// The next number of things whose numbers fixtures do not show.
    private struct Next {
        var link = 1
        var tier = 1
        var place = 1
        var rewrite = 1
    }

    /// - Parameter stores: codes of store views with their numbers and websites.
    static func load(
        _ fixtures: FixtureFolder, into database: Database, stores: [(code: String, id: Int, website: Int)]
    ) throws {
        let attributes = try Attribute.all(of: EntityType.product, in: database)
        let byWebsite = Dictionary(grouping: stores, by: \.website).mapValues { $0.map(\.id).sorted() }
        var seed = ProductSeed(
            database: database, attributes: Dictionary(attributes.map { ($0.code, $0) }) { $1 }, stores: byWebsite)
        for file in files(fixtures) {
            for element in try fixtures.list(file) { try seed.load(element, file: file) }
        }
        try seed.loadLinks()
        for store in stores where store.id != 0 {
            try seed.loadStore(fixtures, file: "products-\(store.code).json", store: store.id)
        }
    }

    /// The files with products, in order.
    static func files(_ fixtures: FixtureFolder) -> [String] {
        fixtures.files.filter { $0.hasPrefix("products-all") && $0.hasSuffix(".json") }
    }

    private init(database: Database, attributes: [String: Attribute], stores: [Int: [Int]]) {
        self.database = database
        self.attributes = attributes
        self.stores = stores
    }

    // MARK: One product

    private mutating func load(_ element: JSONValue, file: String) throws {
        guard let id = element["id"]?.int, let sku = element["sku"]?.string else {
            throw FixtureMistake(
                file: file, entity: "product \(element["sku"]?.string ?? "without sku")", field: "id",
                problem: "every product needs id and sku")
        }
        let custom = Self.customAttributes(element)
        try Product(
            id: id, sku: sku, set: element["attribute_set_id"]?.int ?? 4, type: element["type_id"]?.string ?? "simple",
            createdAt: element["created_at"]?.string ?? "2024-01-01 00:00:00",
            updatedAt: element["updated_at"]?.string ?? "2024-01-01 00:00:00",
            hasOptions: custom["has_options"]?.string == "1",
            requiredOptions: custom["required_options"]?.string == "1"
        ).save(in: database)
        let place = "\(file): product \(sku)"
        for (code, value) in values(element, custom) { try save(value, code, product: id, store: 0, place: place) }
        try loadParts(element, id: id)
        try loadAddresses(element, custom, id: id)
        links += (element["product_links"]?.array ?? []).map { (id, file, $0) }
    }

    private static func customAttributes(_ element: JSONValue) -> JSONObject {
        JSONObject(
            (element["custom_attributes"]?.array ?? []).compactMap { attribute in
                attribute["attribute_code"]?.string.map { ($0, attribute["value"] ?? .null) }
            })
    }

    /// Attribute values of an answer, those with members of their own included.
    private func values(_ element: JSONValue, _ custom: JSONObject) -> [(String, JSONValue)] {
        let members = ["name", "price", "status", "visibility", "weight"].compactMap { name in
            element[name].map { (name, $0) }
        }
        let rows: Set<String> = ["category_ids", "has_options", "required_options"]
        let isConfigurable = element["type_id"] == "configurable"
        return (members + custom.map { ($0.key, $0.value) }).filter { name, _ in
            !rows.contains(name) && !(isConfigurable && name == "price")
        }
    }

    private func save(_ value: JSONValue, _ code: String, product: Int, store: Int, place: String) throws {
        guard let attribute = attributes[code] else {
            throw FixtureMistake(file: place, entity: "", field: code, problem: "there is no such attribute")
        }
        guard let stored = try StoredValueInput.value(value, for: attribute) else { return }
        try attribute.set(stored, of: product, store: store, in: database)
    }

    private mutating func loadParts(_ element: JSONValue, id: Int) throws {
        let extensions = element["extension_attributes"]
        for website in extensions?["website_ids"]?.array ?? [] {
            if let website = website.int { try ProductWebsite(product: id, website: website).save(in: database) }
        }
        for link in extensions?["category_links"]?.array ?? [] {
            guard let category = link["category_id"]?.string.flatMap(Int.init) else { continue }
            try CategoryProduct(
                id: next.place, category: category, product: id, position: link["position"]?.int ?? 0
            ).replace(in: database)
            next.place += 1
        }
        for option in element["options"]?.array ?? [] {
            try CustomOptionInput.option(option, of: id).saveWithValues(in: database)
        }
        for entry in element["media_gallery_entries"]?.array ?? [] {
            try MediaInput.stored(entry, of: id)?.save(in: database)
        }
        for tier in element["tier_prices"]?.array ?? [] {
            var price = TierPriceInput.tier(tier, of: id)
            price.id = next.tier
            next.tier += 1
            try price.insert(into: database)
        }
        if let extensions { try ProductTypes.seed(extensions, of: id, in: database) }
    }

    /// Addresses in the store views of the product's websites, for products that show by themselves.
    private mutating func loadAddresses(_ element: JSONValue, _ custom: JSONObject, id: Int) throws {
        guard let key = custom["url_key"]?.string, element["visibility"] != 1 else { return }
        for website in element["extension_attributes"]?["website_ids"]?.array ?? [] {
            for store in stores[website.int ?? 0] ?? [] {
                try UrlRewrite.save(
                    "\(key).html", store: store, of: .product(id), id: next.rewrite, in: database)
                next.rewrite += 1
            }
        }
    }

    // MARK: Behind all products

    private mutating func loadLinks() throws {
        for (product, file, link) in links { try loadLink(link, of: product, file: file) }
        links = []
    }

    private mutating func loadLink(_ element: JSONValue, of product: Int, file: String) throws {
        guard let type = element["link_type"]?.string.flatMap(LinkType.init(name:)),
            let linked = try Product.find(element["linked_product_sku"]?.string ?? "", in: database)
        else {
            throw FixtureMistake(
                file: file, entity: "product \(product)", field: "product_links",
                problem: "link_type must be known and linked_product_sku a product of the fixtures")
        }
        try ProductLink(
            id: next.link, product: product, linked: linked.id, type: type, position: element["position"]?.int ?? 0,
            qty: element["extension_attributes"]?["qty"]?.double
        ).replace(in: database)
        next.link += 1
    }

    /// What a store view shows otherwise than all of them becomes a value of that store.
    private func loadStore(_ fixtures: FixtureFolder, file: String, store: Int) throws {
        for element in try fixtures.list(file) {
            guard let id = element["id"]?.int, let view = try ProductView.find(id: id, store: 0, in: database) else {
                continue
            }
            for (code, value) in values(element, Self.customAttributes(element)) {
                guard let attribute = attributes[code], attribute.scope != .global,
                    let stored = try StoredValueInput.value(value, for: attribute), stored != view.value(code)
                else { continue }
                try save(value, code, product: id, store: store, place: file)
            }
        }
    }
}
