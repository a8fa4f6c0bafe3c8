import Simulator

/// Products of a WooCommerce, each with its variations.
enum WooCommerceProducts {
    /// As editors see them: texts as they were written, not as they are shown.
    static func page(_ task: PullTask, _ number: Int) throws -> PullPage {
        let query = "orderby=id&order=asc&status=any&context=edit"
        return try WooCommercePull.page("products", task, number, query: query) { product in
            var body = product.body(without: shown)
            body = try body.changing("images") { images in try images.each { try WooCommerceImages.body($0, task) } }
            for name in ["categories", "tags", "brands"] {
                body = body.changing(name) { $0.each { $0.body(only: ["id", "slug"]) } }
            }
            body = common(body)
            guard product["type"] == "variable" else { return body }
            return body.with("variations", .array(try variations(of: product["id"]?.int ?? 0, task)))
        }
    }

    private static func variations(of product: Int, _ task: PullTask) throws -> [JSONValue] {
        let path = "products/\(product)/variations"
        let query = "orderby=id&order=asc&status=any&context=edit"
        return try WooCommercePull.all(path, task, query: query).map { variation in
            let body = variation.body(without: shown.union(["name", "type", "slug", "parent_id"]))
            return common(try body.changing("image") { try WooCommerceImages.body($0, task) })
        }
    }

    /// What the shop works out by itself.
    private static let shown: Set = [
        "_links", "permalink", "date_created_gmt", "date_modified", "date_modified_gmt", "date_on_sale_from_gmt",
        "date_on_sale_to_gmt", "price", "price_html", "on_sale", "purchasable", "total_sales", "backorders_allowed",
        "backordered", "shipping_required", "shipping_taxable", "shipping_class_id", "average_rating", "rating_count",
        "related_ids", "has_options", "variations", "permalink_template", "generated_slug",
    ]

    private static func common(_ body: JSONValue) -> JSONValue {
        var body = body
        // Where stock is counted its state follows from the count; the parent's stock is the parent's.
        if body["manage_stock"] == "parent" { body = body.with("manage_stock", false).with("stock_quantity", nil) }
        if body["parent_id"] == 0 { body = body.with("parent_id", nil) }
        let dimensions = body["dimensions"]?.body() ?? [:]
        if body["dimensions"] != nil { body = body.with("dimensions", dimensions == [:] ? nil : dimensions) }
        return body.changing("meta_data") { meta in
            .array(
                (meta.array ?? []).filter { !Secrets.isSecret($0["key"]?.string ?? "") }
                    .map { $0.body(only: ["key", "value"]) })
        }.body()
    }
}

/// Pictures: their files are kept where the shop has them, below `uploads/`.
enum WooCommerceImages {
    private static let folder = "/wp-content/uploads/"

    /// An image with its file's name in the layer for its address.
    static func body(_ image: JSONValue, _ task: PullTask) throws -> JSONValue {
        guard let source = image["src"]?.string, !source.isEmpty else { return .null }
        let name = file(source)
        try task.picture(source, to: name)
        return image.body(only: ["id", "name", "alt"]).with("src", .string(name))
    }

    /// `uploads/2023/01/mug.jpg`; of a picture elsewhere only its name is taken.
    private static func file(_ source: String) -> String {
        let path = PercentEncoding.decode(String(source.prefix { $0 != "?" && $0 != "#" }))
        if let place = path.firstRange(of: folder), FileName.isPlain(String(path[place.upperBound...])) {
            return "uploads/" + path[place.upperBound...]
        }
        let last = path.split(separator: "/").last.map(String.init) ?? "picture"
        return "images/" + (FileName.isPlain(last) ? last : "picture")
    }
}
