import Simulator

/// Reads an order's items from the form in which `wc/v3` shows them.
enum OrderItemSeed {
    static func items(_ order: JSONValue) -> [OrderItem] {
        let readers: [(String, OrderItem.Kind)] = [
            ("line_items", .line), ("tax_lines", .tax), ("shipping_lines", .shipping), ("fee_lines", .fee),
            ("coupon_lines", .coupon),
        ]
        return readers.flatMap { name, kind in (order[name]?.array ?? []).map { item($0, kind) } }
    }

    private static func item(_ value: JSONValue, _ kind: OrderItem.Kind) -> OrderItem {
        var item = OrderItem(kind)
        item.id = value["id"]?.int ?? 0
        item.meta = OrderSeed.meta(value)
        item.taxes = (value["taxes"]?.array ?? []).compactMap(tax)
        item.total = amount(value, "total")
        item.totalTax = amount(value, "total_tax")
        item.taxClass = value["tax_class"]?.string ?? ""
        item.taxStatus = value["tax_status"]?.string ?? "taxable"
        switch kind {
        case .line: readLine(&item, value)
        case .tax: readTax(&item, value)
        case .shipping: (item.name, item.method, item.instance) = shipping(value)
        case .fee: item.name = value["name"]?.string ?? ""
        case .coupon: readCoupon(&item, value)
        }
        return item
    }

    private static func readLine(_ item: inout OrderItem, _ value: JSONValue) {
        item.name = value["name"]?.string ?? ""
        item.productID = value["product_id"]?.int ?? 0
        item.variationID = value["variation_id"]?.int ?? 0
        item.quantity = value["quantity"]?.int ?? 1
        item.subtotal = amount(value, "subtotal")
        item.subtotalTax = amount(value, "subtotal_tax")
    }

    private static func readTax(_ item: inout OrderItem, _ value: JSONValue) {
        item.name = value["rate_code"]?.string ?? ""
        item.method = value["label"]?.string ?? ""
        item.instance = String(value["rate_id"]?.int ?? 0)
        item.isCompound = value["compound"]?.bool ?? false
        item.percent = Amount(value["rate_percent"]?.double ?? 0)
        item.total = amount(value, "tax_total")
        item.totalTax = amount(value, "shipping_tax_total")
    }

    private static func shipping(_ value: JSONValue) -> (String, String, String) {
        (value["method_title"]?.string ?? "", value["method_id"]?.string ?? "", value["instance_id"]?.string ?? "")
    }

    private static func readCoupon(_ item: inout OrderItem, _ value: JSONValue) {
        item.name = value["code"]?.string ?? ""
        item.total = amount(value, "discount")
        item.totalTax = amount(value, "discount_tax")
    }

    private static func amount(_ value: JSONValue, _ name: String) -> Amount { Amount(value[name]?.string ?? "0") }

    private static func tax(_ value: JSONValue) -> OrderItemTax? {
        guard let rate = value["id"]?.int else { return nil }
        func amount(_ name: String) -> Amount? {
            guard let text = value[name]?.string, !text.isEmpty else { return nil }
            return Amount(text)
        }
        return OrderItemTax(rate: rate, total: amount("total"), subtotal: amount("subtotal"))
    }
}
