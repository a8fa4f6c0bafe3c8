import Simulator

/// order.*: reading and finding.
enum WooOrders {
    static let methods: [String: WooAdapter.Method] = [
        "order.info": info, "order.list": list, "order.count": count, "order.find": find, "order.status.list": statuses,
        "order.transaction.list": transactions, "order.financial_status.list": financialStatuses,
        "order.fulfillment_status.list": fulfillmentStatuses,
    ]

    /// An order by its id, natively.
    static func native(_ id: String, _ adapter: WooAdapter) throws -> JSONValue {
        let missing = UnifiedError.notFound("Order", id: id)
        guard let number = WooValue.id(id) else { throw missing }
        return try adapter.get("orders/\(number)", orElse: missing)
    }

    private static let info: WooAdapter.Method = { adapter, call in
        guard let id = call.parameters.filled("order_id") ?? call.parameters.filled("id") else {
            throw UnifiedError.missingOneOf(["order_id", "id"])
        }
        let order = try native(id, adapter)
        var model = WooOrderModel(adapter, try names(adapter, call))
        if call.shows("status") { model.notes = try adapter.get("orders/\(id)/notes").array ?? [] }
        if call.shows("refunds", "status") { model.refunds = try refunds(of: order, adapter) }
        return .model(try model.order(order, call))
    }

    /// An order names its refunds; what was refunded stands in them.
    private static func refunds(of order: JSONValue, _ adapter: WooAdapter) throws -> [JSONValue] {
        guard !order.items("refunds").isEmpty, let id = order.text("id") else { return [] }
        return try adapter.get("orders/\(id)/refunds").array ?? []
    }

    private static let list: WooAdapter.Method = { adapter, call in
        let (rows, total) = try adapter.page("orders", query(call.parameters), call.page)
        var model = WooOrderModel(adapter, try names(adapter, call))
        let showsRefunds = call.shows("refunds")
        let orders = try rows.map { row in
            if showsRefunds { model.refunds = try refunds(of: row, adapter) }
            return try model.order(row, call)
        }
        return .list(Listing(rows: orders, total: total))
    }

    private static let count: WooAdapter.Method = { adapter, call in
        .members(["orders_count": .int(Int64(try adapter.count("orders", query(call.parameters))))])
    }

    private static let find: WooAdapter.Method = { adapter, call in
        let (rows, total) = try adapter.page("orders", query(call.parameters), call.page)
        guard !rows.isEmpty else { throw UnifiedError.absent("Entity not found") }
        let model = WooOrderModel(adapter, try names(adapter, call))
        return .list(Listing(rows: try rows.map { try model.order($0, call) }, total: total))
    }

    private static func query(_ given: Parameters) -> WooQuery {
        let ids = WooValue.ids(given.list("order_ids") ?? given.list("ids")).map { $0.isEmpty ? [0] : $0 }
        let statuses = given.list("order_status_ids") ?? given.list("order_status")
        let isDated = ["created_from", "created_to", "modified_from", "modified_to"].contains { given.has($0) }
        return WooQuery([
            "include": ids.map { $0.map(String.init).joined(separator: ",") },
            "exclude": given.list("skip_order_ids")?.joined(separator: ","),
            "customer": given.filled("customer_id"),
            "search": given.filled("customer_email") ?? given.filled("find_value"),
            "status": statuses?.joined(separator: ","),
            "after": WooProducts.before(given.moment("created_from")),
            "before": WooProducts.after(given.moment("created_to")),
            "modified_after": WooProducts.before(given.moment("modified_from")),
            "modified_before": WooProducts.after(given.moment("modified_to")), "dates_are_gmt": isDated ? "true" : nil,
            "orderby": "id", "order": given.filled("sort_direction")?.lowercased() == "desc" ? "desc" : "asc",
        ])
    }

    // MARK: Statuses

    /// The names of the statuses by their slugs; the store's own ones too.
    static func names(_ adapter: WooAdapter) throws -> [(slug: String, name: String)] {
        try adapter.get("reports/orders/totals").array?.compactMap { row in
            row.text("slug").map { ($0, row.text("name") ?? $0) }
        } ?? []
    }

    private static func names(_ adapter: WooAdapter, _ call: StoreCall) throws -> [String: String] {
        guard call.shows("status") else { return [:] }
        return Dictionary(try names(adapter).map { ($0.slug, $0.name) }) { first, _ in first }
    }

    private static let statuses: WooAdapter.Method = { adapter, _ in
        let rows = try names(adapter).map { OrderStatusName(id: $0.slug, name: $0.name) }
        return .list(Listing(rows: rows, total: rows.count))
    }

    /// What an order's status says of money and goods: there are no statuses of their own.
    private static let financialStatuses: WooAdapter.Method = { _, _ in
        let rows = ["pending", "paid", "refunded"].map { OrderStatusName(id: $0, name: WooText.titled($0)) }
        return .list(Listing(rows: rows, total: rows.count))
    }

    private static let fulfillmentStatuses: WooAdapter.Method = { _, _ in
        let rows = ["unfulfilled", "fulfilled"].map { OrderStatusName(id: $0, name: WooText.titled($0)) }
        return .list(Listing(rows: rows, total: rows.count))
    }

    /// A paid order names the transaction that paid it.
    private static let transactions: WooAdapter.Method = { adapter, call in
        let ids = call.parameters.list("order_ids") ?? []
        let orders = try ids.map { try native($0, adapter) }.filter { $0.filled("date_paid") != nil }
        let rows = orders.map { order in
            var transaction = OrderTransaction()
            transaction.id = order.filled("transaction_id") ?? order.text("id") ?? ""
            transaction.transactionID = order.filled("transaction_id")
            transaction.orderID = order.text("id") ?? ""
            transaction.status = "success"
            transaction.gateway = order.filled("payment_method")
            transaction.currency = order.text("currency")
            transaction.amount = order.number("total")
            transaction.createdTime = WooValue.date(order, "date_paid_gmt")
            return transaction
        }
        return .list(Listing(rows: Array(rows.dropFirst(call.page.start).prefix(call.page.count)), total: rows.count))
    }
}
