import Simulator

/// product.add: the calls of the published trace.
struct MagentoProductAdd {
    let adapter: MagentoAdapter
    let call: StoreCall
    /// The attribute set, for a variant that has its parent's; otherwise it is found by its name.
    var set: Int?
    /// Attributes beside those that the parameters say.
    var more: [JSONValue] = []

    private var parameters: Parameters { call.parameters }

    /// Stores, warehouses, whether the SKU is free, the attribute set; then the product, its goods, and the default source
    /// that saving put them into by itself.
    func perform() throws -> MethodResult {
        let scope = try adapter.scope(parameters)
        let inventory = try adapter.inventory()
        let sku = try requiredSKU()
        try checkIsFree(sku, scope)
        let set = try attributeSet(scope)
        let product = try product(sku, set, scope)
        let id = try adapter.client.send("POST", scope.root + "/products", ["product": .object(product)]).body.text(
            "id")
        guard let id else { throw UnifiedError.refused("Magento error message: no id came with the product") }
        try UnifiedError.after("product \(id) was created") {
            try place(sku, inventory, scope)
            try addImages(sku, scope)
        }
        return .members(["product_id": .string(id)])
    }

    private func requiredSKU() throws -> String {
        guard let name = parameters.text("name") else { throw UnifiedError.missing("name") }
        if name.isEmpty { throw UnifiedError.empty("name") }
        guard let sku = parameters.text("sku") ?? parameters.text("model") else { throw UnifiedError.missing("sku") }
        if sku.isEmpty { throw UnifiedError.empty("sku") }
        guard parameters.has("price") else { throw UnifiedError.missing("price") }
        return sku
    }

    private func checkIsFree(_ sku: String, _ scope: MagentoScope) throws {
        var criteria = MagentoCriteria(page: (1, 1))
        criteria.require("sku", "eq", sku)
        let found = try adapter.search(scope.root + "/products", criteria)
        if found.total > 0 { throw UnifiedError.exists("Product with sku = '\(sku)' already exist.") }
    }

    private func attributeSet(_ scope: MagentoScope) throws -> Int {
        if let set { return set }
        let wanted = parameters.filled("attribute_set_name") ?? "Default"
        let sets = try adapter.search(scope.root + "/products/attribute-sets/sets/list", MagentoCriteria()).items
        guard let id = sets.first(where: { $0.text("attribute_set_name") == wanted })?.integer("attribute_set_id")
        else { throw UnifiedError.absent("Attribute set '\(wanted)' not found") }
        return id
    }

    // MARK: The product

    /// Members in the order of the trace; what it does not show stands behind its kind.
    private func product(_ sku: String, _ set: Int, _ scope: MagentoScope) throws -> JSONObject {
        let values = MagentoProductValues(parameters)
        let zones = adapter.client.conversation.shop.timeZones
        var product: JSONObject = ["sku": .string(sku), "name": .string(parameters.text("name") ?? "")]
        product["price"] = .number(parameters.number("price") ?? 0)
        product["created_at"] = .string(
            parameters.moment("created_at")?.sql ?? scope.local(call.now, zones))
        product["attribute_set_id"] = .int(Int64(set))
        product["custom_attributes"] = .array(values.customAttributes + more)
        product["status"] = .int(values.isEnabled ?? true ? 1 : 2)
        product["visibility"] = values.visibility.map { .int(Int64($0)) }
        product["type_id"] = .string(values.type ?? "simple")
        if let weight = values.weight { product["weight"] = .number(weight) }
        let links = try values.links(sku, adapter, scope)
        if !links.isEmpty { product["product_links"] = .array(links) }
        if let prices = values.tierPrices { product["tier_prices"] = .array(prices) }
        var extensions: JSONObject = [:]
        if let websites = values.websites(scope) { extensions["website_ids"] = .array(websites) }
        if let categories = values.categoryLinks { extensions["category_links"] = .array(categories) }
        extensions["stock_item"] = .object(values.newStockItem)
        product["extension_attributes"] = .object(extensions)
        return product
    }

    // MARK: Its goods

    private func place(_ sku: String, _ inventory: MagentoInventory, _ scope: MagentoScope) throws {
        guard inventory.hasSources else { return }
        let source =
            try parameters.filled("warehouse_id") ?? inventory.source(ofWebsite: { try websiteCode(scope) })
            ?? "default"
        if source == "default" { return }
        let values = MagentoProductValues(parameters)
        let path = scope.root + "/inventory/source-items"
        let item = { (code: String) -> JSONValue in
            [
                "sku": .string(sku), "source_code": .string(code), "status": values.isInStock ? 1 : 0,
                "quantity": .number(values.quantity),
            ]
        }
        _ = try adapter.client.send("POST", path, ["sourceItems": [item(source)]])
        _ = try adapter.client.send("POST", path + "-delete", ["sourceItems": [item("default")]])
    }

    private func websiteCode(_ scope: MagentoScope) throws -> String? {
        let websites = try adapter.client.get("/rest/V1/store/websites").body.array ?? []
        return websites.first { $0.integer("id") == scope.websiteID }?.text("code")
    }

    private func addImages(_ sku: String, _ scope: MagentoScope) throws {
        let more = parameters["additional_image_urls"]?.array?.compactMap(\.string) ?? []
        let urls = (parameters.filled("image_url").map { [$0] } ?? []) + more
        for (place, url) in urls.enumerated() {
            let picture = try adapter.client.picture(at: url)
            let isMain = place == 0 && parameters.has("image_url")
            let entry = MagentoImages.entry(
                picture, name: isMain ? parameters.filled("image_name") : nil, label: nil, position: place,
                types: isMain ? ["image", "small_image", "thumbnail"] : [])
            let path = scope.root + "/products/\(MagentoAdapter.segment(sku))/media"
            _ = try adapter.client.send("POST", path, ["entry": entry])
        }
    }
}
