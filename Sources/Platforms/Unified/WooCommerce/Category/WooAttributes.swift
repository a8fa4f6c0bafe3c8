import Simulator

/// attribute.*: the store's attributes and their terms. There are no sets and no groups.
enum WooAttributes {
    static let methods: [String: WooAdapter.Method] = [
        "attribute.list": list, "attribute.info": info, "attribute.count": count, "attribute.add": add,
        "attribute.update": update, "attribute.delete": delete, "attribute.value.add": addValue,
        "attribute.value.update": updateValue, "attribute.value.delete": deleteValue,
        "attribute.type.list": { _, _ in .members(["items_count": 1, "attribute_type": ["select"]]) },
    ]

    private static let path = "products/attributes"

    private static func native(_ id: String, _ adapter: WooAdapter) throws -> JSONValue {
        let missing = UnifiedError.notFound("Attribute", id: id)
        guard let number = WooValue.id(id) else { throw missing }
        return try adapter.get("\(path)/\(number)", orElse: missing)
    }

    private static func attribute(_ native: JSONValue, _ adapter: WooAdapter, showsValues: Bool) throws
        -> StoreAttribute
    {
        var attribute = StoreAttribute()
        attribute.id = native.text("id") ?? ""
        attribute.code = native.text("slug")
        attribute.type = native.text("type") ?? "select"
        attribute.name = native.text("name") ?? ""
        attribute.visible = true
        attribute.required = false
        attribute.system = false
        attribute.storeID = WooStore.id
        if showsValues {
            attribute.values = try adapter.all("\(path)/\(attribute.id)/terms").compactMap { $0.text("name") }
        }
        return attribute
    }

    /// The collection has no pages.
    private static func rows(_ call: StoreCall, _ adapter: WooAdapter) throws -> [JSONValue] {
        let ids = call.parameters.list("attribute_ids")
        return try adapter.get(path).array?.filter { ids?.contains($0.text("id") ?? "") ?? true } ?? []
    }

    private static let list: WooAdapter.Method = { adapter, call in
        let all = try rows(call, adapter).sorted { ($0.integer("id") ?? 0) < ($1.integer("id") ?? 0) }
        let page = all.dropFirst(call.page.start).prefix(call.page.count)
        let shows = call.shows("values")
        return .list(
            Listing(rows: try page.map { try attribute($0, adapter, showsValues: shows) }, total: all.count))
    }

    private static let count: WooAdapter.Method = { adapter, call in
        .members(["attributes_count": .int(Int64(try rows(call, adapter).count))])
    }

    private static let info: WooAdapter.Method = { adapter, call in
        let native = try native(try call.required("id"), adapter)
        return .model(try attribute(native, adapter, showsValues: call.shows("values")))
    }

    private static let add: WooAdapter.Method = { adapter, call in
        var body: JSONObject = ["name": .string(try call.required("name")), "type": "select"]
        body["slug"] = call.parameters.filled("code").map(JSONValue.string)
        do {
            return .members(["id": .string(try adapter.send("POST", path, body).text("id") ?? "")])
        } catch StoreFailure.refused(_, 400, let message) where message.contains("already in use") {
            throw UnifiedError.exists("Entity already exists")
        }
    }

    private static let update: WooAdapter.Method = { adapter, call in
        let id = try call.required("id")
        _ = try native(id, adapter)
        var body: JSONObject = [:]
        body["name"] = call.parameters.filled("name").map(JSONValue.string)
        if !body.isEmpty { try adapter.send("PUT", "\(path)/\(id)", body) }
        return .members(["updated": true])
    }

    private static let delete: WooAdapter.Method = { adapter, call in
        let id = try call.required("id")
        _ = try native(id, adapter)
        try adapter.send("DELETE", "\(path)/\(id)?force=true")
        return .members(["deleted": "1"])
    }

    // MARK: Values

    private static let addValue: WooAdapter.Method = { adapter, call in
        let id = try call.required("attribute_id")
        _ = try native(id, adapter)
        var body: JSONObject = ["name": .string(try call.required("name"))]
        body["slug"] = call.parameters.filled("code").map(JSONValue.string)
        body["description"] = call.parameters.filled("description").map(JSONValue.string)
        do {
            return .members(["id": .string(try adapter.send("POST", "\(path)/\(id)/terms", body).text("id") ?? "")])
        } catch StoreFailure.refused(_, 400, let message) where message.contains("already exists") {
            throw UnifiedError.exists("Entity already exists")
        }
    }

    private static func term(_ call: StoreCall) throws -> (path: String, missing: UnifiedError) {
        let (id, attribute) = (try call.required("id"), try call.required("attribute_id"))
        let missing = UnifiedError.notFound("Attribute value", id: id)
        guard let term = WooValue.id(id), let number = WooValue.id(attribute) else { throw missing }
        return ("\(path)/\(number)/terms/\(term)", missing)
    }

    private static let updateValue: WooAdapter.Method = { adapter, call in
        let (path, missing) = try term(call)
        var body: JSONObject = [:]
        for name in ["name", "description"] { body[name] = call.parameters.filled(name).map(JSONValue.string) }
        try adapter.send("PUT", path, body, orElse: missing)
        return .members(["updated": true])
    }

    private static let deleteValue: WooAdapter.Method = { adapter, call in
        let (path, missing) = try term(call)
        try adapter.send("DELETE", path + "?force=true", orElse: missing)
        return .members(["deleted": true])
    }
}
