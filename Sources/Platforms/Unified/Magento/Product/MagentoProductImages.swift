import Simulator

/// product.image.* and product.variant.image.*.
extension MagentoImages {
    static let methods: [String: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult] = [
        "product.image.add": { try add($0, $1, "product_id") },
        "product.image.update": update,
        "product.image.delete": { try delete($0, $1, "product_id") },
        "product.variant.image.add": { try add($0, $1, "product_variant_id") },
        "product.variant.image.delete": { try delete($0, $1, "product_variant_id") },
    ]

    private static func path(
        _ adapter: MagentoAdapter, _ call: StoreCall, _ parameter: String
    ) throws -> (path: String, scope: MagentoScope) {
        let id = try call.required(parameter)
        let scope = try adapter.scope(call.parameters)
        let sku = try MagentoProducts.sku(of: id, adapter, scope)
        return (scope.root + "/products/\(MagentoAdapter.segment(sku))/media", scope)
    }

    /// - Throws: 109 for a type that is none.
    private static func types(_ parameters: Parameters) throws -> [String] {
        try (parameters.list("type") ?? []).compactMap { name in
            if name == "additional" { return nil }
            guard let type = types[name] else {
                throw UnifiedError.wrong(
                    "type", takes: "enum. One of the following values are allowed: small, base, additional, thumbnail.")
            }
            return type
        }
    }

    private static func add(_ adapter: MagentoAdapter, _ call: StoreCall, _ parameter: String) throws -> MethodResult {
        _ = try call.required(parameter)
        for name in ["type", "image_name"] { _ = try call.required(name) }
        let types = try types(call.parameters)
        let picture = try picture(adapter, call)
        let (path, scope) = try path(adapter, call, parameter)
        let entry = entry(
            picture, name: call.parameters.filled("image_name"), label: call.parameters.filled("label"),
            position: call.parameters.integer("position") ?? 0, types: types)
        let id = ScenarioClient.plain(try adapter.client.send("POST", path, ["entry": entry]).body)
        let made = try adapter.client.get("\(path)/\(id)").body
        let image = image(made, mediaURL: scope.config.text("base_media_url") ?? "")
        return .members(["id": .string(id), "image_path": .string(image.httpPath)])
    }

    /// What is sent as `content`, or what stands at `url`.
    private static func picture(_ adapter: MagentoAdapter, _ call: StoreCall) throws -> NativeClient.Picture {
        let name = call.parameters.filled("image_name") ?? "image"
        if let content = call.parameters.filled("content") {
            guard let bytes = Base64.decode(content) else {
                throw UnifiedError.wrong("content", takes: "base64 encoded string.")
            }
            return NativeClient.Picture(
                bytes: bytes, type: call.parameters.filled("mime") ?? "image/jpeg", name: name)
        }
        guard let url = call.parameters.filled("url") else { throw UnifiedError.missingOneOf(["url", "content"]) }
        return try adapter.client.picture(at: url, parameter: "url")
    }

    private static let update: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let (path, _) = try path(adapter, call, "product_id")
        let id = try call.required("id")
        var entry = try native(id, path, adapter)
        if call.parameters.has("type") { entry["types"] = .array(try types(call.parameters).map { .string($0) }) }
        if let label = call.parameters.text("label") { entry["label"] = .string(label) }
        if let position = call.parameters.integer("position") { entry["position"] = .int(Int64(position)) }
        if let isHidden = call.parameters.flag("hidden") { entry["disabled"] = .bool(isHidden) }
        _ = try adapter.client.send("PUT", "\(path)/\(id)", ["entry": .object(entry)])
        return .members(["updated": "True"])
    }

    private static func delete(
        _ adapter: MagentoAdapter, _ call: StoreCall, _ parameter: String
    ) throws -> MethodResult {
        let (path, _) = try path(adapter, call, parameter)
        let id = try call.required("id")
        _ = try native(id, path, adapter)
        _ = try adapter.client.send("DELETE", "\(path)/\(id)")
        return .members(["deleted": "1"])
    }

    private static func native(_ id: String, _ path: String, _ adapter: MagentoAdapter) throws -> JSONObject {
        let missing = UnifiedError.absent("Product image with id '\(id)' not found")
        guard Int(id) != nil, let entry = try adapter.body("\(path)/\(id)", orElse: missing).object else {
            throw missing
        }
        return entry
    }
}
