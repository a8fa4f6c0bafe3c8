import Simulator

/// Products of a layer with their variations; links to other products wait until all are there.
struct ProductLayer {
    let seed: LayerSeed

    private static let links = ["upsell_ids", "cross_sell_ids", "grouped_products"]

    func lay() {
        var made: [String: Int] = [:]
        seed.each("products", "product", "name") { entity in
            let key = "\(entity.file) \(entity.name)"
            made[key] = try product(entity)
        }
        seed.each("products", "product", "name") { entity in
            guard let id = made["\(entity.file) \(entity.name)"] else { return }
            let given = Self.links.filter { entity.body[$0] != nil }
            guard !given.isEmpty else { return }
            let body = try given.reduce(into: JSONObject()) { body, field in
                body[field] = try seed.names.products(entity.body[field], entity, field)
            }
            try seed.calls.send("PUT", "/products/\(id)", body, for: entity)
        }
    }

    /// - Returns: the product's id.
    private func product(_ entity: Layer.Entity) throws -> Int? {
        var body = entity.body
        for name in Self.links + ["variations"] { body[name] = nil }
        for (field, taxonomy) in [("categories", "product_cat"), ("tags", "product_tag"), ("brands", "product_brand")] {
            body[field] = try seed.names.terms(body[field], taxonomy, entity, field)
        }
        body["attributes"] = try seed.names.attributes(body["attributes"])
        body["default_attributes"] = try seed.names.attributes(body["default_attributes"])
        body["images"] = try body["images"]?.array.map { images in
            .array(try images.compactMap { try seed.image($0, entity) })
        }
        let made = try seed.post("/products", entity, body: body, counter: "posts", exists: exists)
        guard let id = made["id"]?.int else { return nil }
        for variation in entity.body["variations"]?.array ?? [] { try self.variation(variation, of: id, entity) }
        return id
    }

    private func variation(_ body: JSONValue, of product: Int, _ parent: Layer.Entity) throws {
        guard var members = body.object else { throw parent.mistake("variations", "must hold objects") }
        let name = members["sku"]?.string.map { "\(parent.name), variation \($0)" } ?? "\(parent.name), a variation"
        let entity = Layer.Entity(file: parent.file, name: name, body: members)
        members["attributes"] = try seed.names.attributes(members["attributes"])
        members["image"] = try seed.image(members["image"], entity)
        try seed.post(
            "/products/\(product)/variations", entity, body: members, counter: "posts", exists: exists)
    }

    private func exists(_ id: Int) throws -> Bool { try Product.find(id, in: seed.visit.database) != nil }
}
