import Simulator

extension Order {
    static let table = Table<Order>("shop_order", indexes: ["parent_id", "customer_id"])

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("parent_id", &parentID)
        column("status", &status)
        column("kind", &kind)
        column("currency", &currency)
        column("prices_include_tax", &pricesIncludeTax)
        column("created", &created)
        column("modified", &modified)
        column("completed", &completed)
        column("paid", &paid)
        column("customer_id", &customerID)
        column("order_key", &key)
        column("discount", &totals.discount)
        column("discount_tax", &totals.discountTax)
        column("shipping", &totals.shipping)
        column("shipping_tax", &totals.shippingTax)
        column("cart_tax", &totals.cartTax)
        column("total", &totals.total)
        column("billing_address", &billing)
        column("shipping_address", &shipping)
        // For queries: what is read is the address.
        var email = billing.email
        column("billing_email", &email)
        column("payment_method", &paymentMethod)
        column("payment_method_title", &paymentMethodTitle)
        column("transaction_id", &transactionID)
        column("ip_address", &ipAddress)
        column("user_agent", &userAgent)
        column("created_via", &createdVia)
        column("note", &note)
        column("cart_hash", &cartHash)
        column("is_stock_reduced", &isStockReduced)
        column("are_coupons_counted", &areCouponsCounted)
        column("are_sales_counted", &areSalesCounted)
        column("refund", &refund)
    }
}

extension OrderItem {
    static let table = Table<OrderItem>("shop_order_item", indexes: ["order_id"])

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("order_id", &orderID)
        column("kind", &kind)
        column("name", &name)
        column("product_id", &productID)
        column("variation_id", &variationID)
        column("quantity", &quantity)
        column("tax_class", &taxClass)
        column("tax_status", &taxStatus)
        column("subtotal", &subtotal)
        column("subtotal_tax", &subtotalTax)
        column("total", &total)
        column("total_tax", &totalTax)
        column("method", &method)
        column("instance", &instance)
        column("is_compound", &isCompound)
        column("percent", &percent)
        column("amount", &amount)
        column.list("taxes", &taxes)
    }
}

extension RefundDetails: JSONColumn {
    init?(json: JSONValue) {
        guard let amount = json["amount"]?.string else { return nil }
        self.amount = Amount(amount)
        reason = json["reason"]?.string ?? ""
        by = json["by"]?.int ?? 0
        isPaid = json["is_paid"]?.bool ?? false
    }

    var json: JSONValue {
        ["amount": .string(amount.description), "reason": .string(reason), "by": .init(by), "is_paid": .bool(isPaid)]
    }
}

extension OrderItemTax: JSONColumn {
    init?(json: JSONValue) {
        guard let rate = json["rate"]?.int else { return nil }
        self.init(
            rate: rate, total: json["total"]?.string.map { Amount($0) },
            subtotal: json["subtotal"]?.string.map { Amount($0) })
    }

    var json: JSONValue {
        ["rate": .init(rate), "total": .init(total?.description), "subtotal": .init(subtotal?.description)]
    }
}

// MARK: Meta data

/// A row of meta data, an order's or an item's.
protocol OrderMetaRow: Record {
    /// The order or item.
    var ownerID: Int { get set }
    var entry: OrderMeta { get set }
    /// The column of ``ownerID``.
    static var owner: String { get }
    /// What ids of new entries are counted by.
    static var sequence: String { get }
}

extension OrderMetaRow {
    /// The entries of several owners.
    static func entries(of owners: [Int], in database: Database) throws -> [Int: [OrderMeta]] {
        let rows = try all(
            "WHERE \(owner) IN (SELECT value FROM json_each(?)) ORDER BY id", JSONList(owners), in: database)
        return Dictionary(grouping: rows, by: \.ownerID).mapValues { $0.map(\.entry) }
    }

    /// Writes an entry.
    static func insert(_ entry: OrderMeta, of owner: Int, into database: Database) throws {
        var row = Self()
        (row.ownerID, row.entry) = (owner, entry)
        try row.insert(into: database)
    }
}

/// Meta data of an order.
struct OrderMetaRecord: OrderMetaRow {
    static let table = Table<OrderMetaRecord>("shop_order_meta", indexes: ["order_id"])
    static let owner = "order_id"
    static let sequence = "wc_orders_meta"

    var ownerID = 0
    var entry = OrderMeta()

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &entry.id, .key)
        column("order_id", &ownerID)
        column("key", &entry.key)
        column("value", &entry.value)
    }
}

/// Meta data of an item.
struct OrderItemMetaRecord: OrderMetaRow {
    static let table = Table<OrderItemMetaRecord>("shop_order_itemmeta", indexes: ["item_id"])
    static let owner = "item_id"
    static let sequence = "order_itemmeta"

    var ownerID = 0
    var entry = OrderMeta()

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &entry.id, .key)
        column("item_id", &ownerID)
        column("key", &entry.key)
        column("value", &entry.value)
    }
}
