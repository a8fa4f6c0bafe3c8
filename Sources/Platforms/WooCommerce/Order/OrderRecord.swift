import Simulator

/// Orders, refunds, their items and meta data in the database.
enum OrderRecord {
    static let schema =
        orders.schema + items.schema + """
            CREATE INDEX shop_order_parent ON shop_order (parent_id);
            CREATE INDEX shop_order_customer ON shop_order (customer_id);
            CREATE INDEX shop_order_item_order ON shop_order_item (order_id);
            CREATE TABLE shop_order_meta (
                id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL);
            CREATE INDEX shop_order_meta_order ON shop_order_meta (order_id);
            CREATE TABLE shop_order_itemmeta (
                id INTEGER PRIMARY KEY, item_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL);
            CREATE INDEX shop_order_itemmeta_item ON shop_order_itemmeta (item_id);
            """

    static let orders = Table<Order>(
        name: "shop_order",
        columns: [
            .int("id", \.id), .int("parent_id", \.parentID), .text("status", \.status),
            Column("kind", "TEXT NOT NULL", write: { $0.kind.rawValue }) {
                $0.kind = .init(rawValue: $1.text($2)) ?? .order
            },
            .text("currency", \.currency), .bool("prices_include_tax", \.pricesIncludeTax),
            .moment("created", \.created), .moment("modified", \.modified), .moment("completed", \.completed),
            .moment("paid", \.paid), .int("customer_id", \.customerID), .text("order_key", \.key),
            .amount("discount", \.totals.discount), .amount("discount_tax", \.totals.discountTax),
            .amount("shipping", \.totals.shipping), .amount("shipping_tax", \.totals.shippingTax),
            .amount("cart_tax", \.totals.cartTax), .amount("total", \.totals.total),
            .address("billing_address", \.billing), .address("shipping_address", \.shipping),
            Column("billing_email", "TEXT NOT NULL", write: { $0.billing.email }) { _, _, _ in },
            .text("payment_method", \.paymentMethod), .text("payment_method_title", \.paymentMethodTitle),
            .text("transaction_id", \.transactionID), .text("ip_address", \.ipAddress),
            .text("user_agent", \.userAgent), .text("created_via", \.createdVia), .text("note", \.note),
            .text("cart_hash", \.cartHash), .bool("is_stock_reduced", \.isStockReduced),
            .bool("are_coupons_counted", \.areCouponsCounted), .bool("are_sales_counted", \.areSalesCounted),
            .json("refund", write: { $0.refund?.stored ?? .null }, read: { $0.refund = RefundDetails(stored: $1) }),
        ])

    static let items = Table<StoredItem>(
        name: "shop_order_item",
        columns: [
            .int("id", \.item.id), .int("order_id", \.orderID),
            Column("kind", "TEXT NOT NULL", write: { $0.item.kind.rawValue }) {
                $0.item.kind = .init(rawValue: $1.text($2)) ?? .line
            },
            .text("name", \.item.name), .int("product_id", \.item.productID),
            .int("variation_id", \.item.variationID), .int("quantity", \.item.quantity),
            .text("tax_class", \.item.taxClass), .text("tax_status", \.item.taxStatus),
            .amount("subtotal", \.item.subtotal), .amount("subtotal_tax", \.item.subtotalTax),
            .amount("total", \.item.total), .amount("total_tax", \.item.totalTax),
            .text("method", \.item.method), .text("instance", \.item.instance),
            .bool("is_compound", \.item.isCompound), .amount("percent", \.item.percent),
            .text("amount", \.item.amount),
            .json(
                "taxes", write: { .array($0.item.taxes.map(\.stored)) },
                read: { $0.item.taxes = ($1.array ?? []).compactMap(OrderItemTax.init(stored:)) }),
        ])

    /// An item and the order it belongs to.
    struct StoredItem: Sendable {
        var orderID = 0
        var item = OrderItem(.line)
    }
}

extension Column where Entity == Order {
    static func address(_ name: String, _ path: any WritableKeyPath<Order, Address> & Sendable) -> Self {
        .json(
            name, write: { $0[keyPath: path].stored },
            read: { $0[keyPath: path] = Address($1) })
    }
}

extension RefundDetails {
    init?(stored: JSONValue) {
        guard let amount = stored["amount"]?.string else { return nil }
        self.amount = Amount(amount)
        reason = stored["reason"]?.string ?? ""
        by = stored["by"]?.int ?? 0
        isPaid = stored["is_paid"]?.bool ?? false
    }

    var stored: JSONValue {
        ["amount": .string(amount.description), "reason": .string(reason), "by": .init(by), "is_paid": .bool(isPaid)]
    }
}

extension OrderItemTax {
    init?(stored: JSONValue) {
        guard let rate = stored["rate"]?.int else { return nil }
        self.init(
            rate: rate, total: stored["total"]?.string.map { Amount($0) },
            subtotal: stored["subtotal"]?.string.map { Amount($0) })
    }

    var stored: JSONValue {
        ["rate": .init(rate), "total": .init(total?.description), "subtotal": .init(subtotal?.description)]
    }
}
