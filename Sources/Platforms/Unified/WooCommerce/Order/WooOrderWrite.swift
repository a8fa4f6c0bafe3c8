import Simulator

/// order.add, order.update and order.refund.add.
enum WooOrderWrite {
    static let methods: [String: WooAdapter.Method] = [
        "order.add": add, "order.update": update, "order.refund.add": WooRefunds.add,
    ]

    /// One native order; a product that it names must exist, and a status too.
    private static let add: WooAdapter.Method = { adapter, call in
        let given = call.parameters
        let status = try status(try call.required("order_status"), adapter)
        var billing = WooAddress.native(given, prefix: "bill_")
        billing["email"] = .string(try call.required("customer_email"))
        var body: JSONObject = [
            "status": .string(status), "billing": .object(billing),
            "line_items": .array(try given.objects("order_item").map { try line($0, adapter) }),
        ]
        let shipping = WooAddress.native(given, prefix: "shipp_")
        body["shipping"] = .object(shipping.isEmpty ? billing.without("email") : shipping)
        body["customer_id"] = WooValue.id(given.filled("customer_id")).map { .int(Int64($0)) }
        body["customer_note"] = given.filled("comment").map(JSONValue.string)
        body["currency"] = given.filled("currency").map { .string($0.uppercased()) }
        body["payment_method_title"] = given.filled("order_payment_method").map(JSONValue.string)
        body["payment_method"] = body["payment_method_title"]
        body["transaction_id"] = given.filled("transaction_id").map(JSONValue.string)
        if given.filled("financial_status") == "paid" { body["set_paid"] = true }
        if let price = given.number("shipping_price") {
            let title = given.filled("order_shipping_method") ?? given.filled("shipping_method") ?? "Shipping"
            body["shipping_lines"] = [
                ["method_id": "flat_rate", "method_title": .string(title), "total": WooValue.decimal(price)]
            ]
        }
        if let coupons = given.list("coupons") {
            body["coupon_lines"] = .array(coupons.map { ["code": .string($0)] })
        }
        let order = try adapter.send("POST", "orders", body)
        let id = order.text("id") ?? ""
        if let note = given.filled("admin_comment") {
            _ = try UnifiedError.after("order \(id) was added") { try WooShipments.note(note, to: id, false, adapter) }
        }
        let customer = order.text("customer_id") ?? "0"
        return .members([
            "order_id": .string(order.text("number") ?? id), "id": .string(id),
            "customer_id": .string(customer == "0" ? "" : customer),
        ])
    }

    /// Price and tax are per piece; a line's totals are of all of them.
    private static func line(_ item: Parameters, _ adapter: WooAdapter) throws -> JSONValue {
        let quantity = item.number("order_item_quantity") ?? 1
        var line: JSONObject = ["quantity": .number(quantity)]
        if let id = item.filled("order_item_id") {
            let product = try WooProducts.native(id, adapter)
            line["product_id"] = product["id"]
        }
        line["variation_id"] = WooValue.id(item.filled("order_item_variant_id")).map { .int(Int64($0)) }
        line["name"] = item.filled("order_item_name").map(JSONValue.string)
        if let price = item.number("order_item_price") {
            line["subtotal"] = WooValue.decimal(price * quantity)
            line["total"] = WooValue.decimal(price * quantity)
        }
        return .object(line)
    }

    /// - Throws: 112 for a status that the store has not.
    private static func status(_ name: String, _ adapter: WooAdapter) throws -> String {
        let known = try WooOrders.names(adapter)
        guard let status = known.first(where: { $0.slug == name || $0.name.lowercased() == name.lowercased() }) else {
            throw UnifiedError.absent("Order status \(name) not found")
        }
        return status.slug
    }

    private static let update: WooAdapter.Method = { adapter, call in
        let given = call.parameters
        let id = try call.required("order_id")
        let before = try WooOrders.native(id, adapter)
        var body: JSONObject = [:]
        if let wanted = given.filled("order_status") { body["status"] = .string(try status(wanted, adapter)) }
        if given.filled("financial_status") == "paid", before.filled("date_paid") == nil { body["set_paid"] = true }
        if given.filled("fulfillment_status") == "fulfilled" { body["status"] = "completed" }
        body["payment_method_title"] = given.filled("order_payment_method").map(JSONValue.string)
        body["transaction_id"] = given.filled("transaction_id").map(JSONValue.string)
        let changed = JSONObject(body.filter { !WooSame.says($0.value, before[$0.key]) }.map { ($0.key, $0.value) })
        if !changed.isEmpty { try adapter.send("PUT", "orders/\(id)", changed) }
        var notes = 0
        for (name, isPublic) in [("comment", true), ("admin_comment", false), ("admin_private_comment", false)] {
            guard let note = given.filled(name) else { continue }
            _ = try UnifiedError.after(changed.isEmpty ? "nothing was changed" : "order \(id) was changed") {
                try WooShipments.note(note, to: id, isPublic, adapter)
            }
            notes += 1
        }
        return .members(["updated_items": changed.isEmpty && notes == 0 ? 0 : 1])
    }
}

/// Refunds.
enum WooRefunds {
    /// One refund of lines, shipping and what is left of a sum.
    static let add: WooAdapter.Method = { adapter, call in
        let given = call.parameters
        let id = try call.required("order_id")
        let order = try WooOrders.native(id, adapter)
        var lines: [JSONValue] = []
        var amount = 0.0
        for item in given.objects("items") {
            let wanted = item.text("order_product_id") ?? ""
            guard let line = order.items("line_items").first(where: { $0.text("id") == wanted }) else {
                throw UnifiedError.notFound("Order product", id: wanted)
            }
            let quantity = item.number("quantity") ?? line.number("quantity") ?? 0
            let share = quantity / max(line.number("quantity") ?? 1, 1)
            let price = item.number("price") ?? (line.number("total") ?? 0) * share
            let taxes = line.items("taxes").map { tax in
                (tax.text("id") ?? "", ((tax.number("total") ?? 0) * share * 100).rounded() / 100)
            }
            amount += price + taxes.reduce(0) { $0 + $1.1 }
            lines.append([
                "id": line["id"] ?? .null, "quantity": .number(quantity), "refund_total": .number(price),
                "refund_tax": .array(taxes.map { ["id": .string($0.0), "refund_total": .number($0.1)] }),
            ])
        }
        if let shipping = given.number("shipping_price"), let line = order.items("shipping_lines").first {
            lines.append(["id": line["id"] ?? .null, "refund_total": .number(shipping)])
            amount += shipping
        }
        if let fee = given.number("fee_price") { amount += fee }
        if let sum = given.number("total_price") { amount = sum }
        let isEverything = given.objects("items").isEmpty && !given.has("shipping_price") && !given.has("total_price")
        if isEverything { amount = order.number("total") ?? 0 }
        var body: JSONObject = [
            "amount": WooValue.decimal((amount * 100).rounded() / 100), "line_items": .array(lines),
            "api_refund": .bool(given.flag("is_online") ?? false),
            "api_restock": .bool(given.flag("item_restock") ?? false),
        ]
        body["reason"] = given.filled("message").map(JSONValue.string)
        let refund = try adapter.send("POST", "orders/\(id)/refunds", body)
        return .members(["refund_id": .string(refund.text("id") ?? "")])
    }

    /// A refund; amounts are positive here.
    static func refund(_ native: JSONValue) -> OrderRefund {
        var refund = OrderRefund()
        refund.id = native.text("id")
        refund.total = native.number("amount").map(abs)
        refund.shipping = native.items("shipping_lines").reduce(0) { $0 + abs($1.number("total") ?? 0) }
        refund.tax = native.items("line_items").reduce(0) { $0 + abs($1.number("total_tax") ?? 0) }
        refund.fee = 0
        refund.modifiedTime = WooValue.date(native, "date_created_gmt")
        refund.comment = native.filled("reason")
        refund.items = native.items("line_items").map(item)
        return refund
    }

    private static func item(_ line: JSONValue) -> OrderStatusRefundItem {
        let origin = line.items("meta_data").first { $0.text("key") == "_refunded_item_id" }?.text("value")
        let variation = line.text("variation_id") ?? "0"
        return OrderStatusRefundItem(
            productID: line.text("product_id"), variantID: variation == "0" ? nil : variation,
            orderProductID: origin ?? line.text("id"), qty: line.number("quantity").map(abs),
            refund: line.number("total").map(abs))
    }

    /// All refunds together.
    static func info(_ natives: [JSONValue]) -> OrderStatusRefund {
        let refunds = natives.map(refund)
        return OrderStatusRefund(
            shipping: refunds.reduce(0) { $0 + ($1.shipping ?? 0) }, fee: 0,
            tax: refunds.reduce(0) { $0 + ($1.tax ?? 0) }, totalRefunded: refunds.reduce(0) { $0 + ($1.total ?? 0) },
            time: refunds.first?.modifiedTime, comment: refunds.first?.comment,
            refundedItems: refunds.flatMap(\.items))
    }
}
