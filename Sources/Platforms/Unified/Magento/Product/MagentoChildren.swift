import Simulator

/// product.child_item.* and product.variant.*: the simple products that a configurable one is sold as.
enum MagentoChildren {
    static let methods: [String: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult] = [
        "product.child_item.list": list, "product.child_item.info": info,
        "product.variant.add": add, "product.variant.update": update, "product.variant.delete": delete,
        "product.variant.count": count,
    ]

    /// A configurable product and what its variants differ in.
    private struct Parent {
        let native: JSONValue
        let sku: String
        let options: [JSONValue]

        var id: String { native.text("id") ?? "" }
    }

    private static func parent(
        _ id: String, _ adapter: MagentoAdapter, _ scope: MagentoScope
    ) throws -> Parent {
        let sku = try MagentoProducts.sku(of: id, adapter, scope)
        let native = try adapter.body(
            scope.root + "/products/\(MagentoAdapter.segment(sku))", orElse: .notFound("Product", id: id))
        return Parent(
            native: native, sku: sku,
            options: native["extension_attributes"]?.items("configurable_product_options") ?? [])
    }

    private static func children(
        _ parent: Parent, _ adapter: MagentoAdapter, _ scope: MagentoScope
    ) throws -> [JSONValue] {
        guard parent.native.text("type_id") == "configurable" else { return [] }
        let path = scope.root + "/configurable-products/\(MagentoAdapter.segment(parent.sku))/children"
        return try adapter.client.get(path).body.array ?? []
    }

    // MARK: Reading

    private static let list: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        guard let ids = call.parameters.list("product_id") ?? call.parameters.list("product_ids") else {
            throw UnifiedError.missing("product_id")
        }
        let scope = try adapter.scope(call.parameters)
        var rows: [Child] = []
        for id in ids {
            let parent = try parent(id, adapter, scope)
            let natives = try children(parent, adapter, scope)
            rows += try MagentoChildren.rows(natives, of: parent, adapter, call, scope)
        }
        if let sku = call.parameters.filled("sku") { rows.removeAll { $0.sku != sku } }
        let page = rows.dropFirst(call.page.start).prefix(call.page.count)
        return .list(Listing(rows: Array(page), total: rows.count))
    }

    private static let count: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let scope = try adapter.scope(call.parameters)
        let parent = try parent(try call.required("product_id"), adapter, scope)
        return .members(["variants_count": .int(Int64(try children(parent, adapter, scope).count))])
    }

    private static let info: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let id = try call.required("id")
        let scope = try adapter.scope(call.parameters)
        let parent = try parent(try call.required("product_id"), adapter, scope)
        let natives = try children(parent, adapter, scope).filter { $0.text("id") == id }
        guard let row = try rows(natives, of: parent, adapter, call, scope).first else {
            throw UnifiedError.notFound("Product child item", id: id)
        }
        return .model(row)
    }

    private static func rows(
        _ natives: [JSONValue], of parent: Parent, _ adapter: MagentoAdapter, _ call: StoreCall, _ scope: MagentoScope
    ) throws -> [Child] {
        let codes = try parent.options.map { option in
            (
                id: option.text("attribute_id") ?? "",
                code: try code(of: option.text("attribute_id") ?? "", adapter, scope)
            )
        }
        let model = try MagentoProductModel(adapter, call, scope, skus: natives.compactMap { $0.text("sku") })
        return try natives.map { native in
            var child = Self.child(try model.product(native))
            child.parentID = parent.id
            let attributes = MagentoAttributes(native)
            child.combination = codes.compactMap { id, code in
                attributes.text(code).map { ProductChildItemCombination(optionID: id, optionValueID: $0) }
            }
            return child
        }
    }

    private static func code(of id: String, _ adapter: MagentoAdapter, _ scope: MagentoScope) throws -> String {
        try adapter.client.get(scope.root + "/products/attributes/\(id)").body.text("attribute_code") ?? ""
    }

    /// A product in the words of a child.
    private static func child(_ product: Product) -> Child {
        var child = Child()
        child.id = product.id
        child.sku = product.uSKU
        child.url = product.url
        child.seoURL = product.seoURL
        child.createdTime = product.createAt
        child.modifiedTime = product.modifiedAt
        child.name = product.name
        child.shortDescription = product.shortDescription
        child.fullDescription = product.description
        child.images = product.images
        child.defaultPrice = product.price
        child.costPrice = product.costPrice
        child.taxClassID = product.taxClassID
        child.availForSale = product.availSale
        child.allowBackorders = product.backorders.map { $0 == "True" }
        child.inStock = product.inStock
        child.onSale = product.onSale
        child.manageStock = product.isStockManaged
        child.inventoryLevel = product.quantity
        child.inventory = product.inventory
        child.weight = product.weight
        child.weightUnit = product.weightUnit
        child.metaTitle = product.metaTitle
        child.metaDescription = product.metaDescription
        child.metaKeywords = product.metaKeywords
        child.isVirtual = product.isVirtual
        return child
    }

    // MARK: Writing

    /// Makes options that are new, the simple product, and links it.
    private static let add: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let model = try call.required("model")
        let scope = try adapter.scope(call.parameters)
        let parent = try parent(try call.required("product_id"), adapter, scope)
        if call.parameters.has("attributes"), call.parameters["attributes"]?.array == nil {
            throw UnifiedError.wrong("attributes", takes: "an array.")
        }
        let choices = try call.parameters.objects("attributes").map { pair in
            try MagentoChoice(pair, adapter, scope)
        }
        try checkIsNew(choices, in: try children(parent, adapter, scope))
        let id = try make(model, parent, choices, call, adapter)
        return .members(["product_variant_id": .string(id)])
    }

    private static func checkIsNew(_ choices: [MagentoChoice], in children: [JSONValue]) throws {
        guard !choices.isEmpty else { throw UnifiedError.missing("attributes") }
        let isTaken = children.contains { native in
            let attributes = MagentoAttributes(native)
            return choices.allSatisfy { attributes.text($0.code) == $0.value }
        }
        if isTaken {
            let text = choices.map { "\($0.code)=\($0.label)" }.joined(separator: "; ")
            throw UnifiedError.exists("Variant with combination `\(text)` already exists.")
        }
    }

    /// The simple product by way of product.add, then its place below the configurable one.
    private static func make(
        _ model: String, _ parent: Parent, _ choices: [MagentoChoice], _ call: StoreCall, _ adapter: MagentoAdapter
    ) throws -> String {
        var parameters = call.parameters
        let sku = parameters.filled("sku") ?? model
        parameters.values["sku"] = .string(sku)
        let labels = choices.map(\.label).joined(separator: "-")
        parameters.values["name"] = .string(
            parameters.filled("name") ?? "\(parent.native.text("name") ?? "")-\(labels)")
        if !parameters.has("price") { parameters.values["price"] = parent.native["price"] ?? 0 }
        if !parameters.has("available_for_view") { parameters.values["available_for_view"] = false }
        let narrow = StoreCall(method: call.method, parameters: parameters, now: call.now)
        let made = try MagentoProductAdd(
            adapter: adapter, call: narrow, set: parent.native.integer("attribute_set_id"),
            more: choices.map(\.attribute)
        ).perform()
        guard case .members(let members) = made, let id = members["product_id"]?.string else { return "" }
        let scope = try adapter.scope(call.parameters)
        let path = scope.root + "/configurable-products/\(MagentoAdapter.segment(parent.sku))"
        try UnifiedError.after("product \(id) was created") {
            try addOptions(choices, to: parent, path, adapter)
            _ = try adapter.client.send("POST", path + "/child", ["childSku": .string(sku)])
        }
        return id
    }

    /// What the parent does not have to choose by yet.
    private static func addOptions(
        _ choices: [MagentoChoice], to parent: Parent, _ path: String, _ adapter: MagentoAdapter
    ) throws {
        let known = Set(parent.options.compactMap { $0.text("attribute_id") })
        for (place, choice) in choices.enumerated() where !known.contains(choice.id) {
            let option: JSONValue = [
                "attribute_id": .string(choice.id), "label": .string(choice.name), "position": .int(Int64(place)),
                "values": [["value_index": .int(Int64(Int(choice.value) ?? 0))]],
            ]
            _ = try adapter.client.send("POST", path + "/options", ["option": option])
        }
    }

    private static let update: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        _ = try call.required("id")
        if let parentID = call.parameters.filled("product_id") { try check(call, below: parentID, adapter) }
        return try MagentoProductUpdate(adapter: adapter, call: call).perform()
    }

    private static let delete: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let id = try call.required("id")
        let child = try check(call, below: try call.required("product_id"), adapter)
        let scope = try adapter.scope(call.parameters)
        let sku = child.sku
        let path = scope.root + "/configurable-products/\(MagentoAdapter.segment(child.parent))/children/"
        _ = try adapter.client.send("DELETE", path + MagentoAdapter.segment(sku))
        try UnifiedError.after("variant \(id) was taken from product \(child.parent)") {
            _ = try adapter.client.send("DELETE", scope.root + "/products/\(MagentoAdapter.segment(sku))")
        }
        return .members(["deleted": true])
    }

    /// - Throws: 112 where the parent has no such child.
    @discardableResult
    private static func check(
        _ call: StoreCall, below parentID: String, _ adapter: MagentoAdapter
    ) throws -> (sku: String, parent: String) {
        let id = try call.required("id")
        let scope = try adapter.scope(call.parameters)
        let parent = try parent(parentID, adapter, scope)
        let sku = try children(parent, adapter, scope).first { $0.text("id") == id }?.text("sku")
        guard let sku else { throw UnifiedError.notFound("Product child item", id: id) }
        return (sku, parent.sku)
    }
}

/// What a variant is chosen by: an attribute of the shop and one of its options, made where it is new.
struct MagentoChoice {
    let id: String
    let code: String
    let name: String
    let label: String
    /// The option's id.
    let value: String

    /// The value as an attribute of the product.
    var attribute: JSONValue { ["attribute_code": .string(code), "value": .string(value)] }

    init(_ pair: Parameters, _ adapter: MagentoAdapter, _ scope: MagentoScope) throws {
        name = pair.text("attribute_name") ?? ""
        label = pair.text("attribute_value") ?? ""
        let path = scope.root + "/products/attributes"
        var criteria = MagentoCriteria(page: (1, 1))
        criteria.groups = [
            [.init(field: "attribute_code", value: name.lowercased()), .init(field: "frontend_label", value: name)]
        ]
        guard let attribute = try adapter.search(path, criteria).items.first,
            let code = attribute.text("attribute_code")
        else { throw UnifiedError.absent("Attribute '\(name)' not found") }
        self.code = code
        id = attribute.text("attribute_id") ?? ""
        let wanted = label.lowercased()
        if let known = attribute.items("options").first(where: { $0.text("label")?.lowercased() == wanted }) {
            value = known.text("value") ?? ""
        } else {
            let made = try adapter.client.send("POST", "\(path)/\(code)/options", ["option": ["label": .string(label)]])
            let text = ScenarioClient.plain(made.body)
            value = text.hasPrefix("id_") ? String(text.dropFirst(3)) : text
        }
    }
}
