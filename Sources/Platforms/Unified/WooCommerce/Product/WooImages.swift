import Simulator

/// product.image.*: the pictures of a product are one list, which is written whole.
enum WooImages {
    static let methods: [String: WooAdapter.Method] = [
        "product.image.add": add, "product.image.update": update, "product.image.delete": delete,
        "product.variant.image.add": addToVariant, "product.variant.image.delete": deleteOfVariant,
    ]

    /// The first is the one that stands for the product.
    static func images(_ natives: [JSONValue]) -> [Image] {
        natives.enumerated().map { place, native in
            var image = Image()
            image.id = native.text("id")
            image.httpPath = native.text("src") ?? ""
            image.fileName = image.httpPath.split(separator: "/").last.map(String.init)
            image.createAt = WooValue.date(native, "date_created_gmt")
            image.modifiedAt = WooValue.date(native, "date_modified_gmt")
            image.alt = native.text("alt")
            image.avail = true
            image.sortOrder = place
            image.type = place == 0 ? "IMAGE_TYPE_BASE" : "IMAGE_TYPE_ADDITIONAL"
            return image
        }
    }

    private static let add: WooAdapter.Method = { adapter, call in
        let id = try call.required("product_id")
        let product = try WooProducts.native(id, adapter)
        var images = product.items("images").map(reference)
        let place = isBase(call.parameters) ? 0 : min(call.parameters.integer("position") ?? images.count, images.count)
        images.insert(.object(try new(call.parameters)), at: max(place, 0))
        let known = Set(WooValue.ids(of: product.items("images")))
        let after = try adapter.send("PUT", "products/\(id)", ["images": .array(images)])
        guard let image = after.items("images").first(where: { !known.contains($0.text("id") ?? "") }) else {
            throw UnifiedError.refused("WooCommerce error message: the image was not added")
        }
        return added(image)
    }

    private static func added(_ image: JSONValue) -> MethodResult {
        .members(["id": .string(image.text("id") ?? ""), "image_path": .string(image.text("src") ?? "")])
    }

    private static let update: WooAdapter.Method = { adapter, call in
        let (id, product) = try product(of: call, adapter)
        var images = product.items("images").map(reference)
        let place = try place(of: try call.required("id"), in: product)
        var image = images.remove(at: place)
        if let label = call.parameters.text("label") {
            image = .object((image.object ?? [:]).with("alt", .string(label)))
        }
        let wanted = isBase(call.parameters) ? 0 : call.parameters.integer("position") ?? place
        images.insert(image, at: min(max(wanted, 0), images.count))
        try adapter.send("PUT", "products/\(id)", ["images": .array(images)])
        return .members(["updated": "True"])
    }

    private static let delete: WooAdapter.Method = { adapter, call in
        let (id, product) = try product(of: call, adapter)
        var images = product.items("images").map(reference)
        images.remove(at: try place(of: try call.required("id"), in: product))
        try adapter.send("PUT", "products/\(id)", ["images": .array(images)])
        return .members(["deleted": "1"])
    }

    // MARK: Variations have one picture

    private static let addToVariant: WooAdapter.Method = { adapter, call in
        let (path, _) = try WooVariants.native(call, adapter, id: "product_variant_id")
        let after = try adapter.send("PUT", path, ["image": .object(try new(call.parameters))])
        return added(after["image"] ?? [:])
    }

    private static let deleteOfVariant: WooAdapter.Method = { adapter, call in
        let (path, variation) = try WooVariants.native(call, adapter, id: "product_variant_id")
        let id = try call.required("id")
        guard variation["image"]?.text("id") == id else { throw missing(id) }
        try adapter.send("PUT", path, ["image": ["id": 0]])
        return .members(["deleted": "1"])
    }

    // MARK: Pieces

    private static func product(of call: StoreCall, _ adapter: WooAdapter) throws -> (id: String, native: JSONValue) {
        let id = try call.required("product_id")
        return (id, try WooProducts.native(id, adapter))
    }

    private static func place(of id: String, in product: JSONValue) throws -> Int {
        guard let place = product.items("images").firstIndex(where: { $0.text("id") == id }) else { throw missing(id) }
        return place
    }

    private static func missing(_ id: String) -> UnifiedError { .absent("Product image with id '\(id)' not found") }

    private static func reference(_ image: JSONValue) -> JSONValue { ["id": image["id"] ?? .null] }

    private static func isBase(_ given: Parameters) -> Bool { given.list("type")?.contains("base") ?? false }

    /// WooCommerce fetches pictures itself, and takes no content.
    private static func new(_ given: Parameters) throws -> JSONObject {
        guard let url = given.filled("url") else {
            throw UnifiedError.refused("WooCommerce takes images by their URL only")
        }
        var image: JSONObject = ["src": .string(url)]
        image["name"] = given.filled("image_name").map(JSONValue.string)
        image["alt"] = given.filled("label").map(JSONValue.string)
        return image
    }
}
