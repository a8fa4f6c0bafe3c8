import Simulator

/// Loads `orders.json`, `order_keys.json`, `refunds.json` and `order_notes.json`.
enum OrderSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        let pairs = try fixtures.list("order_keys.json").map { ($0["id"]?.int ?? 0, $0["order_key"]?.string ?? "") }
        let keys = Dictionary(pairs) { _, last in last }
        for value in try fixtures.list("orders.json") {
            var order = try order(value, file: "orders.json")
            order.key = keys[order.id] ?? order.key
            setFlags(&order)
            try insert(order, database)
        }
        for value in try fixtures.list("refunds.json") { try insert(try refund(value), database) }
        for (order, notes) in try fixtures.json("order_notes.json")?.object ?? [:] {
            for note in notes.array ?? [] { try insert(note: note, of: Int(order) ?? 0, database) }
        }
    }

    /// Orders that went through a state that takes stock have it taken; the products' stock is as it is after that.
    private static func setFlags(_ order: inout Order) {
        order.areSalesCounted = OrderStatus.countsSales.contains(order.status)
        order.areCouponsCounted = OrderStatus.countsCoupons.contains(order.status)
    }

    private static func insert(_ order: Order, _ database: Database) throws {
        try order.insert(into: database)
        for entry in order.meta { try OrderMetaRecord.insert(entry, of: order.id, into: database) }
        for var item in order.items {
            item.orderID = order.id
            try item.insert(into: database)
            for entry in item.meta { try OrderItemMetaRecord.insert(entry, of: item.id, into: database) }
        }
    }

    private static func insert(note: JSONValue, of order: Int, _ database: Database) throws {
        let created = note["date_created_gmt"]?.string.flatMap { Instant($0) } ?? Instant(seconds: 0)
        try OrderNote(
            id: note["id"]?.int ?? 0, orderID: order, author: note["author"]?.string ?? "WooCommerce",
            created: created, text: note["note"]?.string ?? "", isForCustomer: note["customer_note"]?.bool ?? false
        ).insert(into: database)
    }

    // MARK: Reading

    private static func order(_ value: JSONValue, file: String) throws -> Order {
        guard let id = value["id"]?.int else {
            throw FixtureMistake(file: file, entity: "", field: "id", problem: "every order needs an id")
        }
        var order = Order()
        order.id = id
        order.parentID = value["parent_id"]?.int ?? 0
        order.status = value["status"]?.string ?? "pending"
        order.currency = value["currency"]?.string ?? ""
        order.pricesIncludeTax = value["prices_include_tax"]?.bool ?? false
        order.created = moment(value, "date_created_gmt")
        order.modified = moment(value, "date_modified_gmt")
        order.completed = moment(value, "date_completed_gmt")
        order.paid = moment(value, "date_paid_gmt")
        order.customerID = value["customer_id"]?.int ?? 0
        order.key = value["order_key"]?.string ?? ""
        order.totals = totals(value)
        order.billing = Address(value["billing"])
        order.shipping = Address(value["shipping"])
        readTexts(&order, value)
        order.meta = meta(value)
        order.items = OrderItemSeed.items(value)
        return order
    }

    private static func readTexts(_ order: inout Order, _ value: JSONValue) {
        order.paymentMethod = value["payment_method"]?.string ?? ""
        order.paymentMethodTitle = value["payment_method_title"]?.string ?? ""
        order.transactionID = value["transaction_id"]?.string ?? ""
        order.ipAddress = value["customer_ip_address"]?.string ?? ""
        order.userAgent = value["customer_user_agent"]?.string ?? ""
        order.createdVia = value["created_via"]?.string ?? ""
        order.note = value["customer_note"]?.string ?? ""
        order.cartHash = value["cart_hash"]?.string ?? ""
    }

    private static func refund(_ value: JSONValue) throws -> Order {
        var refund = try order(value, file: "refunds.json")
        refund.kind = .refund
        refund.status = "completed"
        refund.refund = RefundDetails(
            amount: Amount(value["amount"]?.string ?? "0"), reason: value["reason"]?.string ?? "",
            by: value["refunded_by"]?.int ?? 0, isPaid: value["refunded_payment"]?.bool ?? false)
        refund.modified = refund.created
        return refund
    }

    private static func totals(_ value: JSONValue) -> OrderTotals {
        func amount(_ name: String) -> Amount { Amount(value[name]?.string ?? "0") }
        return OrderTotals(
            discount: amount("discount_total"), discountTax: amount("discount_tax"),
            shipping: amount("shipping_total"), shippingTax: amount("shipping_tax"), cartTax: amount("cart_tax"),
            total: amount("total"))
    }

    private static func moment(_ value: JSONValue, _ name: String) -> Instant? {
        value[name]?.string.flatMap { Instant($0) }
    }

    static func meta(_ value: JSONValue) -> [OrderMeta] {
        (value["meta_data"]?.array ?? []).map {
            OrderMeta(id: $0["id"]?.int ?? 0, key: $0["key"]?.string ?? "", value: $0["value"] ?? .null)
        }
    }
}
