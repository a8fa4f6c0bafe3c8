import Simulator

/// One product of a generated catalogue.
struct GeneratedProduct {
    let id: Int
    let sku: String
    let name: String
    let set: Int
    let price: Double
    let specialPrice: Double?
    let status: Int
    let weight: Double
    let created: String
    let categories: [Int]
    let websites: [Int]
    let color: String?
    let size: String?
    let quantities: [(source: String, quantity: Int)]

    private static let standardSet = 4
    private static let qualities = ["Light", "Sturdy", "Compact", "Classic", "Northern", "Coastal", "Alpine", "Quiet"]
    private static let materials = ["Steel", "Canvas", "Wool", "Cork", "Linen", "Bamboo", "Copper", "Felt", "Ash"]
    private static let things = [
        "Mug", "Lamp", "Bag", "Stool", "Blanket", "Kettle", "Tray", "Basket", "Jacket", "Rope",
    ]

    init(id: Int, makings: ProductMakings, random: RandomSource) {
        func pick<T>(_ list: [T]) -> T? { list.isEmpty ? nil : list[random.number(in: 0...(list.count - 1))] }
        self.id = id
        let digits = String(id)
        sku = "gen-" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
        let words = [Self.qualities, Self.materials, Self.things].compactMap { pick($0) }
        name = words.joined(separator: " ") + " " + digits
        let isApparel = random.number(in: 1...4) == 1 && makings.apparelSet != nil
        set = isApparel ? makings.apparelSet ?? Self.standardSet : Self.standardSet
        let cents = random.number(in: 100...30_000)
        price = Double(cents) / 100
        specialPrice = random.number(in: 1...10) == 1 ? Double(cents * 8 / 10) / 100 : nil
        status = random.number(in: 1...20) == 1 ? 2 : 1
        weight = Double(random.number(in: 1...500)) / 100
        created = Instant(seconds: 1_704_067_200 + Int64(id) * 600).sql
        categories = Array(Set((0..<random.number(in: 0...2)).compactMap { _ in pick(makings.categories) })).sorted()
        websites = random.number(in: 1...5) == 1 ? makings.websites : Array(makings.websites.prefix(1))
        (color, size) = isApparel ? (pick(makings.colors), pick(makings.sizes)) : (nil, nil)
        let first = pick(makings.sources)
        quantities = first.map { [($0, random.number(in: 0...400))] } ?? []
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("sku", sku)
            json.member("name", name)
            json.member("attribute_set_id", set)
            json.member("price", price)
            json.member("status", status)
            json.member("visibility", 4)
            json.member("type_id", "simple")
            json.member("created_at", created)
            json.member("updated_at", created)
            json.member("weight", weight)
            json.member("extension_attributes") { json in
                json.object { json in
                    json.member("website_ids") { $0.array(of: websites) { $0.write($1) } }
                    json.member("category_links") { $0.array(of: categories) { Self.write($1, to: &$0) } }
                    json.member("stock_item", ["item_id": JSONValue(id), "product_id": JSONValue(id), "qty": 0])
                }
            }
            json.member("custom_attributes") { json in
                json.array(of: attributes) { json, attribute in
                    json.object {
                        $0.member("attribute_code", attribute.0)
                        $0.member("value", attribute.1)
                    }
                }
            }
        }
    }

    private static func write(_ category: Int, to json: inout JSONWriter) {
        json.object {
            $0.member("position", 0)
            $0.member("category_id", String(category))
        }
    }

    private var attributes: [(String, String)] {
        var attributes = [
            ("options_container", "container2"), ("url_key", name.lowercased().replacing(" ", with: "-")),
            ("msrp_display_actual_price_type", "0"), ("required_options", "0"), ("has_options", "0"),
            ("tax_class_id", "2"), ("description", "\(name), made to be looked for in lists."),
        ]
        if let color { attributes.append(("color", color)) }
        if let size { attributes.append(("size", size)) }
        if let specialPrice {
            attributes.append(("special_price", NumberSpelling.php(specialPrice)))
            attributes.append(("special_from_date", "2024-01-01 00:00:00"))
        }
        return attributes
    }

    func writeSourceItems(to json: inout JSONWriter) {
        for (source, quantity) in quantities {
            json.object {
                $0.member("sku", sku)
                $0.member("source_code", source)
                $0.member("quantity", quantity)
                $0.member("status", quantity > 0 ? 1 : 0)
            }
        }
    }
}
