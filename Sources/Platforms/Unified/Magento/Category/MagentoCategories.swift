import Simulator

/// category.*: Magento's tree. The root of all trees is hidden; what stands below a store's root category has parent `0`.
enum MagentoCategories {
    static let methods: [String: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult] = [
        "category.list": list, "category.count": count, "category.find": find, "category.info": info,
        "category.add": add, "category.update": update, "category.delete": delete,
        "category.assign": { try assign($0, $1, "POST") }, "category.unassign": { try assign($0, $1, "DELETE") },
    ]

    // MARK: Reading

    private static let list: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let scope = try adapter.scope(call.parameters)
        let (items, total) = try adapter.page(
            scope.root + "/categories/list", try criteria(call.parameters, scope), call.page)
        return .list(Listing(rows: items.map { category($0, scope) }, total: total))
    }

    private static let count: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let scope = try adapter.scope(call.parameters)
        var criteria = try criteria(call.parameters, scope)
        criteria.page = (1, 1)
        let total = try adapter.search(scope.root + "/categories/list", criteria).total
        return .members(["categories_count": .int(Int64(total))])
    }

    private static let find: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        _ = try call.required("find_value")
        let scope = try adapter.scope(call.parameters)
        let (items, total) = try adapter.page(
            scope.root + "/categories/list", try criteria(call.parameters, scope), call.page)
        guard !items.isEmpty else { throw UnifiedError.absent("Entity not found") }
        return .list(Listing(rows: items.map { FoundCategory(category: category($0, scope)) }, total: total))
    }

    private static let info: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let id = try call.required("id")
        let scope = try adapter.scope(call.parameters)
        return .model(category(try native(id, adapter, scope), scope))
    }

    private static func native(_ id: String, _ adapter: MagentoAdapter, _ scope: MagentoScope) throws -> JSONValue {
        guard let number = Int(id), number > 1 else { throw UnifiedError.notFound("Category", id: id) }
        return try adapter.body(scope.root + "/categories/\(number)", orElse: .notFound("Category", id: id))
    }

    private static func criteria(_ parameters: Parameters, _ scope: MagentoScope) throws -> MagentoCriteria {
        var criteria = MagentoCriteria()
        criteria.require("level", "gt", "1")
        if let parent = parameters.filled("parent_id") {
            criteria.require("parent_id", "eq", parent == "0" ? String(scope.rootCategoryID) : parent)
        }
        if let isActive = parameters.flag("avail") { criteria.require("is_active", "eq", isActive ? "1" : "0") }
        MagentoDates.require(parameters, &criteria)
        try MagentoFind.require(
            parameters, fields: ["name": "name", "description": "description"], usual: "name", &criteria)
        criteria.sort = ("entity_id", false)
        return criteria
    }

    /// A category as a unified one.
    static func category(_ native: JSONValue, _ scope: MagentoScope) -> Category {
        let attributes = MagentoAttributes(native)
        let parent = native.integer("parent_id") ?? 0
        var category = Category()
        category.id = native.text("id") ?? ""
        category.parentID = parent == scope.rootCategoryID || parent == 1 ? "0" : String(parent)
        category.createdAt = UnifiedDate(utc: native.text("created_at"))
        category.modifiedAt = UnifiedDate(utc: native.text("updated_at"))
        category.name = native.text("name") ?? ""
        category.description = attributes.text("description")
        category.keywords = attributes.text("meta_keywords")
        category.metaDescription = attributes.text("meta_description")
        category.metaTitle = attributes.text("meta_title")
        category.avail = native.flag("is_active") ?? false
        category.path = native.text("path")
        category.seoURL = attributes.text("url_key")
        category.sortOrder = native.integer("position")
        category.storesIDs = scope.views.compactMap { $0.text("id") }.filter { $0 != "0" }
        if let file = attributes.text("image") {
            var image = Image()
            let site = scope.config.text("base_url") ?? ""
            image.httpPath = file.hasPrefix("/") ? site + file.dropFirst() : file
            image.fileName = file.split(separator: "/").last.map(String.init)
            image.avail = true
            image.type = "IMAGE_TYPE_BASE"
            category.images = [image]
        }
        return category
    }

    // MARK: Writing

    private static let add: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        _ = try call.required("name")
        let scope = try adapter.scope(call.parameters)
        var category = changes(call.parameters)
        category["is_active"] = .bool(call.parameters.flag("avail") ?? true)
        let parent = call.parameters.filled("parent_id").flatMap { $0 == "0" ? nil : $0 }
        if let parent { _ = try native(parent, adapter, scope) }
        category["parent_id"] = .int(Int64(parent.flatMap(Int.init) ?? scope.rootCategoryID))
        let made = try adapter.client.send("POST", scope.root + "/categories", ["category": .object(category)]).body
        return .members(["category_id": .string(made.text("id") ?? "")])
    }

    private static let update: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let id = try call.required("id")
        let scope = try adapter.scope(call.parameters)
        let before = try native(id, adapter, scope)
        let category = changes(call.parameters)
        if !category.isEmpty {
            _ = try adapter.client.send("PUT", scope.root + "/categories/\(id)", ["category": .object(category)])
        }
        let isMoved = try move(before, call.parameters, adapter, scope)
        return .members(["updated_items": category.isEmpty && !isMoved ? 0 : 1])
    }

    /// A parent of its own is a move.
    private static func move(
        _ before: JSONValue, _ parameters: Parameters, _ adapter: MagentoAdapter, _ scope: MagentoScope
    ) throws -> Bool {
        guard let wanted = parameters.filled("parent_id") else { return false }
        let parent = wanted == "0" ? String(scope.rootCategoryID) : wanted
        guard before.text("parent_id") != parent, let id = before.text("id"), let number = Int(parent) else {
            return false
        }
        _ = try adapter.client.send(
            "PUT", scope.root + "/categories/\(id)/move", ["parentId": .int(Int64(number)), "afterId": 0])
        return true
    }

    /// Only what was sent.
    private static func changes(_ parameters: Parameters) -> JSONObject {
        var category: JSONObject = [:]
        if let name = parameters.filled("name") { category["name"] = .string(name) }
        if let isActive = parameters.flag("avail") { category["is_active"] = .bool(isActive) }
        if let order = parameters.integer("sort_order") { category["position"] = .int(Int64(order)) }
        let attributes = [
            ("description", "description"), ("meta_title", "meta_title"), ("meta_keywords", "meta_keywords"),
            ("meta_description", "meta_description"), ("seo_url", "url_key"),
        ].compactMap { name, code -> JSONValue? in
            parameters.text(name).map { ["attribute_code": .string(code), "value": .string($0)] }
        }
        if !attributes.isEmpty { category["custom_attributes"] = .array(attributes) }
        return category
    }

    private static let delete: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let id = try call.required("id")
        let scope = try adapter.scope(call.parameters)
        _ = try native(id, adapter, scope)
        _ = try adapter.client.send("DELETE", scope.root + "/categories/\(id)")
        return .members(["delete_items": true])
    }

    /// Puts a product into a category or takes it out, by its SKU.
    private static func assign(_ adapter: MagentoAdapter, _ call: StoreCall, _ method: String) throws -> MethodResult {
        let id = try call.required("category_id")
        let product = try call.required("product_id")
        let scope = try adapter.scope(call.parameters)
        _ = try native(id, adapter, scope)
        let sku = try MagentoProducts.sku(of: product, adapter, scope)
        let path = scope.root + "/categories/\(id)/products"
        if method == "POST" {
            let link: JSONValue = ["sku": .string(sku), "position": 0, "category_id": .string(id)]
            _ = try adapter.client.send("POST", path, ["productLink": link])
        } else {
            _ = try adapter.client.send("DELETE", path + "/\(MagentoAdapter.segment(sku))")
        }
        return .members([:])
    }
}

/// A row of category.find.
struct FoundCategory: Payload {
    let category: Category

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", category.id)
            json.member("name", category.name)
            json.member("description", category.description)
        }
    }
}
