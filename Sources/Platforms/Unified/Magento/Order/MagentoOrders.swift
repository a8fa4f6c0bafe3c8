import Simulator

/// order.*: reading orders.
enum MagentoOrders {
    static let methods: [String: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult] = [
        "order.list": list, "order.count": count, "order.find": find, "order.info": info,
        "order.status.list": { _, _ in statuses(known.map { ($0.0, $0.1) }) },
        "order.financial_status.list": { _, _ in statuses(financial) },
        "order.fulfillment_status.list": { _, _ in statuses(fulfillment) },
        "order.transaction.list": transactions,
    ]

    /// Magento's own statuses, which its REST API does not list.
    static let known = [
        ("pending", "Pending"), ("processing", "Processing"), ("complete", "Complete"), ("closed", "Closed"),
        ("canceled", "Canceled"), ("holded", "On Hold"), ("payment_review", "Payment Review"),
        ("fraud", "Suspected Fraud"), ("pending_payment", "Pending Payment"), ("pending_paypal", "Pending PayPal"),
    ]

    private static let financial = [("pending", "Pending"), ("paid", "Paid"), ("refunded", "Refunded")]
    private static let fulfillment = [
        ("unfulfilled", "Unfulfilled"), ("partial", "Partial"), ("fulfilled", "Fulfilled"),
    ]

    private static func statuses(_ pairs: [(String, String)]) -> MethodResult {
        .list(Listing(rows: pairs.map { OrderStatusName(id: $0.0, name: $0.1) }, total: pairs.count))
    }

    // MARK: Finding

    /// An order by its id or by the number that buyers know.
    ///
    /// - Throws: 112 where there is none.
    static func native(_ id: String, _ adapter: MagentoAdapter) throws -> JSONValue {
        var criteria = MagentoCriteria(page: (1, 1))
        criteria.groups = [
            [.init(field: "increment_id", value: id)] + (Int(id) == nil ? [] : [.init(field: "entity_id", value: id)])
        ]
        // The number that buyers know comes first; ids have no leading zeros.
        let found = try adapter.search(MagentoAdapter.root + "/orders", criteria).items
        guard let order = found.first else { throw UnifiedError.notFound("Order", id: id) }
        return order
    }

    private static let info: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        guard let id = call.parameters.filled("order_id") ?? call.parameters.filled("id") else {
            throw UnifiedError.missing("order_id")
        }
        return .model(MagentoOrderModel(call).order(try native(id, adapter)))
    }

    private static let list: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let criteria = try criteria(call.parameters)
        let (items, total) = try adapter.page(MagentoAdapter.root + "/orders", criteria, call.page)
        return .list(Listing(rows: items.map(MagentoOrderModel(call).order), total: total))
    }

    private static let find: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        let criteria = try criteria(call.parameters)
        let (items, total) = try adapter.page(MagentoAdapter.root + "/orders", criteria, call.page)
        guard !items.isEmpty else { throw UnifiedError.absent("Entity not found") }
        return .list(Listing(rows: items.map(MagentoOrderModel(call).order), total: total))
    }

    private static let count: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        var criteria = try criteria(call.parameters)
        criteria.page = (1, 1)
        let total = try adapter.search(MagentoAdapter.root + "/orders", criteria).total
        return .members(["orders_count": .int(Int64(total))])
    }

    // MARK: Filters

    private static let sortFields = [
        "order_id": "entity_id", "id": "entity_id", "create_at": "created_at", "created_at": "created_at",
        "modified_at": "updated_at",
    ]

    private static func criteria(_ parameters: Parameters) throws -> MagentoCriteria {
        var criteria = MagentoCriteria()
        criteria.require("entity_id", "in", ifSet: numbers(parameters.list("ids")))
        criteria.require("increment_id", "in", ifSet: parameters.list("order_ids")?.joined(separator: ","))
        criteria.require("entity_id", "gt", ifSet: parameters.filled("since_id"))
        criteria.require("entity_id", "nin", ifSet: numbers(parameters.list("skip_order_ids")))
        criteria.require("store_id", "eq", ifSet: parameters.filled("store_id"))
        criteria.require("customer_id", "eq", ifSet: parameters.filled("customer_id"))
        criteria.require("customer_email", "eq", ifSet: parameters.filled("customer_email"))
        criteria.require("shipping_description", "eq", ifSet: parameters.filled("shipping_method"))
        let statuses = parameters.list("order_status_ids") ?? parameters.list("order_status")
        criteria.require("status", "in", ifSet: statuses?.map(code).joined(separator: ","))
        MagentoDates.require(parameters, &criteria)
        try MagentoFind.require(
            parameters, fields: ["order_id": "increment_id", "customer_email": "customer_email"], usual: "order_id",
            &criteria)
        let field = sortFields[parameters.filled("sort_by") ?? "order_id"] ?? "entity_id"
        criteria.sort = (field, parameters.filled("sort_direction")?.lowercased() == "desc")
        return criteria
    }

    private static func numbers(_ ids: [String]?) -> String? {
        ids.map { $0.filter { Int($0) != nil }.joined(separator: ",") }
    }

    /// A status by its code or its label.
    static func code(_ status: String) -> String {
        known.first { $0.1.lowercased() == status.lowercased() }?.0 ?? status.lowercased()
    }

    // MARK: Transactions

    private static let transactions: @Sendable (MagentoAdapter, StoreCall) throws -> MethodResult = { adapter, call in
        _ = try call.required("order_ids")
        var criteria = MagentoCriteria()
        criteria.require("order_id", "in", ifSet: numbers(call.parameters.list("order_ids")))
        let (items, total) = try adapter.page(MagentoAdapter.root + "/transactions", criteria, call.page)
        let rows = items.map { native in
            var transaction = OrderTransaction()
            transaction.id = native.text("transaction_id") ?? ""
            transaction.transactionID = native.text("txn_id")
            transaction.orderID = native.text("order_id") ?? ""
            transaction.parentID = native.text("parent_id")
            transaction.description = native.text("txn_type")
            transaction.createdTime = UnifiedDate(utc: native.text("created_at"))
            return transaction
        }
        return .list(Listing(rows: rows, total: total))
    }
}
