import Simulator

/// Products of all types, each followed by what store views say otherwise.
enum MagentoProducts {
    static let step = PullStep("products", arrange: arranged) { task, number in
        try MagentoPull.page("/rest/all/V1/products", task, number, sort: "entity_id") { _, items in
            let views = try MagentoStoreValues.all(task, "products", items)
            return try items.map { product in
                let body = try body(product, task)
                return ["product": body.with("store_views", MagentoStoreValues.bodies(of: product, views))]
            }
        }
    }

    /// What is made of other products comes behind them.
    @Sendable private static func arranged(_ bodies: [JSONValue]) -> [JSONValue] {
        LayerOrder.ranked(bodies) { body in
            ["configurable", "grouped", "bundle"].contains(body["product"]?["type_id"]) ? 1 : 0
        }
    }

    private static func body(_ product: JSONValue, _ task: PullTask) throws -> JSONValue {
        let sku = product["sku"]?.string ?? ""
        // Lists do not show the stock item.
        let item = try stockItem(sku, task)
        let links = product["extension_attributes"]?.object ?? [:]
        var extensions = JSONObject(links.map { ($0.key, extended($0.key, $0.value)) })
        extensions["stock_item"] = item?.body(without: [
            "item_id", "product_id", "stock_id", "low_stock_date", "show_default_notification_message",
            "stock_status_changed_auto",
        ])
        let gallery = try product["media_gallery_entries"]?.each { try picture($0, task) }
        // Without a price of its own a configurable product shows 0.
        let hasPrice = product["type_id"] != "configurable" || product["price"] != 0
        let body = product.with("price", hasPrice ? product["price"] : nil).with(
            "extension_attributes", .object(extensions)
        ).with("media_gallery_entries", gallery)
            .changing("product_links") { $0.each { $0.body(without: ["sku", "linked_product_type"]) } }
            .changing("options") { $0.each(option) }
            .changing("custom_attributes") { .array(($0.array ?? []).filter(isOwn)) }
        return body.body(without: ["created_at", "updated_at"])
    }

    /// Nil where the shop has none, or does not take such a SKU in a path.
    private static func stockItem(_ sku: String, _ task: PullTask) throws -> JSONValue? {
        do {
            return try task.client.json("/rest/V1/stockItems/\(PercentEncoding.encode(sku))").body
        } catch let problem as PullProblem where problem.isAbsence {
            return nil
        }
    }

    /// Attributes that the save works out of something else: categories, options, roles of pictures.
    private static func isOwn(_ attribute: JSONValue) -> Bool {
        let derived: Set = [
            "category_ids", "required_options", "has_options", "image", "small_image", "thumbnail", "swatch_image",
            "image_label", "small_image_label", "thumbnail_label",
        ]
        return !derived.contains(attribute["attribute_code"]?.string ?? "")
    }

    private static func option(_ option: JSONValue) -> JSONValue {
        option.body(without: ["product_sku"])
    }

    private static func extended(_ name: String, _ value: JSONValue) -> JSONValue {
        switch name {
        case "configurable_product_options": value.each { $0.body(without: ["product_id"]) }
        case "bundle_product_options": value.each { $0.body(without: ["sku"]) }
        default: value
        }
    }

    /// An entry of the gallery with its file's name in the layer for its content.
    private static func picture(_ entry: JSONValue, _ task: PullTask) throws -> JSONValue {
        guard let file = entry["file"]?.string else { return entry }
        let name = "media/catalog/product" + file
        if let media = try media(task) { try task.picture("\(media)catalog/product\(file)", to: name) }
        let named = file.split(separator: "/").last.map(String.init) ?? "picture"
        let content: JSONValue = ["file": .string(name), "name": .string(named)]
        return entry.body(without: ["file"]).with("disabled", entry["disabled"]).with("content", content)
    }

    /// Where the shop says that its pictures are.
    private static func media(_ task: PullTask) throws -> String? {
        try MagentoPull.storeConfigs(task).first?["base_media_url"]?.string
    }
}
