import Simulator

/// Products of a layer: those that stand alone, then those made of others, then links between them.
struct ProductLayer {
    let seed: LayerSeed

    private static let composed: Set<String> = ["configurable", "grouped", "bundle"]

    private var names: LayerNames { seed.names }

    func lay() {
        for isComposed in [false, true] {
            each { entity in
                guard Self.composed.contains(entity.body["type_id"]?.string ?? "simple") == isComposed else { return }
                try save(entity)
            }
        }
        each { entity in
            guard let sku = entity.body["sku"]?.string, let links = entity.body["product_links"],
                try Product.find(sku, in: seed.visit.database) != nil, links.array?.isEmpty == false
            else { return }
            // Each link may leave out the product that it belongs to.
            let items = (links.array ?? []).map { link in
                JSONValue.object((link.object ?? [:]).with("sku", link["sku"] ?? .string(sku)))
            }
            try seed.calls.post(
                "/V1/products/\(PercentEncoding.encode(sku))/links", ["sku": .string(sku), "items": .array(items)],
                for: entity)
        }
    }

    private func each(_ body: (Layer.Entity) throws -> Void) {
        seed.each("products", "product", "sku", wrapper: "product", body)
    }

    private func save(_ entity: Layer.Entity) throws {
        let product = try body(entity, entity.body.without("store_views", "product_links"))
        try DownloadableDomains.list(of: product, in: seed.visit.database)
        try seed.save("/V1/products", "product", entity, product, counter: "catalog_product_entity") { id in
            try Product.find(id, in: seed.visit.database) != nil
        }
        try seed.eachView(of: entity) { scope, members in
            let own = try body(entity, members, isNew: false).with("sku", entity.body["sku"] ?? .null)
            try seed.calls.post("/V1/products", ["product": .object(own)], for: entity, in: scope)
        }
    }

    /// The body with numbers for names, and bytes for names of pictures.
    private func body(_ entity: Layer.Entity, _ given: JSONObject, isNew: Bool = true) throws -> JSONObject {
        var body = Attributes.listed(given)
        let set = body["attribute_set_id"] ?? (isNew && body["id"] == nil ? "Default" : nil)
        body["attribute_set_id"] = try names.id(set, "attribute set", entity, "attribute_set_id", names.attributeSet)
        body["custom_attributes"] = try body["custom_attributes"]?.array.map { attributes in
            .array(try attributes.map(attribute))
        }
        body["media_gallery_entries"] = try body["media_gallery_entries"]?.array.map { entries in
            .array(try entries.map { try picture($0, entity) })
        }
        body["extension_attributes"] = try body["extension_attributes"]?.object.map {
            .object(try extended($0, entity))
        }
        return body
    }

    private func attribute(_ pair: JSONValue) throws -> JSONValue {
        guard var members = pair.object, let code = members["attribute_code"]?.string else { return pair }
        members["value"] = try members["value"].map { try names.option($0, of: code) }
        return .object(members)
    }

    /// `"content": {"file": "images/mug.png"}` becomes what an upload holds.
    private func picture(_ entry: JSONValue, _ entity: Layer.Entity) throws -> JSONValue {
        guard var members = entry.object, let name = members["content"]?["file"]?.string else { return entry }
        let bytes = try seed.layer.folder.picture(name, file: entity.file, entity: entity.name)
        guard let header = PictureHeader(bytes) else { return entry }
        members["content"] = [
            "base64_encoded_data": .string(Base64.encode(bytes)), "type": .string(header.type.mediaType),
            "name": .string(String(name.split(separator: "/").last ?? "")),
        ]
        if members["media_type"] == nil { members["media_type"] = "image" }
        return .object(members)
    }

    private func extended(_ given: JSONObject, _ entity: Layer.Entity) throws -> JSONObject {
        var members = given
        members["website_ids"] = try names.ids(
            members["website_ids"], "website", entity, "website_ids", names.website)
        members["category_links"] = try members["category_links"]?.array.map { links in
            .array(
                try links.map { link in
                    let id = try names.id(
                        link["category_id"] ?? link, "category", entity, "category_links", names.category)
                    // The save wants a place: without one the shop could not save the product.
                    let place: JSONObject = ["position": link["position"] ?? 0]
                    return .object(place.with("category_id", id.map(Self.text) ?? .null))
                })
        }
        members["configurable_product_links"] = try names.ids(
            members["configurable_product_links"], "product with the SKU", entity, "configurable_product_links"
        ) { try Product.find($0, in: seed.visit.database)?.id }
        members["configurable_product_options"] = try members["configurable_product_options"]?.array.map { options in
            .array(try options.map { try axis($0, entity) })
        }
        return members
    }

    /// An attribute that variations differ in, by its code, with values by label.
    private func axis(_ option: JSONValue, _ entity: Layer.Entity) throws -> JSONValue {
        guard var members = option.object, let code = members["attribute_id"]?.string, Int(code) == nil else {
            return option
        }
        guard let attribute = try Attribute.find(code, in: seed.visit.database) else {
            throw entity.mistake("configurable_product_options", "there is no attribute \"\(code)\"")
        }
        members["attribute_id"] = .string(String(attribute.id))
        members["label"] = members["label"] ?? JSONValue(attribute.label)
        members["values"] = try members["values"]?.array.map { values in
            .array(
                try values.map { value in
                    let choice = try names.option(value["value_index"] ?? value, of: code)
                    return ["value_index": choice.string.flatMap(Int.init).map { .int(Int64($0)) } ?? choice]
                })
        }
        return .object(members)
    }

    private static func text(_ value: JSONValue) -> JSONValue { value.int.map { .string(String($0)) } ?? value }
}
