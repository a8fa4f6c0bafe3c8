import Simulator

/// product.update: the product, then its goods where they are said to change.
struct MagentoProductUpdate {
    let adapter: MagentoAdapter
    let call: StoreCall

    private var parameters: Parameters { call.parameters }

    func perform() throws -> MethodResult {
        let id = try call.required("id")
        let scope = try adapter.scope(parameters)
        guard let before = try MagentoProducts.find(ids: [id], adapter, scope).first, let sku = before.text("sku")
        else { throw UnifiedError.notFound("Product", id: id) }
        let product = try changes(sku, scope)
        let path = scope.root + "/products/\(MagentoAdapter.segment(sku))"
        if !product.isEmpty { _ = try adapter.client.send("PUT", path, ["product": .object(product)]) }
        let newSKU = product["sku"]?.string ?? sku
        let done = product.isEmpty ? "nothing was changed" : "product \(id) was changed"
        let isPlaced = try UnifiedError.after(done) { try place(newSKU, scope) }
        return .members(["updated_items": product.isEmpty && !isPlaced ? 0 : 1])
    }

    /// Only what was sent.
    private func changes(_ sku: String, _ scope: MagentoScope) throws -> JSONObject {
        let values = MagentoProductValues(parameters)
        var product: JSONObject = [:]
        if let newSKU = parameters.filled("sku") ?? parameters.filled("model") { product["sku"] = .string(newSKU) }
        if let name = parameters.filled("name") { product["name"] = .string(name) }
        if let price = parameters.number("price") { product["price"] = .number(price) }
        if !values.customAttributes.isEmpty { product["custom_attributes"] = .array(values.customAttributes) }
        if parameters.has("status") || parameters.has("available_for_sale"), let isEnabled = values.isEnabled {
            product["status"] = isEnabled ? 1 : 2
        }
        let shows = values.visibility ?? (parameters.flag("available_for_view") == true ? 4 : nil)
        product["visibility"] = shows.map { .int(Int64($0)) }
        if let weight = values.weight { product["weight"] = .number(weight) }
        let links = try values.links(sku, adapter, scope)
        if !links.isEmpty { product["product_links"] = .array(links) }
        if let prices = values.tierPrices { product["tier_prices"] = .array(prices) }
        var extensions: JSONObject = [:]
        if let websites = values.websites(scope) { extensions["website_ids"] = .array(websites) }
        if let categories = values.categoryLinks { extensions["category_links"] = .array(categories) }
        let stock = values.settings(isNew: false)
        if !stock.isEmpty { extensions["stock_item"] = .object(stock) }
        if !extensions.isEmpty { product["extension_attributes"] = .object(extensions) }
        return product
    }

    // MARK: Goods

    /// - Returns: whether a quantity was said to change.
    private func place(_ sku: String, _ scope: MagentoScope) throws -> Bool {
        let names = ["quantity", "increase_quantity", "reduce_quantity", "in_stock"]
        let sent = names.filter { parameters.has($0) }
        guard !sent.isEmpty else { return false }
        if sent.count > 1, sent.contains("quantity"), sent.contains(where: { $0.hasSuffix("_quantity") }) {
            throw UnifiedError.incorrect(
                "Invalid parameters combination, please provide only one of the following: "
                    + "(quantity,increase_quantity,reduce_quantity)")
        }
        let inventory = try adapter.inventory()
        if inventory.hasSources { try placeInSource(sku, inventory, scope) } else { try placeInStock(sku, scope) }
        return true
    }

    private func changed(_ quantity: Double) -> Double {
        let start = parameters.number("quantity") ?? quantity
        return start + (parameters.number("increase_quantity") ?? 0) - (parameters.number("reduce_quantity") ?? 0)
    }

    private func placeInSource(_ sku: String, _ inventory: MagentoInventory, _ scope: MagentoScope) throws {
        let goods = try MagentoGoods.inventory(of: [sku], adapter, scope)[sku] ?? []
        let wanted = parameters.filled("warehouse_id")
        let first = goods.min { ($0.priority ?? .max) < ($1.priority ?? .max) }
        let source = try wanted ?? first?.warehouseID ?? inventory.source(ofWebsite: { nil }) ?? "default"
        let now = goods.first { $0.warehouseID == source }
        let quantity = changed(now?.quantity ?? 0)
        let isInStock = parameters.flag("in_stock") ?? (quantity > 0)
        let item: JSONValue = [
            "sku": .string(sku), "source_code": .string(source), "status": isInStock ? 1 : 0,
            "quantity": .number(quantity),
        ]
        _ = try adapter.client.send("POST", scope.root + "/inventory/source-items", ["sourceItems": [item]])
    }

    private func placeInStock(_ sku: String, _ scope: MagentoScope) throws {
        let item = try adapter.client.get(scope.root + "/stockItems/\(MagentoAdapter.segment(sku))").body
        let quantity = changed(item.number("qty") ?? 0)
        let isInStock = parameters.flag("in_stock") ?? (quantity > 0)
        let path = scope.root + "/products/\(MagentoAdapter.segment(sku))/stockItems/\(item.text("item_id") ?? "0")"
        _ = try adapter.client.send(
            "PUT", path, ["stockItem": ["qty": .number(quantity), "is_in_stock": .bool(isInStock)]])
    }
}
