import Simulator

/// The items of an order as `wc/v3` shows them.
struct OrderItemPayload {
    let products: OrderProducts
    let decimals: Int

    /// Whether taxes of items are rounded as other amounts are; elsewhere they are shown as they were worked out.
    private var roundsTaxes: Bool { products.scope.profile.roundsTaxesOfItems }

    func payload(_ item: OrderItem) throws -> JSONObject {
        switch item.kind {
        case .line: try line(item)
        case .tax: tax(item)
        case .shipping: shipping(item)
        case .fee: fee(item)
        case .coupon: coupon(item)
        }
    }

    private func line(_ stored: OrderItem) throws -> JSONObject {
        let item = try products.known(stored)
        let facts = try products.facts(item)
        return [
            "id": .init(item.id), "name": .string(item.name), "product_id": .init(item.productID),
            "variation_id": .init(item.variationID), "quantity": .init(item.quantity),
            "tax_class": .string(item.taxClass), "subtotal": fixed(item.subtotal),
            "subtotal_tax": fixed(item.subtotalTax), "total": fixed(item.total), "total_tax": fixed(item.totalTax),
            "taxes": .array(
                item.taxes.map { tax in
                    ["id": .init(tax.rate), "total": self.tax(tax.total), "subtotal": self.tax(tax.subtotal)]
                }),
            "meta_data": .array(try item.meta.map { try meta($0, of: item) }), "sku": .init(facts?.sku),
            "price": Self.price(item), "image": facts?.image ?? ["id": 0, "src": ""],
            "parent_name": .init(facts?.parentName),
        ]
    }

    /// The real system divides binary numbers here and shows all digits (checkout/taxes-included).
    private static func price(_ item: OrderItem) -> JSONValue {
        guard item.quantity != 0 else { return 0 }
        return .double(item.total.double / Double(item.quantity))
    }

    private func tax(_ item: OrderItem) -> JSONObject {
        [
            "id": .init(item.id), "rate_code": .string(item.name), "rate_id": .init(item.rateID),
            "label": .string(item.method), "compound": .bool(item.isCompound), "tax_total": fixed(item.total),
            "shipping_tax_total": fixed(item.totalTax), "rate_percent": .double(item.percent.double),
            "meta_data": metas(item),
        ]
    }

    private func shipping(_ item: OrderItem) -> JSONObject {
        [
            "id": .init(item.id), "method_title": .string(item.name.isEmpty ? "Shipping" : item.name),
            "method_id": .string(item.method),
            "instance_id": .string(item.instance), "total": fixed(item.total), "total_tax": fixed(item.totalTax),
            "taxes": totals(item), "tax_status": .string(item.taxStatus), "meta_data": metas(item),
        ]
    }

    private func fee(_ item: OrderItem) -> JSONObject {
        [
            "id": .init(item.id), "name": .string(item.name), "tax_class": .string(item.taxClass),
            "tax_status": .string(item.taxStatus), "amount": .string(item.amount), "total": fixed(item.total),
            "total_tax": fixed(item.totalTax), "taxes": totals(item), "meta_data": metas(item),
        ]
    }

    private func coupon(_ item: OrderItem) -> JSONObject {
        let info = item.meta("coupon_info").flatMap { try? JSONParser.parse($0) } ?? .null
        return [
            "id": .init(item.id), "code": .string(item.name), "discount": Self.raw(item.total),
            "discount_tax": Self.raw(item.totalTax), "meta_data": metas(item),
            "discount_type": .string(info[2]?.string ?? "fixed_cart"), "nominal_amount": info[3] ?? 0,
            "free_shipping": .bool(info[4]?.bool ?? false),
        ]
    }

    private func fixed(_ amount: Amount) -> JSONValue { .string(amount.fixed(decimals)) }

    private static func raw(_ amount: Amount?) -> JSONValue { .string(amount?.description ?? "") }

    private func tax(_ amount: Amount?) -> JSONValue { roundsTaxes ? fixed(amount ?? .zero) : Self.raw(amount) }

    /// Shipping and fees show an empty subtotal.
    private func totals(_ item: OrderItem) -> JSONValue {
        .array(item.taxes.map { ["id": .init($0.rate), "total": tax($0.total), "subtotal": ""] })
    }

    private func metas(_ item: OrderItem) -> JSONValue {
        .array(item.meta.map { Self.shown($0, $0.key, $0.value) })
    }

    /// Attributes of a variation are shown with their labels.
    private func meta(_ entry: OrderMeta, of item: OrderItem) throws -> JSONValue {
        let (key, value) = try products.display(entry, of: item)
        return Self.shown(entry, key, value)
    }

    private static func shown(_ entry: OrderMeta, _ key: String, _ value: JSONValue) -> JSONValue {
        [
            "id": .init(entry.id), "key": .string(entry.key), "value": entry.value, "display_key": .string(key),
            "display_value": value,
        ]
    }
}
