import Simulator

/// product.*: reading, finding, deleting.
enum WooProducts {
    static let methods: [String: WooAdapter.Method] = [
        "product.info": info, "product.list": list, "product.count": count, "product.find": find,
        "product.add": { try WooProductWrite($0, $1).add() },
        "product.update": { try WooProductWrite($0, $1).update() },
        "product.delete": delete,
    ]

    /// A product by its id, natively.
    ///
    /// - Throws: 112 where there is none; a variation is no product here.
    static func native(_ id: String, _ adapter: WooAdapter) throws -> JSONValue {
        let missing = UnifiedError.notFound("Product", id: id)
        guard let number = WooValue.id(id) else { throw missing }
        let product = try adapter.get("products/\(number)", WooQuery(["context": "edit"]), orElse: missing)
        if product.text("type") == "variation" { throw missing }
        return product
    }

    private static let info: WooAdapter.Method = { adapter, call in
        let product = try native(try call.required("id"), adapter)
        return .model(try WooProductModel(adapter, call).product(product))
    }

    private static let list: WooAdapter.Method = { adapter, call in
        let (rows, total) = try adapter.page("products", try query(call.parameters), call.page)
        let model = try WooProductModel(adapter, call)
        return .list(Listing(rows: rows.map(model.product), total: total))
    }

    private static let count: WooAdapter.Method = { adapter, call in
        .members(["products_count": .int(Int64(try adapter.count("products", try query(call.parameters))))])
    }

    /// Names, SKUs and descriptions are searched natively; which of them is then looked at here.
    private static let find: WooAdapter.Method = { adapter, call in
        _ = try call.required("find_value")
        let (rows, total) = try adapter.page("products", try query(call.parameters), call.page)
        guard !rows.isEmpty else { throw UnifiedError.absent("Entity not found") }
        var narrow = call
        narrow.fields = ["id", "name", "description", "price"]
        let model = try WooProductModel(adapter, narrow)
        return .list(Listing(rows: rows.map(model.product), total: total))
    }

    private static let delete: WooAdapter.Method = { adapter, call in
        let id = try call.required("id")
        _ = try native(id, adapter)
        try adapter.send("DELETE", "products/\(id)?force=true", orElse: .notFound("Product", id: id))
        return .members(["delete_items": 1])
    }

    // MARK: Filters

    /// - Throws: 109 for a `find_where` that is none.
    private static func query(_ given: Parameters) throws -> WooQuery {
        // As it was written: otherwise texts come as the shop's pages show them.
        var query = WooQuery([
            "context": "edit",
            "include": WooValue.ids(given.list("product_ids")).map { $0.isEmpty ? "0" : list($0) },
            "category": (given.list("categories_ids") ?? given.list("category_id"))?.joined(separator: ","),
            "sku": given.filled("sku"), "after": before(given.moment("created_from")),
            "before": after(given.moment("created_to")), "modified_after": before(given.moment("modified_from")),
            "modified_before": after(given.moment("modified_to")), "dates_are_gmt": areDated(given) ? "true" : nil,
            "type": given.filled("type").map { types[$0] ?? $0 }, "status": status(given),
            "stock_status": given.flag("avail_sale").map { $0 ? "instock" : "outofstock" },
            "orderby": orders[given.filled("sort_by") ?? "id"] ?? "id",
            "order": given.filled("sort_direction")?.lowercased() == "desc" ? "desc" : "asc",
        ])
        if let value = given.filled("find_value") {
            let fields = given.list("find_where") ?? ["name"]
            guard fields.allSatisfy(findable.contains) else {
                throw UnifiedError.wrong(
                    "find_where",
                    takes: "string. The following values are allowed: \(findable.joined(separator: ", ")).")
            }
            let isCode = fields.allSatisfy { ["sku", "model"].contains($0) }
            query = query.with(isCode ? "sku" : "search", value)
        }
        return query
    }

    private static let findable = ["name", "sku", "model", "description"]
    private static let orders = [
        "id": "id", "name": "title", "price": "price", "create_at": "date", "created_at": "date",
        "modified_at": "modified",
    ]
    /// Unified types as native ones.
    static let types = ["configurable": "variable", "virtual": "simple", "downloadable": "simple"]

    private static func status(_ given: Parameters) -> String? {
        switch given.filled("status") {
        case "enabled": "publish"
        case "disabled": "draft"
        case nil: given.flag("avail_view").map { $0 ? "publish" : "draft" }
        case let other: other
        }
    }

    private static func list(_ ids: [Int]) -> String { ids.map(String.init).joined(separator: ",") }

    private static func areDated(_ given: Parameters) -> Bool {
        ["created_from", "created_to", "modified_from", "modified_to"].contains { given.has($0) }
    }

    /// Bounds are inclusive here and exclusive there.
    static func before(_ moment: Instant?) -> String? { WooValue.text(moment?.advanced(seconds: -1)) }
    /// The same at the other end.
    static func after(_ moment: Instant?) -> String? { WooValue.text(moment?.advanced(seconds: 1)) }
}
