import Simulator

/// category.*.
enum WooCategories {
    static let methods: [String: WooAdapter.Method] = [
        "category.info": info, "category.list": list, "category.count": count, "category.find": find,
        "category.add": add, "category.update": update, "category.delete": delete, "category.assign": assign,
        "category.unassign": unassign, "category.image.add": addImage, "category.image.delete": deleteImage,
    ]

    private static let path = "products/categories"

    private static func native(_ id: String, _ adapter: WooAdapter) throws -> JSONValue {
        let missing = UnifiedError.notFound("Category", id: id)
        guard let number = WooValue.id(id) else { throw missing }
        return try adapter.get("\(path)/\(number)", orElse: missing)
    }

    /// A category; those at the top have the parent `0`.
    static func category(_ native: JSONValue) -> Category {
        var category = Category()
        category.id = native.text("id") ?? ""
        category.parentID = native.text("parent") ?? "0"
        category.name = native.text("name") ?? ""
        category.description = native.text("description")
        category.storesIDs = [WooStore.id]
        category.avail = true
        category.seoURL = native.text("slug")
        category.sortOrder = native.integer("menu_order")
        category.images = WooImages.images([native["image"]].compactMap { $0 }.filter { !$0.isNull })
        return category
    }

    private static let info: WooAdapter.Method = { adapter, call in
        .model(category(try native(try call.required("id"), adapter)))
    }

    private static let list: WooAdapter.Method = { adapter, call in
        let (rows, total) = try adapter.page(path, query(call.parameters), call.page)
        return .list(Listing(rows: rows.map(category), total: total))
    }

    private static let count: WooAdapter.Method = { adapter, call in
        .members(["categories_count": .int(Int64(try adapter.count(path, query(call.parameters))))])
    }

    private static let find: WooAdapter.Method = { adapter, call in
        _ = try call.required("find_value")
        let (rows, total) = try adapter.page(path, query(call.parameters), call.page)
        guard !rows.isEmpty else { throw UnifiedError.absent("Entity not found") }
        return .list(Listing(rows: rows.map(category), total: total))
    }

    private static func query(_ given: Parameters) -> WooQuery {
        WooQuery([
            "parent": given.filled("parent_id"), "product": given.filled("product_id"),
            "search": given.filled("find_value"), "orderby": "id", "hide_empty": "false",
        ])
    }

    // MARK: Writing

    private static let add: WooAdapter.Method = { adapter, call in
        var body = members(call.parameters)
        if let parent = call.parameters.filled("parent_id"), parent != "0" {
            _ = try native(parent, adapter)
        }
        body["name"] = .string(try call.required("name"))
        let category = try existing { try adapter.send("POST", path, body) }
        return .members(["category_id": .string(category.text("id") ?? "")])
    }

    /// A name that is taken below the same parent.
    private static func existing(_ work: () throws -> JSONValue) throws -> JSONValue {
        do {
            return try work()
        } catch StoreFailure.refused(_, 400, let message) where message.contains("already exists") {
            throw UnifiedError.exists("Entity already exists")
        }
    }

    private static let update: WooAdapter.Method = { adapter, call in
        let id = try call.required("id")
        let before = try native(id, adapter)
        let body = members(call.parameters).filter { !WooSame.says($0.value, before[$0.key]) }
        guard !body.isEmpty else { return .members(["updated_items": 0]) }
        try adapter.send("PUT", "\(path)/\(id)", JSONObject(body.map { ($0.key, $0.value) }))
        return .members(["updated_items": 1])
    }

    private static func members(_ given: Parameters) -> JSONObject {
        var body: JSONObject = [:]
        for (name, native) in [("name", "name"), ("description", "description"), ("seo_url", "slug")] {
            body[native] = given.text(name).map(JSONValue.string)
        }
        if let parent = given.integer("parent_id") { body["parent"] = .int(Int64(parent)) }
        if let order = given.integer("sort_order"), given.has("sort_order") { body["menu_order"] = .int(Int64(order)) }
        return body
    }

    private static let delete: WooAdapter.Method = { adapter, call in
        let id = try call.required("id")
        _ = try native(id, adapter)
        try adapter.send("DELETE", "\(path)/\(id)?force=true")
        return .members(["delete_items": true])
    }

    private static let assign: WooAdapter.Method = { adapter, call in
        try change(adapter, call) { ids, id in ids.contains(id) ? ids : ids + [id] }
    }

    private static let unassign: WooAdapter.Method = { adapter, call in
        try change(adapter, call) { ids, id in ids.filter { $0 != id } }
    }

    private static func change(
        _ adapter: WooAdapter, _ call: StoreCall, _ change: ([String], String) -> [String]
    ) throws -> MethodResult {
        let id = try call.required("category_id")
        let productID = try call.required("product_id")
        _ = try native(id, adapter)
        let product = try WooProducts.native(productID, adapter)
        let ids = change(WooValue.ids(of: product.items("categories")), id)
        let list = ids.compactMap { Int($0) }.map { JSONValue.object(["id": .int(Int64($0))]) }
        try adapter.send("PUT", "products/\(productID)", ["categories": .array(list)])
        return .members([:])
    }

    // MARK: Pictures

    private static let addImage: WooAdapter.Method = { adapter, call in
        let id = try call.required("category_id")
        _ = try native(id, adapter)
        var image: JSONObject = ["src": .string(try call.required("url"))]
        image["name"] = call.parameters.filled("image_name").map(JSONValue.string)
        image["alt"] = call.parameters.filled("label").map(JSONValue.string)
        let after = try adapter.send("PUT", "\(path)/\(id)", ["image": .object(image)])
        return .members(["image_path": .string(after["image"]?.text("src") ?? "")])
    }

    private static let deleteImage: WooAdapter.Method = { adapter, call in
        let id = try call.required("category_id")
        let image = try call.required("image_id")
        guard try native(id, adapter)["image"]?.text("id") == image else {
            throw UnifiedError.absent("Category image with id '\(image)' not found")
        }
        try adapter.send("PUT", "\(path)/\(id)", ["image": ["id": 0]])
        return .members(["deleted": "1"])
    }
}
