import Simulator

/// product.variant.add and product.variant.update.
struct WooVariantWrite {
    private let adapter: WooAdapter
    private let call: StoreCall
    private let given: Parameters

    init(_ adapter: WooAdapter, _ call: StoreCall) {
        self.adapter = adapter
        self.call = call
        given = call.parameters
    }

    /// The product becomes a variable one, and learns of attributes and options that it did not have.
    func add() throws -> MethodResult {
        let id = try call.required("product_id")
        let product = try WooProducts.native(id, adapter)
        let wanted = try combination()
        let known = try adapter.all("products/\(id)/variations")
        if let twin = known.first(where: { Self.isSame($0, wanted) }) {
            let words = wanted.map { "\($0.name)=\($0.option)" }.joined(separator: "; ")
            throw UnifiedError.exists(
                "Variant with combination `\(words)` already exists. ID='\(twin.text("id") ?? "")'")
        }
        let attributes = try learn(wanted, product, id)
        var body = members()
        body["attributes"] = .array(
            zip(wanted, attributes).map { part, attribute in
                var members: JSONObject = ["option": .string(part.option)]
                if let number = attribute.integer("id"), number > 0 {
                    members["id"] = .int(Int64(number))
                } else {
                    members["name"] = .string(part.name)
                }
                return .object(members)
            })
        body["sku"] = (given.filled("sku") ?? given.filled("model")).map(JSONValue.string)
        let variation = try UnifiedError.after("product \(id) has the attributes") {
            try adapter.send("POST", "products/\(id)/variations", body)
        }
        return .members(["product_variant_id": .string(variation.text("id") ?? "")])
    }

    func update() throws -> MethodResult {
        let (path, before) = try WooVariants.native(call, adapter)
        var body = members()
        body["sku"] = (given.filled("sku") ?? given.filled("model")).map(JSONValue.string)
        if let change = given.number("increase_quantity") ?? given.number("reduce_quantity").map({ -$0 }) {
            body["manage_stock"] = true
            body["stock_quantity"] = .number((before.number("stock_quantity") ?? 0) + change)
        }
        let changed = JSONObject(body.filter { !WooSame.says($0.value, before[$0.key]) }.map { ($0.key, $0.value) })
        guard !changed.isEmpty else { return .members(["updated_items": 0]) }
        try adapter.send("PUT", path, changed)
        return .members(["updated_items": 1])
    }

    private func members() -> JSONObject {
        var body = WooSale.members(given)
        body["description"] = given.text("description").map(JSONValue.string)
        if let quantity = given.number("quantity") {
            body["manage_stock"] = .bool(given.flag("manage_stock") ?? true)
            body["stock_quantity"] = .number(quantity)
        } else if let manages = given.flag("manage_stock") {
            body["manage_stock"] = .bool(manages)
        }
        if let isInStock = given.flag("in_stock") { body["stock_status"] = isInStock ? "instock" : "outofstock" }
        if let weight = given.number("weight") { body["weight"] = WooValue.decimal(weight) }
        if let status = given.filled("status") { body["status"] = status == "disabled" ? "private" : "publish" }
        if let url = given.filled("image_url") { body["image"] = ["src": .string(url)] }
        return body
    }

    // MARK: Attributes

    private typealias Part = (name: String, option: String)

    private func combination() throws -> [Part] {
        try given.objects("attributes").map { attribute in
            guard let name = attribute.filled("attribute_name"), let option = attribute.filled("attribute_value") else {
                throw UnifiedError.missing(attribute.has("attribute_name") ? "attribute_value" : "attribute_name")
            }
            return (name, option)
        }
    }

    private static func isSame(_ variation: JSONValue, _ wanted: [Part]) -> Bool {
        let own = variation.items("attributes")
        return own.count == wanted.count
            && wanted.allSatisfy { part in
                own.contains { isNamed($0, part.name) && $0.text("option")?.lowercased() == part.option.lowercased() }
            }
    }

    private static func isNamed(_ attribute: JSONValue, _ name: String) -> Bool {
        attribute.text("name")?.lowercased() == name.lowercased() || attribute.text("slug") == "pa_\(name.lowercased())"
    }

    /// - Returns: the product's attributes of the combination, in its order.
    private func learn(_ wanted: [Part], _ product: JSONValue, _ id: String) throws -> [JSONValue] {
        var attributes = product.items("attributes")
        var isNew = product.text("type") != "variable"
        for part in wanted {
            guard let place = attributes.firstIndex(where: { Self.isNamed($0, part.name) }) else {
                attributes.append([
                    "name": .string(part.name), "visible": true, "variation": true, "options": [.string(part.option)],
                ])
                isNew = true
                continue
            }
            var options = attributes[place].items("options")
            let isKnown = options.contains { $0.string?.lowercased() == part.option.lowercased() }
            if !isKnown { options.append(.string(part.option)) }
            isNew = isNew || !isKnown || attributes[place].flag("variation") != true
            let members = attributes[place].object ?? [:]
            attributes[place] = .object(members.with("variation", true).with("options", .array(options)))
        }
        if isNew {
            try adapter.send("PUT", "products/\(id)", ["type": "variable", "attributes": .array(attributes)])
        }
        return wanted.compactMap { part in attributes.first { Self.isNamed($0, part.name) } }
    }
}
