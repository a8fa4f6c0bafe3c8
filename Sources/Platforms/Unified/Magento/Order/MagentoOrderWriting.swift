import Simulator

/// order.add and order.update.
enum MagentoOrderWriting {
    static let methods: [String: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult] = [
        "order.add": add, "order.update": update,
    ]

    /// Magento's states, by the statuses that belong to them.
    private static let states = ["pending": "new", "fraud": "payment_review", "pending_paypal": "pending_payment"]

    // MARK: Adding

    /// The whole order in one native call, as order.add bypasses stock and carts.
    private static let add: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        for name in required { _ = try call.required(name) }
        guard !call.parameters.objects("order_item").isEmpty else { throw UnifiedError.missing("order_item") }
        let status = try known(try call.required("order_status"))
        let scope = try adapter.scope(call.parameters)
        let products = try MagentoProducts.find(
            ids: call.parameters.objects("order_item").compactMap { $0.filled("order_item_id") }, adapter, scope)
        let order = try MagentoNewOrder(call: call, scope: scope, products: products, adapter: adapter).entity(
            status: status, state: states[status] ?? status)
        let made = try adapter.client.send("POST", scope.root + "/orders", ["entity": .object(order)]).body
        let id = made.text("entity_id") ?? ""
        try UnifiedError.after("order \(id) was created") {
            if call.parameters.flag("create_invoice") ?? false { try invoice(id, call, adapter) }
        }
        return .members([
            "order_id": .string(made.text("increment_id") ?? id), "id": .string(id),
            "customer_id": JSONValue(made.text("customer_id")),
        ])
    }

    private static let required = [
        "order_status", "customer_email", "bill_first_name", "bill_last_name", "bill_address_1", "bill_city",
        "bill_postcode", "bill_country",
    ]

    /// - Throws: 112 with the text of a status that the store does not have.
    private static func known(_ status: String) throws -> String {
        let code = MagentoOrders.code(status)
        guard MagentoOrders.known.contains(where: { $0.0 == code }) else {
            throw UnifiedError.absent("Order status \(status) not found")
        }
        return code
    }

    private static func invoice(_ id: String, _ call: StoreCall, _ adapter: MagentoAdapter) throws {
        var body: JSONObject = [
            "capture": true, "notify": .bool(call.parameters.flag("send_notifications") ?? false),
        ]
        if let comment = call.parameters.filled("invoice_admin_comment") {
            body["appendComment"] = true
            body["comment"] = ["comment": .string(comment), "is_visible_on_front": 0]
        }
        _ = try adapter.client.send("POST", MagentoAdapter.root + "/order/\(id)/invoice", .object(body))
    }

    // MARK: Changing

    /// A status that is an act of its own (cancelling, holding) is done as one; others go in with a comment.
    private static let update: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let order = try MagentoOrders.native(try call.required("order_id"), adapter)
        let id = order.text("entity_id") ?? "0"
        let status = try call.parameters.filled("order_status").map(known)
        var isChanged = false
        if call.parameters.flag("create_invoice") ?? false {
            try invoice(id, call, adapter)
            isChanged = true
        }
        if let status, status != order.text("status") {
            try change(order, to: status, call, adapter)
            isChanged = true
        }
        let comments = [("comment", 1), ("admin_comment", 0), ("admin_private_comment", 0)]
        for (name, isVisible) in comments {
            guard let text = call.parameters.filled(name) else { continue }
            try comment(text, isVisible: isVisible, status ?? order.text("status"), id, call, adapter)
            isChanged = true
        }
        return .members(["updated_items": isChanged ? 1 : 0])
    }

    private static func change(
        _ order: JSONValue, to status: String, _ call: StoreCall, _ adapter: MagentoAdapter
    ) throws {
        let id = order.text("entity_id") ?? "0"
        let path = MagentoAdapter.root + "/orders/\(id)"
        switch status {
        case "canceled": _ = try adapter.client.send("POST", path + "/cancel")
        case "holded": _ = try adapter.client.send("POST", path + "/hold")
        default:
            if order.text("status") == "holded" { _ = try adapter.client.send("POST", path + "/unhold") }
            if !call.parameters.has("comment") { try comment("", isVisible: 0, status, id, call, adapter) }
        }
    }

    private static func comment(
        _ text: String, isVisible: Int, _ status: String?, _ id: String, _ call: StoreCall, _ adapter: MagentoAdapter
    ) throws {
        let history: JSONValue = [
            "comment": .string(text), "parent_id": .int(Int64(Int(id) ?? 0)),
            "is_customer_notified": call.parameters.flag("send_notifications") ?? false ? 1 : 0,
            "is_visible_on_front": .int(Int64(isVisible)), "status": JSONValue(status),
        ]
        _ = try adapter.client.send(
            "POST", MagentoAdapter.root + "/orders/\(id)/comments", ["statusHistory": history])
    }
}

/// The entity of order.add.
struct MagentoNewOrder {
    let call: StoreCall
    let scope: MagentoScope
    /// Those that are bought, as the store shows them.
    let products: [JSONValue]
    let adapter: MagentoAdapter

    private var parameters: Parameters { call.parameters }

    func entity(status: String, state: String) throws -> JSONObject {
        let items = try parameters.objects("order_item").map(item)
        let subtotal = parameters.number("subtotal_price") ?? items.reduce(0) { $0 + ($1.number("row_total") ?? 0) }
        let tax = parameters.number("tax_price") ?? items.reduce(0) { $0 + ($1.number("tax_amount") ?? 0) }
        let shipping = parameters.number("shipping_price") ?? 0
        let discount = parameters.number("discount") ?? parameters.number("coupon_discount") ?? 0
        let total = parameters.number("total_price") ?? subtotal + tax + shipping - discount
        let currency = parameters.filled("currency")?.uppercased() ?? scope.config.text("base_currency_code") ?? "USD"
        var order: JSONObject = [:]
        for prefix in ["", "base_"] {
            order["\(prefix)currency_code"] = prefix.isEmpty ? nil : .string(currency)
            order["\(prefix)grand_total"] = .number(total)
            order["\(prefix)subtotal"] = .number(subtotal)
            order["\(prefix)tax_amount"] = .number(tax)
            order["\(prefix)shipping_amount"] = .number(shipping)
            order["\(prefix)discount_amount"] = .number(-discount)
            if let paid = parameters.number("total_paid") { order["\(prefix)total_paid"] = .number(paid) }
        }
        order["order_currency_code"] = .string(currency)
        order["global_currency_code"] = .string(currency)
        order["store_currency_code"] = .string(currency)
        order["customer_email"] = .string(parameters.text("customer_email") ?? "")
        order["customer_firstname"] = .string(
            parameters.filled("customer_first_name") ?? parameters.text("bill_first_name") ?? "")
        order["customer_lastname"] = .string(
            parameters.filled("customer_last_name") ?? parameters.text("bill_last_name") ?? "")
        order["customer_is_guest"] = 1
        order["store_id"] = .int(Int64(Int(scope.storeID) ?? 1))
        order["status"] = .string(status)
        order["state"] = .string(state)
        order["total_qty_ordered"] = .number(items.reduce(0) { $0 + ($1.number("qty_ordered") ?? 0) })
        order["created_at"] = .string((parameters.moment("date") ?? call.now).sql)
        order["items"] = .array(items)
        order["billing_address"] = .object(try address("bill_", "billing"))
        order["payment"] = ["method": .string(parameters.filled("order_payment_method") ?? "checkmo")]
        if let comment = parameters.filled("comment") {
            order["status_histories"] = [
                ["comment": .string(comment), "is_visible_on_front": 1, "is_customer_notified": 0, "parent_id": 0]
            ]
        }
        try ship(&order)
        return order
    }

    private func address(_ prefix: String, _ type: String) throws -> JSONObject {
        var address = try MagentoAddress.native(parameters, prefix, isOfOrder: true, adapter)
        address["address_type"] = .string(type)
        address["email"] = .string(parameters.text("customer_email") ?? "")
        return address
    }

    private func ship(_ order: inout JSONObject) throws {
        let method = parameters.filled("order_shipping_method")
        order["shipping_description"] = JSONValue(method)
        guard parameters.has("shipp_address_1") else { return }
        order["extension_attributes"] = [
            "shipping_assignments": [
                [
                    "shipping": [
                        "address": .object(try address("shipp_", "shipping")), "method": JSONValue(method),
                    ]
                ]
            ]
        ]
    }

    private func item(_ wanted: Parameters) throws -> JSONValue {
        let id = wanted.filled("order_item_id") ?? ""
        let product = products.first { $0.text("id") == id }
        guard let name = wanted.filled("order_item_name") ?? product?.text("name") else {
            throw UnifiedError.notFound("Product", id: id)
        }
        let price = wanted.number("order_item_price") ?? product?.number("price") ?? 0
        let quantity = wanted.number("order_item_quantity") ?? 1
        var item: JSONObject = [
            "name": .string(name), "price": .number(price), "base_price": .number(price),
            "original_price": .number(price), "base_original_price": .number(price),
            "qty_ordered": .number(quantity), "row_total": .number(price * quantity),
            "base_row_total": .number(price * quantity),
            "tax_amount": .number((wanted.number("order_item_tax") ?? 0) * quantity),
        ]
        item["sku"] = .string(product?.text("sku") ?? wanted.filled("order_item_model") ?? id)
        if let number = product?.integer("id") { item["product_id"] = .int(Int64(number)) }
        item["product_type"] = .string(product?.text("type_id") ?? "simple")
        item["store_id"] = .int(Int64(Int(scope.storeID) ?? 1))
        return .object(item)
    }
}
