import PHP
import Simulator

/// Puts the items that a request lists into an order: new ones, changed ones, removed ones.
struct OrderItemWriter {
    let request: RestRequest

    init(_ request: RestRequest) { self.request = request }

    private var database: Database { request.visit.database }
    private var stock: StockLevels { StockLevels(scope: request.scope) }

    func write(_ order: inout Order) throws {
        try each("line_items", .line, &order, line)
        try each("shipping_lines", .shipping, &order, shipping)
        try each("fee_lines", .fee, &order, fee)
    }

    /// Whether a new fee has no amount: the real system crashes when it sums the order up
    /// (rest-v3-orders/fee-lines 07).
    var hasFeeWithoutAmount: Bool {
        (request.list("fee_lines") ?? []).contains { fee in
            let amount = fee["total"]?.phpString ?? ""
            return (fee["id"]?.phpInt ?? 0) <= 0 && !amount.contains { $0.isASCII && $0.isNumber }
        }
    }

    private func each(
        _ name: String, _ kind: OrderItem.Kind, _ order: inout Order,
        _ read: (JSONValue, inout OrderItem) throws -> Void
    ) throws {
        for sent in request.list(name) ?? [] {
            let id = sent["id"]?.phpInt ?? 0
            guard id > 0 else {
                // The real system removes an item without an id here, and crashes (rest-v3-orders/line-errors 09).
                if Self.isRemoved(sent, kind) { throw RestError.crash }
                var item = OrderItem(kind)
                try read(sent, &item)
                try adjustStock(of: &item, in: &order)
                order.items.append(item)
                continue
            }
            guard let index = order.items.firstIndex(where: { $0.id == id && $0.kind == kind }) else {
                throw RestError(
                    "woocommerce_rest_invalid_item_id", "Order item ID provided is not associated with order.",
                    status: 400)
            }
            if Self.isRemoved(sent, kind) {
                // Without a note, unlike changes (rest-v3-orders/stock-after-line-edits 10).
                var item = order.items.remove(at: index)
                _ = try stock.adjust(&item, in: order, to: 0)
            } else {
                var item = order.items[index]
                try read(sent, &item)
                try adjustStock(of: &item, in: &order)
                order.items[index] = item
            }
        }
    }

    /// A line without pieces, or an item whose name is sent as nothing, goes away.
    private static func isRemoved(_ sent: JSONValue, _ kind: OrderItem.Kind) -> Bool {
        if kind == .line, let quantity = sent["quantity"], quantity.phpInt == 0 { return true }
        let names = ["product_id", "method_id", "method_title", "name"]
        return names.contains { sent[$0] == .null }
    }

    /// Lines of an order that takes stock move it at once (rest-v3-orders/stock-after-line-edits 06, 08).
    private func adjustStock(of item: inout OrderItem, in order: inout Order) throws {
        guard item.kind == .line, OrderStatus.takesStock.contains(order.status),
            let change = try stock.adjust(&item, in: order, to: item.quantity)
        else { return }
        if item.quantity > 0 { order.isStockReduced = true }
        let (from, to) = (PHP.string(change.from), PHP.string(change.to))
        try OrderWorkflow(scope: request.scope).add(
            note: "Adjusted stock: \(item.name) (\(from)&rarr;\(to))", to: order)
    }

    /// The real system refuses classes that the shop does not have (rest-v3-orders/line-amounts-at-creation 07).
    private func setTaxClass(_ sent: JSONValue, _ item: inout OrderItem) throws {
        guard let taxClass = sent["tax_class"]?.string else { return }
        guard try taxClass.isEmpty || TaxClass.slugs(in: database).contains(taxClass) else {
            let kind = item.kind == .line ? "product" : item.kind.rawValue
            throw RestError("order_item_\(kind)_invalid_tax_class", "Invalid tax class", status: 400)
        }
        item.taxClass = taxClass
    }

    // MARK: Lines

    private func line(_ sent: JSONValue, _ item: inout OrderItem) throws {
        if let quantity = sent["quantity"] { item.quantity = quantity.phpInt }
        if item.id == 0 || sent["product_id"] != nil || sent["sku"] != nil { try setProduct(sent, &item) }
        if let name = sent["name"]?.string { item.name = name }
        if let total = sent["total"] {
            item.total = Amount(decimal: total.phpString)
            // A subtotal is not less than its total (line-quantity-and-total-edits); one that is sent beside it wins.
            item.subtotal = max(item.subtotal, item.total)
        }
        if let total = sent["subtotal"] { item.subtotal = Amount(decimal: total.phpString) }
        try setTaxClass(sent, &item)
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
        for attribute in product.variationAttributes where !attribute.value.isEmpty {
            item.setMeta(attribute.key, attribute.value)
        }
        // A line that is there keeps its totals (rest-v3-orders/line-product-swap).
        guard item.id == 0 else { return }
        // Fewer pieces than none cost nothing (rest-v3-orders/line-errors 06).
        let pieces = Amount(max(0, item.quantity))
        let total = try bare(price(of: product).times(pieces, over: Amount(1)), item.taxClass)
        (item.subtotal, item.total) = (total, total)
    }

    /// A variable product costs what the cheapest of its published variations does, a grouped one what the cheapest of
    /// its products does, drafts included (lines-product-and-variation 10, unusual-products 15).
    private func price(of product: Product) throws -> Amount {
        let parts: [Product]
        switch product.kind {
        case .variable:
            parts = try Product.variations(of: product.id, in: database).filter { $0.status == "publish" }
        case .grouped: parts = try Product.find(keys: Set(product.groupedIDs), in: database)
        default: return Amount(product.price)
        }
        return parts.filter { !$0.price.isEmpty }.map { Amount($0.price) }.min() ?? .zero
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
        if let total = sent["total"] { item.total = Amount(decimal: total.phpString) }
        item.meta.merge(sent["meta_data"]?.array ?? [])
    }

    private func fee(_ sent: JSONValue, _ item: inout OrderItem) throws {
        if let name = sent["name"]?.phpString { item.name = name }
        guard !item.name.isEmpty else {
            throw RestError("woocommerce_rest_invalid_fee_item", "Fee name is required.", status: 400)
        }
        if let status = sent["tax_status"]?.phpString { item.taxStatus = status }
        try setTaxClass(sent, &item)
        if let total = sent["total"] { item.total = Amount(decimal: total.phpString) }
        item.meta.merge(sent["meta_data"]?.array ?? [])
    }
}
