import Simulator

/// product.add and product.update: one native write, after the SKU was looked up.
struct WooProductWrite {
    private let adapter: WooAdapter
    private let given: Parameters
    private let call: StoreCall

    init(_ adapter: WooAdapter, _ call: StoreCall) {
        self.adapter = adapter
        self.call = call
        given = call.parameters
    }

    func add() throws -> MethodResult {
        let sku = given.filled("sku") ?? given.filled("model")
        if let sku,
            let twin = try adapter.page("products", WooQuery(["sku": sku]), PageWanted(start: 0, count: 1)).rows.first
        {
            throw UnifiedError.exists("Product id = `\(twin.text("id") ?? "")` already exists.")
        }
        var body = try members(isNew: true)
        body["sku"] = sku.map(JSONValue.string)
        let product = try adapter.send("POST", "products", body)
        return .members(["product_id": .string(product.text("id") ?? "")])
    }

    func update() throws -> MethodResult {
        let id = try call.required("id")
        var body = try members(isNew: false)
        let before = try WooProducts.native(id, adapter)
        body["sku"] = (given.filled("sku") ?? given.filled("model")).map(JSONValue.string)
        if let change = quantityChange {
            body["manage_stock"] = true
            body["stock_quantity"] = .number((before.number("stock_quantity") ?? 0) + change)
        }
        let changed = JSONObject(body.filter { !WooSame.says($0.value, before[$0.key]) }.map { ($0.key, $0.value) })
        guard !changed.isEmpty else { return .members(["updated_items": 0]) }
        try adapter.send("PUT", "products/\(id)", changed, orElse: .notFound("Product", id: id))
        return .members(["updated_items": 1])
    }

    private var quantityChange: Double? {
        given.number("increase_quantity") ?? given.number("reduce_quantity").map { -$0 }
    }

    // MARK: Members

    private func members(isNew: Bool) throws -> JSONObject {
        var body: JSONObject = [:]
        for (name, native) in Self.texts { body[native] = given.text(name).map(JSONValue.string) }
        if isNew, let type = given.filled("type") { body["type"] = .string(WooProducts.types[type] ?? type) }
        body["status"] = try status
        body["catalog_visibility"] = visibility
        body.merge(WooSale.members(given))
        body.merge(stock)
        body.merge(measures)
        body.merge(try links)
        if given.flag("is_virtual") == true || given.filled("type") == "virtual" { body["virtual"] = true }
        if given.flag("downloadable") == true || given.filled("type") == "downloadable" { body["downloadable"] = true }
        body["tax_class"] = given.filled("tax_class_id").map { .string($0 == "standard" ? "" : $0) }
        if let taxable = given.flag("taxable") { body["tax_status"] = taxable ? "taxable" : "none" }
        return body
    }

    private static let texts = [
        ("name", "name"), ("description", "description"), ("short_description", "short_description"),
        ("seo_url", "slug"),
    ]

    /// - Throws: 109 for a status that there is none of.
    private var status: JSONValue? {
        get throws {
            guard let status = given.filled("status") else { return nil }
            guard let native = Self.statuses[status] else {
                throw UnifiedError.wrong(
                    "status",
                    takes: "string. The following values are allowed: "
                        + "\(Self.statuses.keys.sorted().joined(separator: ", ")).")
            }
            return .string(native)
        }
    }

    private static let statuses = [
        "enabled": "publish", "disabled": "draft", "publish": "publish", "draft": "draft", "pending": "pending",
        "private": "private",
    ]

    private var visibility: JSONValue? {
        if let visible = given.filled("visible") {
            return .string(["everywhere": "visible", "catalog": "catalog", "search": "search"][visible] ?? "hidden")
        }
        return given.flag("available_for_view").map { $0 ? "visible" : "hidden" }
    }

    private var stock: JSONObject {
        var body: JSONObject = [:]
        if let manages = given.flag("manage_stock") { body["manage_stock"] = .bool(manages) }
        if let quantity = given.number("quantity") {
            if given.flag("manage_stock") == nil { body["manage_stock"] = true }
            body["stock_quantity"] = .number(quantity)
        }
        if let isInStock = given.flag("in_stock") { body["stock_status"] = isInStock ? "instock" : "outofstock" }
        body["backorders"] = given.filled("backorder_status").flatMap { Self.backorders[$0] }.map(JSONValue.string)
        if let low = given.number("low_stock_threshold") { body["low_stock_amount"] = .number(low) }
        return body
    }

    private static let backorders = [
        "allow": "yes", "notify": "notify", "disallow": "no", "deny": "no", "no": "no", "yes": "yes",
    ]

    private var measures: JSONObject {
        var body: JSONObject = [:]
        if let weight = given.number("weight") { body["weight"] = WooValue.decimal(weight) }
        let sides = ["length", "width", "height"].compactMap { name in
            given.number(name).map { (name, WooValue.decimal($0)) }
        }
        if !sides.isEmpty { body["dimensions"] = .object(JSONObject(sides)) }
        return body
    }

    private var links: JSONObject {
        get throws {
            var body: JSONObject = [:]
            if let ids = WooValue.ids(given.list("categories_ids") ?? given.list("category_id")) {
                body["categories"] = .array(ids.map { ["id": .int(Int64($0))] })
            }
            for (name, native) in [
                ("up_sell_products_ids", "upsell_ids"), ("cross_sell_products_ids", "cross_sell_ids"),
            ] {
                body[native] = WooValue.ids(given.list(name)).map { .array($0.map { .int(Int64($0)) }) }
            }
            if let tags = given.list("tags") { body["tags"] = .array(try WooTags.ids(tags, adapter)) }
            let images = [given.filled("image_url")].compactMap { $0 } + (given.list("additional_image_urls") ?? [])
            if !images.isEmpty { body["images"] = .array(images.map { ["src": .string($0)] }) }
            return body
        }
    }
}

/// Prices and sales of products and variations.
enum WooSale {
    static func members(_ given: Parameters) -> JSONObject {
        var body: JSONObject = [:]
        if let price = given.number("price") { body["regular_price"] = WooValue.decimal(price) }
        if let special = given.number("special_price") {
            // Nothing, or nothing to save: the sale is over.
            body["sale_price"] = special > 0 ? WooValue.decimal(special) : ""
        }
        body["date_on_sale_from_gmt"] = WooValue.text(given.moment("sprice_create")).map(JSONValue.string)
        body["date_on_sale_to_gmt"] = WooValue.text(given.moment("sprice_expire")).map(JSONValue.string)
        return body
    }
}

/// Tags by name; those that are not there are made.
enum WooTags {
    static func ids(_ names: [String], _ adapter: WooAdapter) throws -> [JSONValue] {
        try names.map { name in
            let known = try adapter.get("products/tags", WooQuery(["search": name])).array ?? []
            let tag =
                try known.first { $0.text("name") == name }
                ?? adapter.send("POST", "products/tags", ["name": .string(name)])
            return ["id": tag["id"] ?? .null]
        }
    }
}

/// Whether what is to be written is there already: an update of nothing answers so.
enum WooSame {
    static func says(_ new: JSONValue, _ old: JSONValue?) -> Bool {
        guard let old else { return false }
        if let one = ParameterCheck.number(new)?.double, let other = ParameterCheck.number(old)?.double {
            return one == other
        }
        if let members = new.object { return members.allSatisfy { says($0.value, old[$0.key]) } }
        if let elements = new.array, let others = old.array {
            return elements.count == others.count && zip(elements, others).allSatisfy { says($0, $1) }
        }
        return new == old
    }
}

extension JSONObject {
    /// Lays the members of another over these.
    mutating func merge(_ other: JSONObject) { for (name, value) in other { self[name] = value } }
}
