import PHP
import Simulator

/// Lays a user's folder over a shop, through the routes that REST v3 has for it.
struct LayerSeed {
    /// What a layer may hold, in the order in which it is saved: what is named comes before what names it.
    static let kinds = [
        "settings", "tax_classes", "tax_rates", "shipping_classes", "shipping_zones", "payment_gateways", "attributes",
        "categories", "tags", "brands", "products", "customers", "coupons", "reviews", "orders", "webhooks",
    ]

    let layer: Layer
    let visit: Visit
    let calls: LayerCalls
    let names: LayerNames
    let mistakes: LayerMistakes

    /// - Throws: ``FixtureMistakes`` with all that is wrong in the folder.
    static func lay(_ folder: FixtureFolder, in visit: Visit) throws {
        let layer = Layer(folder, kinds: kinds, single: ["settings"], others: ["options.json", ExtensionSeed.file])
        let seed = LayerSeed(
            layer: layer, visit: visit, calls: try LayerCalls(visit), names: LayerNames(database: visit.database),
            mistakes: LayerMistakes(layer.mistakes))
        try seed.run()
        try seed.mistakes.check()
    }

    private func run() throws {
        try settings()
        each("tax_classes", "tax class", "name") { entity in
            // One that is there already stays as it is.
            let slug = Sanitize.title(entity.body["name"]?.string ?? "")
            if try TaxClass.find(slug, in: visit.database) == nil { try post("/taxes/classes", entity) }
        }
        each("tax_rates", "tax rate", "name") { entity in
            try post("/taxes", entity, counter: "tax_rates") { try TaxRate.find($0, in: visit.database) != nil }
        }
        terms("shipping_classes", "shipping class", "/products/shipping_classes", "product_shipping_class")
        each("shipping_zones", "shipping zone", "name", zone)
        each("payment_gateways", "payment gateway", "id") { entity in
            guard let id = entity.body["id"]?.string else { throw entity.mistake("id", "is needed, e.g. cod") }
            try calls.send("PUT", "/payment_gateways/\(id)", entity.body.without("id"), for: entity)
        }
        each("attributes", "attribute", "name", attribute)
        terms("categories", "category", "/products/categories", "product_cat")
        terms("tags", "tag", "/products/tags", "product_tag")
        terms("brands", "brand", "/products/brands", "product_brand")
        ProductLayer(seed: self).lay()
        each("customers", "customer", "email", customer)
        each("coupons", "coupon", "code", coupon)
        each("reviews", "review of", "product_id") { entity in
            var body = entity.body
            body["product_id"] = try body["product_id"].map { try names.product($0, entity, "product_id") }
            try post("/products/reviews", entity, body: body)
        }
        each("orders", "order", "number") { entity in
            var body = entity.body
            body["customer_id"] = try names.customer(body["customer_id"], entity)
            let made = try post("/orders", entity, body: body.without("refunds"), counter: "posts") {
                try Order.find($0, in: visit.database) != nil
            }
            for refund in body["refunds"]?.array ?? [] {
                try calls.send(
                    "POST", "/orders/\(made["id"]?.int ?? 0)/refunds", (refund.object ?? [:]).without("id"), for: entity
                )
            }
        }
        each("webhooks", "webhook", "name") { entity in try post("/webhooks", entity) }
        try CredentialLayer(seed: self).lay()
    }

    // MARK: Steps

    /// Does something with every entity of a kind, and gathers what is wrong.
    func each(_ kind: String, _ word: String, _ label: String, _ body: (Layer.Entity) throws -> Void) {
        for entity in layer.entities(kind, word, label: { $0[label].map(\.phpString) }) {
            mistakes.gather(entity, in: visit.database) { try body(entity) }
            LayerSchema.slips(entity, kind).forEach(mistakes.add)
        }
    }

    /// Posts an entity; an id that it gives becomes its own where it is free.
    ///
    /// - Parameters:
    ///   - counter: what counts such ids.
    ///   - exists: whether an id is taken.
    @discardableResult
    func post(
        _ path: String, _ entity: Layer.Entity, body: JSONObject? = nil, counter: String? = nil,
        exists: (Int) throws -> Bool = { _ in false }
    ) throws -> JSONValue {
        let body = body ?? entity.body
        guard let counter, let id = body["id"]?.int else { return try calls.send("POST", path, body, for: entity) }
        if try exists(id) { return try calls.send("PUT", "\(path)/\(id)", body.without("id"), for: entity) }
        return try visit.ids.giving(id, of: counter) {
            try calls.send("POST", path, body.without("id"), for: entity)
        }
    }

    /// The picture that `src` names in the folder, as the id of its place in the media library; addresses stay.
    func image(_ image: JSONValue?, _ entity: Layer.Entity) throws -> JSONValue? {
        guard var members = image?.object, let name = members["src"]?.string, !name.contains("://") else {
            return image
        }
        let content = try layer.folder.picture(name, file: entity.file, entity: entity.name)
        let media = try MediaLibrary(visit, Options(visit.database)).add(
            name, content, id: members["id"]?.int, title: members["name"]?.string, alt: members["alt"]?.string)
        members["src"] = nil
        members["id"] = (media?.id).map { .int(Int64($0)) }
        return .object(members)
    }

    // MARK: Kinds

    private func settings() throws {
        for (file, value) in layer.documents("settings") {
            for (group, settings) in value.object ?? [:] {
                let entity = Layer.Entity(file: file, name: "settings \(group)", body: settings.object ?? [:])
                for (id, value) in entity.body {
                    mistakes.gather(entity, in: visit.database) {
                        try calls.send("PUT", "/settings/\(group)/\(id)", ["value": value], for: entity)
                    }
                }
            }
        }
    }

    private func terms(_ kind: String, _ word: String, _ path: String, _ taxonomy: String) {
        each(kind, word, "name") { entity in
            var body = entity.body
            body["image"] = try image(body["image"], entity)
            if let parent = body["parent"], parent != 0 {
                body["parent"] = .int(Int64(try names.term(parent, taxonomy, entity, "parent")))
            }
            try post(path, entity, body: body, counter: "terms") { try Term.find($0, in: visit.database) != nil }
        }
    }

    private func attribute(_ entity: Layer.Entity) throws {
        let made = try post(
            "/products/attributes", entity, body: entity.body.without("terms"), counter: "attribute_taxonomies"
        ) { try ShopAttribute.find($0, in: visit.database) != nil }
        guard let id = made["id"]?.int else { return }
        for term in entity.body["terms"]?.array ?? [] {
            let body = term.object ?? ["name": term]
            try post("/products/attributes/\(id)/terms", entity, body: body, counter: "terms") {
                try Term.find($0, in: visit.database) != nil
            }
        }
    }

    /// A zone with the places it covers and the methods it has; zone 0 is everywhere else and is there already.
    private func zone(_ entity: Layer.Entity) throws {
        let own = ["name", "order", "id"].reduce(into: JSONObject()) { $0[$1] = entity.body[$1] }
        let made: JSONValue =
            own["id"] == 0
            ? ["id": 0]
            : try post("/shipping/zones", entity, body: own, counter: "shipping_zones") {
                try ShippingZone.find($0, in: visit.database) != nil
            }
        guard let id = made["id"]?.int else { return }
        if let places = entity.body["locations"]?.array {
            // The API takes the list itself for its body; PHP numbers its elements.
            let list = JSONObject(places.enumerated().map { (String($0.offset), $0.element) })
            try calls.send("PUT", "/shipping/zones/\(id)/locations", list, for: entity)
        }
        for method in entity.body["methods"]?.array ?? [] {
            try self.method(method.object ?? [:], of: id, entity)
        }
    }

    /// A zone's method; a number that it gives becomes its own where it is free.
    private func method(_ body: JSONObject, of zone: Int, _ entity: Layer.Entity) throws {
        let path = "/shipping/zones/\(zone)/methods"
        guard let id = body["instance_id"]?.int, try ShippingMethod.find(id, in: visit.database) == nil
        else {
            return _ = try calls.send("POST", path, body, for: entity)
        }
        try visit.ids.giving(id, of: "shipping_zone_methods") { _ = try calls.send("POST", path, body, for: entity) }
    }

    /// A new customer without a password gets one that nobody knows.
    private func customer(_ entity: Layer.Entity) throws {
        let exists = { (id: Int) in try UserRecord.find(id: id, in: visit.database) != nil }
        var body = entity.body
        let isNew = try body["id"]?.int.map { try !exists($0) } ?? true
        if isNew, body["password"] == nil { body["password"] = .string(visit.random.text(24)) }
        try post("/customers", entity, body: body, counter: "users", exists: exists)
    }

    private func coupon(_ entity: Layer.Entity) throws {
        var body = entity.body
        for field in ["product_ids", "excluded_product_ids"] {
            body[field] = try names.products(body[field], entity, field)
        }
        for field in ["product_categories", "excluded_product_categories"] {
            body[field] = try body[field]?.array.map { list in
                .array(try list.map { .int(Int64(try names.term($0, "product_cat", entity, field))) })
            }
        }
        try post("/coupons", entity, body: body, counter: "posts") {
            try CouponRecord.find($0, in: visit.database) != nil
        }
    }
}
