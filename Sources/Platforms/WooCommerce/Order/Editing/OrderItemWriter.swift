import PHP
import Simulator

/// Puts the items that a request lists into an order: new ones, changed ones, removed ones.
struct OrderItemWriter {
    let request: RestRequest

    init(_ request: RestRequest) { self.request = request }

    private var database: Database { request.visit.database }

    func write(_ order: inout Order) throws {
        try each("line_items", .line, &order, line)
        try each("shipping_lines", .shipping, &order, shipping)
        try each("fee_lines", .fee, &order, fee)
    }

    private func each(
        _ name: String, _ kind: OrderItem.Kind, _ order: inout Order,
        _ read: (JSONValue, inout OrderItem) throws -> Void
    ) throws {
        for sent in request.list(name) ?? [] {
            let id = sent["id"]?.phpInt ?? 0
            guard id > 0 else {
                var item = OrderItem(kind)
                try read(sent, &item)
                order.items.append(item)
                continue
            }
            guard let index = order.items.firstIndex(where: { $0.id == id && $0.kind == kind }) else {
                throw RestError(
                    "woocommerce_rest_invalid_item_id", "Order item ID provided is not associated with order.",
                    status: 400)
            }
            if Self.isRemoved(sent, kind) {
                order.items.remove(at: index)
            } else {
                try read(sent, &order.items[index])
            }
        }
    }

    /// A line without pieces, or an item whose name is sent as nothing, goes away.
    private static func isRemoved(_ sent: JSONValue, _ kind: OrderItem.Kind) -> Bool {
        if kind == .line, let quantity = sent["quantity"], quantity.phpInt == 0 { return true }
        let names = ["product_id", "method_id", "method_title", "name"]
        return names.contains { sent[$0] == .null }
    }

    // MARK: Lines

    private func line(_ sent: JSONValue, _ item: inout OrderItem) throws {
        if let quantity = sent["quantity"] { item.quantity = quantity.phpInt }
        if item.id == 0 || sent["product_id"] != nil || sent["sku"] != nil { try setProduct(sent, &item) }
        if let name = sent["name"]?.string { item.name = name }
        if let taxClass = sent["tax_class"]?.string { item.taxClass = taxClass }
        if let total = sent["subtotal"] { item.subtotal = Amount(total.phpString) }
        if let total = sent["total"] { item.total = Amount(total.phpString) }
        item.meta.merge(sent["meta_data"]?.array ?? [])
    }

    private func setProduct(_ sent: JSONValue, _ item: inout OrderItem) throws {
        let product = try product(sent)
        guard let product else {
            (item.productID, item.variationID) = (0, 0)
            return
        }
        let parent = product.kind == .variation ? try Product.find(product.parentID, in: database) : nil
        item.productID = parent?.id ?? product.id
        item.variationID = parent == nil ? 0 : product.id
        item.name = product.name
        item.taxClass = product.taxClass == "parent" ? parent?.taxClass ?? "" : product.taxClass
        item.meta = product.variationAttributes.filter { !$0.value.isEmpty }.map {
            OrderMeta(key: $0.key, value: .string($0.value))
        }
        let total = try bare(Amount(product.price).times(Amount(item.quantity), over: Amount(1)), item.taxClass)
        (item.subtotal, item.total) = (total, total)
    }

    private func product(_ sent: JSONValue) throws -> Product? {
        if let sku = sent["sku"]?.string, !sku.isEmpty {
            let id: Int? = try database.value("SELECT id FROM product WHERE sku = ? AND status <> 'trash'", sku)
            return try id.flatMap { try Product.find($0, in: database) }
        }
        let ids = [sent["variation_id"]?.phpInt ?? 0, sent["product_id"]?.phpInt ?? 0]
        guard let id = ids.first(where: { $0 > 0 }) else {
            throw RestError(
                "woocommerce_rest_required_product_reference", "Product ID or SKU is required.", status: 400)
        }
        return try Product.find(id, in: database)
    }

    /// A price without the tax that it contains in shops that enter prices with tax.
    private func bare(_ price: Amount, _ taxClass: String) throws -> Amount {
        let sums = OrderSums(request.scope)
        guard try sums.rules.pricesIncludeTax else { return price }
        let rates = try sums.table.rates(for: taxClass, at: try sums.base)
        return price - Tax.charges(on: price, rates, isIncluded: true).total
    }

    // MARK: Shipping and fees

    private func shipping(_ sent: JSONValue, _ item: inout OrderItem) throws {
        if let method = sent["method_id"]?.phpString { item.method = method }
        guard !item.method.isEmpty else {
            throw RestError(
                "woocommerce_rest_invalid_shipping_item", "Shipping method ID is required.", status: 400)
        }
        if let title = sent["method_title"]?.phpString { item.name = title }
        if let instance = sent["instance_id"]?.phpString { item.instance = instance }
        if let total = sent["total"] { item.total = Amount(total.phpString) }
        item.meta.merge(sent["meta_data"]?.array ?? [])
    }

    private func fee(_ sent: JSONValue, _ item: inout OrderItem) throws {
        if let name = sent["name"]?.phpString { item.name = name }
        guard !item.name.isEmpty else {
            throw RestError("woocommerce_rest_invalid_fee_item", "Fee name is required.", status: 400)
        }
        if let status = sent["tax_status"]?.phpString { item.taxStatus = status }
        if let taxClass = sent["tax_class"]?.phpString { item.taxClass = taxClass }
        if let total = sent["total"] { item.total = Amount(total.phpString) }
        item.meta.merge(sent["meta_data"]?.array ?? [])
    }
}
