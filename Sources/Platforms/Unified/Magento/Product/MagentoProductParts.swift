import Simulator

/// Prices, stores and attributes of a product.
extension MagentoCart {
    /// The product that a call is about.
    private static func product(_ call: StoreCall, _ adapter: MagentoAdapter) throws -> (sku: String, MagentoScope) {
        let id = try call.required("product_id")
        let scope = try adapter.scope(call.parameters)
        return (try MagentoProducts.sku(of: id, adapter, scope), scope)
    }

    // MARK: Stores

    static let assignStore: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let store = try call.required("store_id")
        let id = try call.required("product_id")
        let scope = try MagentoScope(adapter.client, storeID: nil)
        guard let website = scope.views.first(where: { $0.text("id") == store })?["website_id"] else {
            throw UnifiedError.notFound("Store", id: store)
        }
        let sku = try MagentoProducts.sku(of: id, adapter, scope)
        let link: JSONValue = ["sku": .string(sku), "website_id": website]
        let path = MagentoAdapter.root + "/products/\(MagentoAdapter.segment(sku))/websites"
        _ = try adapter.client.send("POST", path, ["productWebsiteLink": link])
        return .members(["updated_items": 1])
    }

    // MARK: Prices

    /// Group prices are tier prices of a group; Magento names groups by their codes here.
    static let prices: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let (sku, scope) = try product(call, adapter)
        let prices = try tierPrices(sku, call, adapter)
        guard !prices.isEmpty else { throw UnifiedError.missing("group_prices") }
        _ = try adapter.client.send("POST", scope.root + "/products/tier-prices", ["prices": .array(prices)])
        return .members(call.method.name.hasSuffix(".add") ? ["status": "1"] : ["updated_items": 1])
    }

    static let deletePrices: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let (sku, scope) = try product(call, adapter)
        let known =
            try adapter.client.send(
                "POST", scope.root + "/products/tier-prices-information", ["skus": [.string(sku)]]
            ).body.array ?? []
        let groups = try groupNames(adapter)
        let wanted = Set(
            call.parameters.objects("group_prices").compactMap { $0.text("group_id") }.map { groups[$0] ?? $0 })
        let gone = known.filter { wanted.isEmpty || wanted.contains($0.text("customer_group") ?? "") }
        if !gone.isEmpty {
            _ = try adapter.client.send("POST", scope.root + "/products/tier-prices-delete", ["prices": .array(gone)])
        }
        return .members(["deleted": .string(String(gone.count))])
    }

    private static func tierPrices(_ sku: String, _ call: StoreCall, _ adapter: MagentoAdapter) throws -> [JSONValue] {
        let groups = try groupNames(adapter)
        return call.parameters.objects("group_prices").map { price in
            let group = price.text("group_id") ?? ""
            return [
                "price": .number(price.number("price") ?? 0), "price_type": "fixed", "website_id": 0,
                "sku": .string(sku), "customer_group": .string(groups[group] ?? group),
                "quantity": .number(price.number("qty") ?? 1),
            ]
        }
    }

    private static func groupNames(_ adapter: MagentoAdapter) throws -> [String: String] {
        let groups = try adapter.search(MagentoAdapter.root + "/customerGroups/search", MagentoCriteria()).items
        let names = Dictionary(groups.map { ($0.text("id") ?? "", $0.text("code") ?? "") }) { first, _ in first }
        return names.merging(["32000": "ALL GROUPS"]) { $1 }
    }

    // MARK: Attributes

    static let attributes: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let (sku, scope) = try product(call, adapter)
        let native = try adapter.client.get(scope.root + "/products/\(MagentoAdapter.segment(sku))").body
        let set = native.text("attribute_set_id") ?? "0"
        let all =
            try adapter.client.get(
                MagentoAdapter.root + "/products/attribute-sets/\(set)/attributes"
            ).body.array ?? []
        let own = MagentoAttributes(native)
        let wanted = call.parameters.filled("attribute_id")
        let rows = all.filter { wanted == nil || $0.text("attribute_id") == wanted }.map { definition in
            let code = definition.text("attribute_code") ?? ""
            var attribute = ProductAttribute()
            attribute.attributeID = definition.text("attribute_id") ?? ""
            attribute.code = code
            attribute.name = definition.text("default_frontend_label") ?? code
            attribute.value = own.text(code) ?? native.text(code)
            attribute.required = definition.flag("is_required")
            attribute.visible = definition.flag("is_visible")
            attribute.type = definition.text("frontend_input")
            attribute.position = definition.integer("position")
            attribute.productID = native.text("id")
            return attribute
        }
        let page = rows.dropFirst(call.page.start).prefix(call.page.count)
        return .list(Listing(rows: Array(page), total: rows.count))
    }

    /// Sets an attribute of a product; a choice may be sent by its id or by its name.
    static let setValue: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let (sku, scope) = try product(call, adapter)
        let definition = try definition(call, adapter)
        let options = definition.items("options")
        let value = call.parameters.text("value_id") ?? call.parameters.text("value")
        guard let value else { throw UnifiedError.missingOneOf(["value", "value_id"]) }
        let id = options.first { $0.text("value") == value || $0.text("label") == value }?.text("value")
        try change(sku, scope, definition, .string(id ?? value), adapter)
        return .members([
            "product_id": .string(try call.required("product_id")),
            "attribute_id": .string(definition.text("attribute_id") ?? ""), "value_id": .string(id ?? ""),
        ])
    }

    static let unsetValue: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let (sku, scope) = try product(call, adapter)
        try change(sku, scope, try definition(call, adapter), nil, adapter)
        return .members(["success": true])
    }

    private static func definition(_ call: StoreCall, _ adapter: MagentoAdapter) throws -> JSONValue {
        let path = MagentoAdapter.root + "/products/attributes"
        if let id = call.parameters.filled("attribute_id") {
            guard Int(id) != nil else { throw UnifiedError.notFound("Attribute", id: id) }
            return try adapter.body("\(path)/\(id)", orElse: .notFound("Attribute", id: id))
        }
        guard let name = call.parameters.filled("attribute_name") else {
            throw UnifiedError.missingOneOf(["attribute_id", "attribute_name"])
        }
        var criteria = MagentoCriteria(page: (1, 1))
        criteria.groups = [
            [.init(field: "attribute_code", value: name), .init(field: "frontend_label", value: name)]
        ]
        guard let found = try adapter.search(path, criteria).items.first else {
            throw UnifiedError.absent("Attribute '\(name)' not found")
        }
        return found
    }

    private static func change(
        _ sku: String, _ scope: MagentoScope, _ definition: JSONValue, _ value: JSONValue, _ adapter: MagentoAdapter
    ) throws {
        let attribute: JSONValue = ["attribute_code": definition["attribute_code"] ?? nil, "value": value]
        _ = try adapter.client.send(
            "PUT", scope.root + "/products/\(MagentoAdapter.segment(sku))",
            ["product": ["custom_attributes": [attribute]]])
    }
}
